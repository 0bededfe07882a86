import type { ReactiveController } from 'lit';
import { nextChangeAt, wordIndexAt } from '../../text/timeline.js';
import type { TimingSource, Word, WordTiming } from '../../text/timing.js';
import { SmartPacketWordEvent, type ActiveWord } from '../events.js';
import type { ControllerHost, PacketHolder } from '../host.js';
import type { Recording } from '../playback/recording.js';

export interface ClockHost extends ControllerHost, PacketHolder {
  readonly playbackRate: number;
}

/** When each word is spoken, and how that is known. */
interface Times {
  readonly timings: readonly WordTiming[];
  readonly timing: TimingSource;
  /** What plays is the recording. */
  readonly areSpoken: boolean;
}

/** A timer may fire a little early, and the audio's clock moves in steps: the next look comes soon, but not at once. */
const SHORTEST_WAIT_MS = 4;

/**
 * How much earlier than its time a word found in the recording lights up: a highlight that is late disturbs sooner than
 * one that is early (ITU-R BT.1359-1: noticed from 45 ms and 125 ms).
 */
const LEAD_SECONDS = 0.02;

/**
 * Owns which word of the recording is spoken now: has it shown, and tells the page. One timer waits for the next change;
 * nothing runs while the recording stands or after its last word.
 */
export class WordClock implements ReactiveController {
  activeWord: ActiveWord | null = null;
  readonly #host: ClockHost;
  readonly #recording: Recording;
  readonly #times: Times;
  readonly #show: (word: Word | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show called with the word that is spoken now, or null between words */
  constructor(host: ClockHost, recording: Recording, times: Times, show: (word: Word | null) => void) {
    this.#host = host;
    this.#recording = recording;
    this.#times = times;
    this.#show = show;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.update);
    this.update();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.update);
    clearTimeout(this.#timer);
  }

  /** For another packet; the page is not told. */
  reset(): void {
    this.activeWord = null;
  }

  /** Looks which word is spoken, after each event of the recording and with other times, and again when the next one is. */
  readonly update = (): void => {
    clearTimeout(this.#timer);
    const { timings, timing, areSpoken } = this.#times;
    if (!areSpoken) return;
    const { paused, waiting, ended, currentTime: position } = this.#recording;
    const rate = this.#host.playbackRate;
    const now = position + (timing === 'aligned' ? LEAD_SECONDS * rate : 0);
    const isBefore = !this.#host.isConnected || (position === 0 && paused);
    this.#activate(timings[isBefore || ended ? -1 : wordIndexAt(timings, now)]);
    if (paused || waiting || !this.#host.isConnected) return;
    const waitSeconds = (nextChangeAt(timings, now) - now) / rate;
    if (waitSeconds < Infinity) this.#timer = setTimeout(this.update, Math.max(SHORTEST_WAIT_MS, waitSeconds * 1000));
  };

  #activate(timing: WordTiming | undefined): void {
    const previous = this.activeWord;
    const text = this.#host.currentPacket?.transcript.slice(timing?.from, timing?.to) ?? '';
    this.activeWord = timing ? { ...timing, text } : null;
    // The same word with a better time is no news.
    if (timing?.from === previous?.from) return;
    this.#show(this.activeWord);
    this.#host.dispatchEvent(new SmartPacketWordEvent(this.activeWord));
  }
}
