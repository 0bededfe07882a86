import type { Band, Path, Step } from './search.js';

/** Frames to either side of where a step is expected, as long as nothing better is known: 20 s. */
const WIDE = 2000;

/**
 * Where to look for each step when nothing is known but that the text is spoken from the first to the last sound, in
 * speech only.
 */
export function wideBands(steps: readonly Step[], speech: Uint8Array): Band[] {
  const spoken = speech.reduce((sum, on) => sum + on, 0);
  const expected = steps.reduce((sum, step) => sum + step.frames, 0);
  let t = 0;
  let heard = 0;
  let said = 0;
  return widen(
    steps,
    speech.length,
    WIDE,
    steps.map((step) => {
      const from = t;
      said += step.frames;
      while (t < speech.length && heard < (said / expected) * spoken) heard += speech[t++]!;
      return { from, to: t };
    }),
  );
}

/** Where to look around a path found before. */
export function bandsAround(steps: readonly Step[], frames: number, { from, to }: Path, margin: number): Band[] {
  return widen(
    steps,
    frames,
    margin,
    steps.map((_, index) => ({ from: from[index]!, to: to[index]! })),
  );
}

function widen(steps: readonly Step[], frames: number, margin: number, places: readonly Band[]): Band[] {
  let from = 0;
  return steps.map((_, index) => {
    const place = places[index]!;
    from = Math.max(from, Math.min(frames, place.from - margin));
    return { from, to: Math.max(from + 1, Math.min(frames, place.to + margin) + 1) };
  });
}
