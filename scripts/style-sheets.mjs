import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transform } from 'lightningcss';
import { fromRoot } from './paths.mjs';

/** @typedef {Extract<import('lightningcss').Rule, { type: 'keyframes' }>} Keyframes */

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
  const text = Buffer.from(styles.map(({ cssText }) => cssText).join('\n'));
  const visitor = { Selector: insideOfHost, CustomIdent: ownName(keyframesIn(text)) };
  const { code } = transform({ filename, code: text, minify: true, visitor });
  // Without the byte order mark it would be read in the page's encoding.
  writeFileSync(fromRoot(`dist/${filename}`), `\ufeff${code.toString()}`);
}

/**
 * Names of animations. In the page's head they are the page's, too, and the last of a name counts.
 *
 * @param {Buffer} code
 * @returns {ReadonlySet<string>}
 */
function keyframesIn(code) {
  /** @type {Set<string>} */
  const names = new Set();
  const visitor = { Rule: { keyframes: (/** @type {Keyframes} */ { value }) => void names.add(value.name.value) } };
  transform({ filename: 'names.css', code, visitor });
  return names;
}

/**
 * @param {ReadonlySet<string>} names
 * @returns {(name: string) => string}
 */
const ownName = (names) => (name) => (names.has(name) ? `smart-packet-${name}` : name);

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
