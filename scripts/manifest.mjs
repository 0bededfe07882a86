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

/** @returns {Promise<Record<string, string>>} the text of each file that is made of the class, by its name */
export const describeElement = async () => ({ 'custom-elements.json': await createManifest() });

if (isMain(import.meta.url)) {
  for (const [name, text] of Object.entries(await describeElement())) writeFileSync(fromRoot(name), text);
}
