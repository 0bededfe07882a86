import type { WordTiming } from '../text/timing.js';

/** When a word is spoken, with a confidence from 0 (guessed) to 1. */
export interface AlignedWord extends WordTiming {
  readonly confidence: number;
}

export interface AlignOptions {
  /** One channel. Samples that are not finite count as silence. */
  readonly samples: Float32Array;
  /** Hertz, 8,000 to 96,000. */
  readonly sampleRate: number;
  /** What is spoken. */
  readonly text: string;
  /** BCP 47 tag of the text. Default: English for Latin letters. */
  readonly language?: string | undefined;
  /** Parts of the text whose times are known, in order: their words are searched for only there. Default: none. */
  readonly phrases?: readonly WordTiming[] | undefined;
}
