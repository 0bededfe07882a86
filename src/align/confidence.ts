import type { Scores } from './gaussians.js';
import type { Path, Step } from './search.js';
import { MODELLED } from './units.js';

const share = (value: number, none: number, all: number) => Math.max(0, Math.min(1, (value - none) / (all - none)));

/** How much better each word's units fit its frames than any other sounds do, per frame; 0 for a skipped word. */
function fitOfWords(count: number, steps: readonly Step[], path: Path, scores: Scores): Float32Array {
  const gains = new Float32Array(count);
  const lengths = new Float32Array(count);
  steps.forEach(({ unit, word }, index) => {
    for (let t = path.from[index]!; t < path.to[index]!; t++) {
      let others = 0;
      for (let other = 1; other < MODELLED; other++) others += scores[other]![t]!;
      gains[word]! += scores[unit]![t]! - others / (MODELLED - 1);
      lengths[word]!++;
    }
  });
  return gains.map((gain, word) => gain / (lengths[word]! || 1));
}

/** Minimum number of words for their order to distinguish one text from another. */
const ORDERED = 3;

/**
 * Rival hypotheses: the same words in other orders, backwards, and every other word first. They fit a recording of the
 * text much worse, even a repetitive one, and a recording of another text as badly as the text itself does. One or two
 * words are reversed sound by sound.
 */
export function rivals(steps: readonly Step[], count: number): Step[][] {
  if (count < ORDERED) return [steps.map((step, index) => ({ ...step, unit: steps.at(-1 - index)!.unit }))];
  return [
    [...steps].sort((a, b) => b.word - a.word),
    [...steps.filter(({ word }) => word % 2), ...steps.filter(({ word }) => word % 2 === 0)],
  ];
}

/**
 * Confidence of each word, 0 to 1: log-likelihood ratios per frame of the text against any sounds, and against its best
 * rival, which shows whether this text or another one is spoken (as in R. C. Rose, D. B. Paul, "A hidden Markov model
 * based keyword recognition system", ICASSP 1990). All 0 if it is another one.
 *
 * @param first,rival scores of the searches with the seeds, for the text and for its best rival
 */
export function confidences(
  count: number,
  steps: readonly Step[],
  path: Path,
  scores: Scores,
  first: number,
  rival: number,
): Float32Array {
  const fits = fitOfWords(count, steps, path, scores);
  const average = fits.reduce((sum, fit) => sum + fit, 0) / count;
  // If units stand for any sound, as in Chinese, no order fits better than another.
  const vague = steps.filter(({ unit }) => unit >= MODELLED).length > steps.length / 2;
  const known = vague
    ? share(average, 0.9, 1.6)
    : share(average, 0.3, 0.9) * share((first - rival) / scores[0]!.length, 0, 0.08) ** 2;
  return fits.map((fit) => known * share(fit, -0.4, average));
}
