/** Serves the demo on this machine, after building the script-tag files where they are missing or older than src/. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildScriptTagFiles, builtSizes } from './build.mjs';
import { fromRoot } from './paths.mjs';
import { serve } from './serve.mjs';

/**
 * @param {string} path of a file
 * @returns {number} when it was last written, in ms; 0 when it is not there
 */
const writtenAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isStale() {
  const sources = readdirSync(fromRoot('src'), { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
  const newest = Math.max(
    ...[...sources, 'vite.config.ts', 'package-lock.json'].map((path) => writtenAt(fromRoot(path))),
  );
  const built = ['dist/smart-packet.min.js', 'dist/smart-packet.iife.min.js'].map((path) => writtenAt(fromRoot(path)));
  return Math.min(...built) < newest;
}

if (isStale()) {
  rmSync(fromRoot('dist/chunks'), { recursive: true, force: true });
  await buildScriptTagFiles();
  console.log(builtSizes());
}
// The lines to copy work on a page of another origin, too.
const { origin } = await serve({ cors: true });
console.log(`\nThe demo is at ${origin}/demo/ (Ctrl+C ends it)`);
