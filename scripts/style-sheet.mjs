import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transform } from 'lightningcss';
import { fromRoot } from './paths.mjs';

/** Writes the style sheet of cards that a server has rendered. After the modules, which hold it. */
export async function buildStyleSheet() {
  const module = pathToFileURL(fromRoot('dist/npm/element/server/server.styles.js'));
  const { serverStyles } = await import(module.href);
  const { code } = transform({ filename: 'smart-packet.css', code: Buffer.from(serverStyles.cssText), minify: true });
  // Without the byte order mark it would be read in the page's encoding.
  writeFileSync(fromRoot('dist/smart-packet.css'), `\ufeff${code.toString()}`);
}
