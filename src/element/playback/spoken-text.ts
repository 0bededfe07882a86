import type { Word } from '../../text/timing.js';

/** The transcript, as a text in which what is spoken is lit. Its code is loaded when something is first played. */
export interface SpokenText {
  /** Never rejects; where the code can't be had, the next call tries again. */
  load(): Promise<unknown>;
  /** A no-op until the code is loaded. @param range UTF-16 offsets in the transcript; null lights nothing */
  show(range: Word | null): void;
}
