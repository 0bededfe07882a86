import type { Word } from '../text/timing.js';
import { segmentWords } from '../text/words.js';
import type { Step } from './search.js';
import { stepsOf } from './steps.js';

/** How a text is read aloud, at a usual pace. */
export interface Reading {
  readonly words: readonly Word[];
  readonly steps: readonly Step[];
  /** Of all steps together. */
  readonly frames: number;
}

/** @param language BCP 47 tag; whatever else it is counts as none */
export function readText(text: string, language: string | undefined): Reading {
  const tag = canonical(language);
  const words = segmentWords(text, tag);
  const steps = stepsOf(text, words, tag?.split('-')[0] ?? 'en');
  return { words, steps, frames: steps.reduce((sum, { frames }) => sum + frames, 0) };
}

function canonical(language: string | undefined): string | null {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}
