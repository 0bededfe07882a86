import type { ReactiveController } from 'lit';
import { nextChangeAt, wordIndexAt } from '../../text/timeline.js';
import type { TimingSource, Word, WordTiming } from '../../text/timing.js';
import { SmartPacketWordEvent, type ActiveWord } from '../events.js';
import type { ControllerHost, PacketHolder } from '../host.js';
import type { PlaybackController } from '../playback/playback-controller.js';

interface ClockHost extends ControllerHost, PacketHolder {
  readonly playbackRate: number;
}

/** When each word is spoken, and how that is known. */
interface Times {
  readonly timings: readonly WordTiming[];
  readonly timing: TimingSource;
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
  readonly #playback: PlaybackController;
  readonly #times: Times;
  readonly #show: (word: Word | null) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param show called with the word that is spoken now, or null between words */
  constructor(host: ClockHost, playback: PlaybackController, times: Times, show: (word: Word | null) => void) {
    this.#host = host;
    this.#playback = playback;
    this.#times = times;
    this.#show = show;
    host.addController(this);
    playback.subscribe(this.update);
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

  /** Looks which word is spoken, now that the position or the times are others, and again when the next one is. */
  readonly update = (): void => {
    clearTimeout(this.#timer);
    const playback = this.#playback;
    // The voice says itself which word it speaks.
    if (playback.speech) return;
    const { timings, timing } = this.#times;
    const rate = this.#host.playbackRate;
    const position = playback.currentTime;
    const now = position + (timing === 'aligned' ? LEAD_SECONDS * rate : 0);
    const isBefore = !this.#host.isConnected || (position === 0 && playback.paused);
    this.#activate(timings[isBefore || playback.ended ? -1 : wordIndexAt(timings, now)]);
    if (playback.paused || playback.waiting || !this.#host.isConnected) return;
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
