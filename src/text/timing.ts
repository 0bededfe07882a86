/** A word of a text: UTF-16 offsets, `to` exclusive; punctuation around the word is left out. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** When a word is spoken: seconds from the start of the recording. In a list: ordered by `from`, starts never decreasing. */
export interface WordTiming extends Word {
  readonly start: number;
  readonly end: number;
  /** 0 (guessed) to 1; only of times that were found in the recording. */
  readonly confidence?: number;
}

/**
 * Where word times come from: captions, the recording's own sound, an even spread over its length, or the device's
 * voice; `none` while there are none.
 */
export type TimingSource = 'captions' | 'aligned' | 'spread' | 'speech' | 'none';
