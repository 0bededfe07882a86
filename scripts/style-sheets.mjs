import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transform } from 'lightningcss';
import { fromRoot } from './paths.mjs';

/** Writes the style sheets of what a server has rendered: cards, and lists. After the modules, which hold them. */
export async function buildStyleSheets() {
  const { serverStyles } = await moduleAt('element/server/server.styles.js');
  const { styles } = await moduleAt('list/list.styles.js');
  write('smart-packet.css', [serverStyles]);
  write('smart-packet-list.css', styles);
}

/** @param {string} path */
const moduleAt = (path) => import(pathToFileURL(fromRoot(`dist/npm/${path}`)).href);

/**
 * @param {string} filename
 * @param {{ cssText: string }[]} styles
 */
function write(filename, styles) {
  const text = styles.map(({ cssText }) => cssText).join('\n');
  const visitor = { Selector: insideOfHost };
  const { code } = transform({ filename, code: Buffer.from(text), minify: true, visitor });
  // Without the byte order mark it would be read in the page's encoding.
  writeFileSync(fromRoot(`dist/${filename}`), `\ufeff${code.toString()}`);
}

/**
 * Puts `:where(:host)` before a selector. Pages link these files in their heads, too, where they must style nothing of the
 * page's own. In the element, `:where()` leaves each rule as specific as it was.
 *
 * @param {import('lightningcss').Selector} selector
 * @returns {import('lightningcss').Selector}
 */
const insideOfHost = (selector) =>
  selector.some(isOfHostOrNested)
    ? selector
    : [
        { type: 'pseudo-class', kind: 'where', selectors: [[{ type: 'pseudo-class', kind: 'host' }]] },
        { type: 'combinator', value: 'descendant' },
        ...selector,
      ];

/** @param {import('lightningcss').SelectorComponent} component */
const isOfHostOrNested = (component) =>
  component.type === 'nesting' || (component.type === 'pseudo-class' && component.kind === 'host');
