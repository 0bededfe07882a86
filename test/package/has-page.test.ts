import { describe, expect, it } from 'vitest';
import { hasPage } from '../../src/element/server/tested-element.js';

const registry = {};
/** As much of a DOM as is asked for; any class will do for that of elements. */
const page = () => ({
  HTMLElement: Map,
  customElements: registry,
  document: { defaultView: { customElements: registry }, createElement: () => new Map() },
});

describe('a page in Node', () => {
  it('is a DOM with a registry of its own', () => {
    expect(hasPage(page() as never)).toBe(true);
  });

  it.each<[string, object]>([
    ['nothing, as on a server', {}],
    ['Lit’s registry alone', { customElements: registry }],
    ['an empty document', { ...page(), document: {} }],
    ['a document that is null', { ...page(), document: null }],
    ['a document without a window', { ...page(), document: { ...page().document, defaultView: null } }],
    [
      'a DOM without custom elements, beside Lit’s registry',
      { ...page(), document: { ...page().document, defaultView: {} } },
    ],
    ['a class for elements that its elements are not made of', { ...page(), HTMLElement: Set }],
    ['no class for elements', { ...page(), HTMLElement: undefined }],
    ['no registry', { ...page(), customElements: undefined }],
    [
      'a document that throws',
      {
        ...page(),
        document: {
          get defaultView() {
            throw new Error('Not implemented');
          },
        },
      },
    ],
  ])('is not %s', (_, names) => {
    expect(hasPage(names as never)).toBe(false);
  });
});
