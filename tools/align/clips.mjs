/**
 * Recordings with known word times. A clip is a folder with audio.* (anything ffmpeg reads), transcript.txt, truth.json
 * ([{ word, start, end }] in seconds, in the order of the text; start null: not scored) and meta.json ({ lang, kind }).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ from: number, to: number, start: number, end: number }} Truth
 * @typedef {{ id: string, folder: string, lang: string, grade: string, text: string, truth: Truth[] }} Clip
 */

/** @param {string} text */
const bare = (text) => text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

/**
 * Offsets of each word of the truth, found by walking through text and truth at once, over punctuation and white space.
 *
 * @param {string} text
 * @param {{ word: string, start: number | null, end: number }[]} words
 * @returns {Truth[]}
 */
export function locate(text, words) {
  let at = 0;
  /** @type {Truth[]} */
  const found = [];
  for (const { word, start, end } of words) {
    const wanted = bare(word);
    for (let from = at; from < text.length && wanted; from++) {
      if (!bare(text[from] ?? '')) continue;
      let to = from;
      let got = '';
      while (to < text.length && got.length < wanted.length) got += bare(text[to++] ?? '');
      if (got !== wanted) continue;
      at = to;
      if (start !== null) found.push({ from, to, start, end });
      break;
    }
  }
  return found;
}

/**
 * @param {string} set folder of clips
 * @returns {Clip[]} those with times for words, by name
 */
export function readClips(set) {
  return readdirSync(set)
    .sort()
    .filter((id) => existsSync(join(set, id, 'meta.json')))
    .flatMap((id) => {
      const folder = join(set, id);
      const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
      if (meta.kind !== 'word') return [];
      const text = readFileSync(join(folder, 'transcript.txt'), 'utf8').trim();
      const truth = locate(text, JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
      return [{ id, folder, lang: meta.lang, grade: meta.grade ?? '', text, truth }];
    });
}

/**
 * @param {Clip} clip
 * @param {number} rate
 * @returns {Float32Array} mono samples
 */
export function decode({ folder }, rate) {
  const audio = readdirSync(folder).find((name) => name.startsWith('audio.')) ?? '';
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', join(folder, audio), '-f', 'f32le', '-ac', '1', '-ar', String(rate), '-'],
    { maxBuffer: 2 ** 30 },
  );
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
