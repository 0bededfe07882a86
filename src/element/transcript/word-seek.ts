import type { WordTiming } from '../../text/timing.js';
import type { Recording } from '../playback/recording.js';

/** Browsers cut the time they seek to to whole microseconds, which would be in the word before. */
const SEEK_MARGIN_SECONDS = 0.001;

/** Seeks the recording to a word, as soon as its time is known. */
export class WordSeek {
  readonly #recording: Recording;
  #offset: number | null = null;

  constructor(recording: Recording) {
    this.#recording = recording;
  }

  /** A word is asked for, and not reached yet. */
  get isPending(): boolean {
    return this.#offset !== null;
  }

  /** @param offset of the word in the transcript */
  request(offset: number): void {
    this.#offset = offset;
  }

  cancel(): void {
    this.#offset = null;
  }

  /** Asks for the recording's length without playing it; only after a person acted. */
  loadMetadata(): void {
    const audio = this.#recording.media.make();
    // Else it is loaded already. The network state would not tell: WebKit's is "loading" from the start.
    if (!audio?.paused || audio.readyState || audio.preload !== 'none') return;
    audio.preload = 'metadata';
    audio.load();
  }

  /** Seeks to the word that is asked for, where there are times and the recording can seek. */
  apply(timings: readonly WordTiming[]): void {
    const offset = this.#offset;
    // A recording without a length has one sooner or later, but for streams; captions need not wait for it.
    if (offset === null || !timings.length || !this.#recording.media.current?.readyState) return;
    this.#offset = null;
    const { start } = timings.findLast(({ from }) => from <= offset) ?? timings[0]!;
    this.#recording.seek(start + SEEK_MARGIN_SECONDS);
  }
}
