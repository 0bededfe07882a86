/** `--conditions`: how the times hold out against noise, echo and bad lines. */
import { GRID, nameOf } from '../../../tools/align/conditions.mjs';
import { summarise } from '../../../tools/align/score.mjs';
import { heardIn, tryOut } from './recordings.mjs';
import { byLanguage, line, progress, worstOf } from './table.mjs';

/**
 * @param {import('./recordings.mjs').Align} align
 * @param {readonly import('./recordings.mjs').Recording[]} recordings
 * @param {(words: readonly import('./recordings.mjs').AlignedWord[]) => boolean} areBelieved
 */
export function printGrid(align, recordings, areBelieved) {
  /** @type {{ lang: string, text: string }[]} */
  const lines = [];
  for (const condition of [undefined, ...GRID]) {
    const name = condition ? nameOf(condition) : 'as it is';
    progress(name);
    const results = recordings.map((each) => tryOut(align, condition ? heardIn(each, condition, recordings) : each));
    for (const [lang, some] of byLanguage(results)) {
      const all = summarise(some);
      const worst = worstOf(some);
      const cells = [
        all.within300.toFixed(1),
        all.medianMs.toFixed(0),
        all.p90Ms.toFixed(0),
        all.lit.toFixed(1),
        some.filter(({ words }) => words.every(({ confidence }) => confidence === 0)).length,
        some.filter(({ words }) => !areBelieved(words)).length,
        summarise([worst]).within300.toFixed(1),
      ];
      lines.push({ lang, text: `${line(name, cells, 9)}  ${worst.id}` });
    }
  }
  const titles = line('', ['<=300', 'median', 'p90 ms', 'lit', 'given up', 'spread', 'worst'], 9);
  for (const [lang, some] of byLanguage(lines)) {
    const count = recordings.filter((each) => each.lang === lang).length;
    console.log(`\n${titles}  of ${count} recordings, ${lang}`);
    for (const { text } of some) console.log(text);
  }
}
