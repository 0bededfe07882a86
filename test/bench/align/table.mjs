/** Lines of the benches' tables. */
import { summarise } from '../../../tools/align/score.mjs';

/** @typedef {import('./recordings.mjs').Result} Result */

const NAME = 26;

/** @param {string} name @param {readonly (string | number)[]} cells @param {number} [width] */
export const line = (name, cells, width = 8) =>
  name.padEnd(NAME) + cells.map((cell) => String(cell).padStart(width)).join('');

/** @param {string} text while it goes on, where it does not disturb the table */
export const progress = (text) => void process.stderr.write(`${text}\n`);

/** @param {readonly { seconds: number, ms: number }[]} parts */
export function msFor30(parts) {
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0);
  return (parts.reduce((sum, part) => sum + part.ms, 0) / seconds) * 30;
}

/** @param {readonly Result[]} results @returns {Result} the one with the fewest words near */
export const worstOf = (results) =>
  results.reduce((worst, each) => (summarise([each]).within300 < summarise([worst]).within300 ? each : worst));

/** @template {{ lang: string }} T @param {readonly T[]} list @returns {[string, T[]][]} */
export const byLanguage = (list) =>
  [...new Set(list.map(({ lang }) => lang))].map((lang) => [lang, list.filter((each) => each.lang === lang)]);

export const COLUMNS = line('', [
  'words',
  'median',
  'p90 ms',
  '<=100',
  '<=200',
  '<=300',
  'worst',
  'bias',
  'lit',
  'missed',
  'ms/30 s',
]);

/** @param {string} name @param {readonly Result[]} parts */
export function row(name, parts) {
  const all = summarise([...parts]);
  const cells = [
    all.words,
    all.medianMs.toFixed(0),
    all.p90Ms.toFixed(0),
    all.within100.toFixed(1),
    all.within200.toFixed(1),
    all.within300.toFixed(1),
    all.worstSeconds.toFixed(2),
    all.biasMs.toFixed(0),
    all.lit.toFixed(1),
    all.missed,
    msFor30(parts).toFixed(0),
  ];
  return line(name, cells) + (all.ordered ? '' : '  NOT IN ORDER');
}
