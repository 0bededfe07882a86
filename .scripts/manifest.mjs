/** Writes custom-elements.json from the comments of the element's class: `npm run analyze`. */
import { writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { fromRoot, isMain, projectRoot } from './paths.mjs';

/** @returns {Promise<string>} the text of custom-elements.json as the sources would make it now */
export async function createManifest() {
  const manifest = await cli({
    argv: ['analyze', '--config', '.config/custom-elements-manifest.config.mjs', '--quiet'],
    cwd: projectRoot,
    noWrite: true,
  });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

if (isMain(import.meta.url)) writeFileSync(fromRoot('custom-elements.json'), await createManifest());
