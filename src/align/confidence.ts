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

/** Evidence up to which it surely is another text, from which it is likelier this one, and from which it surely is. */
const ANOTHER = 16;
const LIKELY = 25;
const SURE = 35;
/**
 * How sure it is where it is as likely as not: what is believed from (`believed.ts`, which does not import this, for the
 * page would request one more file).
 */
const IN_DOUBT = 0.06;

/**
 * Evidence for this text and against another one: the log-likelihood ratio against its rivals (as in R. C. Rose, D. B. Paul,
 * "A hidden Markov model based keyword recognition system", ICASSP 1990). Each word of another text fits better or worse
 * than its rivals by chance, so that the sum grows with the square root of their number.
 *
 * @param score,rivalScores of the same search, for the text and for its rivals
 * @param count of the words
 */
export function evidenceFor(score: number, rivalScores: readonly number[], count: number): number {
  const rival = rivalScores.reduce((sum, each) => sum + each, 0) / rivalScores.length;
  return (score - rival) / Math.sqrt(count);
}

/** How surely this text and not another one is spoken, 0 to 1. */
export const howSurely = (evidence: number): number =>
  IN_DOUBT * share(evidence, ANOTHER, LIKELY) + (1 - IN_DOUBT) * share(evidence, LIKELY, SURE);

/**
 * Confidence of each word, 0 to 1: how well its units fit its frames. All 0 if another text is spoken.
 *
 * @param known how surely this text is spoken, 0 to 1
 */
export function confidences(
  count: number,
  steps: readonly Step[],
  path: Path,
  scores: Scores,
  known: number,
): Float32Array {
  const fits = fitOfWords(count, steps, path, scores);
  const average = fits.reduce((sum, fit) => sum + fit, 0) / count;
  // If units stand for any sound, as in Chinese, no order fits better than another.
  const isVague = steps.filter(({ unit }) => unit >= MODELLED).length > steps.length / 2;
  const whole = isVague ? share(average, 0.9, 1.6) : known;
  return fits.map((fit) => whole * share(fit, -0.4, average));
}
