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
  const { code } = transform({ filename, code: Buffer.from(text), minify: true });
  // Without the byte order mark it would be read in the page's encoding.
  writeFileSync(fromRoot(`dist/${filename}`), `\ufeff${code.toString()}`);
}
