/** What the pages of the comparison load. */
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../../scripts/paths.mjs';
import { makeTranscript } from '../transcript.mjs';
import { pageOf } from './pages.mjs';

/** @param {string} path below test/bench/ @returns its code, minified and without types */
export async function script(path) {
  const source = readFileSync(fromRoot(`test/bench/${path}`), 'utf8');
  const { code } = await transform(source, { minify: true, loader: 'ts' });
  return { type: 'text/javascript', body: code };
}

/**
 * @param {import('./pages.mjs').Name[]} names
 * @param {number[]} wordCounts
 * @returns {Promise<import('../server.mjs').Answers>} `/NAME/WORDS` for each contestant, and their scripts
 */
export async function makeAnswers(names, wordCounts) {
  /** @type {import('../server.mjs').Answers} */
  const answers = new Map([
    ['/floor.js', await script('sync/floor.ts')],
    ['/probe.js', await script('sync/probe.ts')],
  ]);
  // Published as source only; the other contestants' files are minified, too.
  if (names.includes('hyperaudio-lite'))
    answers.set('/hyperaudio-lite.js', await script('node_modules/hyperaudio-lite/js/hyperaudio-lite.mjs'));
  for (const count of wordCounts) {
    const transcript = makeTranscript(count);
    for (const name of names) {
      answers.set(`/${name}/${count}`, {
        type: 'text/html',
        body: pageOf(name, transcript, `/${Math.ceil(transcript.seconds)}.wav`),
      });
    }
  }
  return answers;
}
