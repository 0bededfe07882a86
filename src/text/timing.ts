/** A word of a text: UTF-16 offsets, `to` exclusive, without the punctuation around the word. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/**
 * When a word is spoken, in seconds from the start of the recording. Lists are ordered by `from`, and `start` never
 * decreases.
 */
export interface WordTiming extends Word {
  readonly start: number;
  readonly end: number;
  /** 0 (guessed) to 1; present only for times found in the recording. */
  readonly confidence?: number;
}

/**
 * Where word times come from: captions, alignment with the recording, an even spread over its length (or places in the
 * recording that are too doubtful to be called aligned), or the device's voice; `none` while there are none.
 */
export type TimingSource = 'captions' | 'aligned' | 'spread' | 'speech' | 'none';
