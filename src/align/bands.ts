import { firstIndex } from '../text/timeline.js';
import type { Word, WordTiming } from '../text/timing.js';
import { HOP_SECONDS } from './mel.js';
import type { Band, Path, Step } from './search.js';

/** Frames on either side of a step's expected position while nothing better is known: 20 s. */
const WIDE = 2000;

/** A pause between phrases, in frames at a usual pace. */
const PHRASE_PAUSE = 25;

/** The frame in which each step would start if the text were spoken evenly from the first to the last sound. */
export function evenStarts(steps: readonly Step[], speech: Uint8Array): Float64Array {
  const first = Math.max(0, speech.indexOf(1));
  const last = speech.lastIndexOf(1) + 1 || speech.length;
  let said = 0;
  const starts = Float64Array.from(steps, ({ begins, frames }, index) => {
    if (begins === 'phrase' && index) said += PHRASE_PAUSE;
    said += frames;
    return said - frames;
  });
  return starts.map((each) => first + (each / said) * (last - first));
}

/** Search bands while nothing is known except that the text is spoken from the first to the last sound. */
export function wideBands(steps: readonly Step[], speech: Uint8Array): Band[] {
  const starts = evenStarts(steps, speech);
  return widen(
    steps,
    speech.length,
    WIDE,
    steps.map((_, index) => ({
      from: Math.floor(starts[index]!),
      to: Math.ceil(starts[index + 1] ?? speech.length),
    })),
  );
}

/** Search bands around a path found before. */
export function bandsAround(steps: readonly Step[], frames: number, { from, to }: Path, margin: number): Band[] {
  return widen(
    steps,
    frames,
    margin,
    steps.map((_, index) => ({ from: from[index]!, to: to[index]! })),
  );
}

/** Seconds by which a caption may start late or end early. */
const PHRASE_SLACK_SECONDS = 0.2;

/**
 * Bands restricted to phrases whose times are known.
 *
 * @param phrases in the order of the text
 */
export function bandsInPhrases(
  bands: readonly Band[],
  steps: readonly Step[],
  frames: number,
  words: readonly Word[],
  phrases: readonly WordTiming[],
): Band[] {
  const frameAt = (seconds: number) => Math.max(0, Math.min(frames, Math.round(seconds / HOP_SECONDS) || 0));
  let from = 0;
  let to = 0;
  return bands.map((band, index) => {
    const at = words[steps[index]!.word]!.from;
    const phrase = phrases[firstIndex(phrases.length, (each) => phrases[each]!.from > at) - 1];
    if (phrase && at < phrase.to) {
      const inside = (seconds: number, frame: number) =>
        Math.min(Math.max(frame, frameAt(phrase.start - seconds)), frameAt(phrase.end + seconds));
      band = { from: inside(PHRASE_SLACK_SECONDS, band.from), to: inside(PHRASE_SLACK_SECONDS, band.to - 1) + 1 };
    }
    from = Math.max(from, band.from);
    to = Math.max(to, band.to, from + 1);
    return { from, to };
  });
}

function widen(steps: readonly Step[], frames: number, margin: number, places: readonly Band[]): Band[] {
  let from = 0;
  return steps.map((_, index) => {
    const place = places[index]!;
    from = Math.max(from, Math.min(frames, place.from - margin));
    return { from, to: Math.max(from + 1, Math.min(frames, place.to + margin) + 1) };
  });
}
