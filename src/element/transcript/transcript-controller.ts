import { toWebVtt } from '../../captions/write-web-vtt.js';
import { addStyles } from '../browser/add-styles.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { DetourController } from '../playback/detour-controller.js';
import { MediaSessionController } from '../playback/media-session-controller.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import { Progress } from '../playback/progress.js';
import { limitWaiting } from '../playback/waiting-limit.js';
import { SilentFeedback } from './silent-feedback.js';
import { TranscriptView, type ViewHost } from './transcript-view.js';
import { styles } from './transcript.styles.js';
import { WordClock } from './word-clock.js';
import { WordTimes, type TimesHost } from './word-times.js';

export interface TranscriptHost extends ViewHost, TimesHost {
  readonly playbackRate: number;
}

/** Everything that comes with playing: what lights words up, moves through the transcript, and serves the system's controls. */
export class TranscriptController {
  readonly view: TranscriptView;
  readonly times: WordTimes;
  readonly clock: WordClock;
  readonly feedback: SilentFeedback;

  readonly #host: TranscriptHost;
  readonly #playback: PlaybackController;
  readonly #detour: DetourController;
  readonly #progress: Progress;

  constructor(host: TranscriptHost, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    addStyles(host, styles);
    this.view = new TranscriptView(host, (offset) => {
      this.seekToOffset(offset);
    });
    this.times = new WordTimes(host, playback, () => {
      this.clock.update();
    });
    this.clock = new WordClock(host, playback, this.times, this.view.showSpoken);
    this.#progress = new Progress(playback, () => this.times.isMeasuring);
    this.#detour = new DetourController(host as SmartPacketElement, playback, this.#progress);
    this.feedback = new SilentFeedback(host, playback);
    new MediaSessionController(host as SmartPacketElement, playback);
    limitWaiting(playback);
    this.reset();
    // What was asked for before there were detours.
    const { pendingSeconds } = playback;
    if (pendingSeconds !== null) playback.seek(pendingSeconds);
    host.requestUpdate();
  }

  /** Another packet is shown, or there are other captions for it. */
  reset(): void {
    this.times.reset(this.#host.currentPacket);
    this.clock.reset();
    this.#progress.reset();
    this.#detour.reset();
    this.view.reset();
    // The play event is over.
    if (!this.#playback.paused && !this.#playback.speech) this.times.prepare();
  }

  /** Seeks to the word at a point of the viewport, if there is one. */
  seekToPoint(element: Element, x: number, y: number): void {
    const offset = this.view.text.offsetAt(element, x, y, this.times.words);
    if (offset !== null) this.seekToOffset(offset);
  }

  /** Goes to the word at an offset of the transcript, in the recording or in speech. */
  seekToOffset(offset: number): void {
    (this.#playback.speech ?? this.times).seekToOffset(offset);
  }

  toWebVtt(): string {
    const { currentPacket, paragraphs } = this.#host;
    const { transcript = '', meta } = currentPacket ?? {};
    return toWebVtt(transcript, paragraphs, this.times.timings, meta?.language ?? null);
  }
}
