/** Serves the demo on this machine, after building the script-tag files where they are missing or older than src/. */
import { rmSync, statSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { buildScriptTagFiles } from './build.mjs';
import { fromRoot, projectRoot } from './paths.mjs';
import { serve } from './serve.mjs';

/**
 * @param {string} path of a file
 * @returns {number} when it was last written, in ms; 0 when it is not there
 */
const writtenAt = (path) => statSync(fromRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isStale() {
  const sources = globSync(['src/**', '.config/vite/**', 'vite.config.ts', 'package-lock.json'], { cwd: projectRoot });
  const built = ['smart-packet', 'smart-packet.iife', 'smart-packet-list'].map((name) => `dist/${name}.min.js`);
  return Math.min(...built.map(writtenAt)) < Math.max(...sources.map(writtenAt));
}

if (isStale()) {
  for (const name of ['chunks', 'list-chunks']) rmSync(fromRoot(`dist/${name}`), { recursive: true, force: true });
  await buildScriptTagFiles();
}
// The lines to copy work on a page of another origin, too.
const { origin } = await serve({ cors: true });
console.log(`\nThe demo is at ${origin}/demo/ (Ctrl+C ends it)`);
