import type { Scores } from './gaussians.js';
import type { Path, Step } from './search.js';
import { MODELLED } from './units.js';

/**
 * How much better each word's units fit its frames than any other sounds would: a log-likelihood ratio per frame, 0 for
 * a word that was left out (as in R. C. Rose, D. B. Paul, "A hidden Markov model based keyword recognition system", 1990).
 */
export function fitOfWords(count: number, steps: readonly Step[], path: Path, scores: Scores): Float32Array {
  const gains = new Float32Array(count);
  const lengths = new Float32Array(count);
  steps.forEach(({ unit, word }, index) => {
    for (let t = path.from[index]!; t < path.to[index]!; t++) {
      let others = 0;
      for (let other = 2; other < MODELLED; other++) others += scores[other]![t]!;
      gains[word]! += scores[unit]![t]! - others / (MODELLED - 2);
      lengths[word]!++;
    }
  });
  return gains.map((gain, word) => gain / (lengths[word]! || 1));
}
