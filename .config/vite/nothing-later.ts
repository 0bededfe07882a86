import type { Plugin } from 'vite';

const EMPTY = '\0later';

/** What is loaded later is for pages; a server has no later. */
export const nothingLater: Plugin = {
  name: 'nothing-later',
  resolveId: {
    order: 'pre',
    handler: (specifier, _importer, { kind }) =>
      kind === 'dynamic-import' && specifier.startsWith('.') ? EMPTY : null,
  },
  load: (id) => (id === EMPTY ? '' : null),
};
