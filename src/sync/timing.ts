/** A word of a text: UTF-16 offsets, `to` exclusive; punctuation around the word is left out. */
export interface Word {
  readonly from: number;
  readonly to: number;
}

/** When a word is spoken: seconds from the start of the recording. In a list: ordered by `from`, starts never decreasing. */
export interface WordTiming extends Word {
  readonly start: number;
  readonly end: number;
}
