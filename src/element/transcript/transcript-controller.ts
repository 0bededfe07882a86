import { toWebVtt } from '../../captions/write-web-vtt.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { addStyles } from '../browser/add-styles.js';
import { DetourController } from '../playback/detour-controller.js';
import { MediaSessionController } from '../playback/media-session-controller.js';
import { Progress } from '../playback/progress.js';
import { styles } from './transcript.styles.js';
import { ReadingController } from './transcript-view.js';
import { SilentEffects } from './silent-feedback.js';
import { SyncController } from './word-clock.js';
import { limitWaiting } from '../playback/waiting-limit.js';
import { onTranscriptKey } from './transcript-keys.js';

/** Everything that comes with playing: what lights words up, moves through the transcript, and serves the system's controls. */
export class ReadAlong {
  readonly reading: ReadingController;
  readonly sync: SyncController;
  readonly effects: SilentEffects;

  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  readonly #detour: DetourController;
  readonly #progress: Progress;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    addStyles(host, styles);
    this.reading = new ReadingController(host, (event) => {
      onTranscriptKey(event, this.reading, (offset) => {
        this.seekToOffset(offset);
      });
    });
    this.sync = new SyncController(host, playback, this.reading.showSpoken);
    this.#progress = new Progress(playback, () => this.sync.isMeasuring);
    this.#detour = new DetourController(host, playback, this.#progress);
    this.effects = new SilentEffects(host, playback);
    new MediaSessionController(host, playback);
    limitWaiting(playback);
    this.reset(host);
    // What was asked for before there were detours.
    const { pendingSeconds } = playback;
    if (pendingSeconds !== null) playback.seek(pendingSeconds);
    host.requestUpdate();
  }

  /** Another packet is shown. */
  reset({ currentPacket }: SmartPacketElement): void {
    this.sync.reset(currentPacket);
    this.#progress.reset();
    this.#detour.reset();
    this.reading.reset();
    // The play event is over.
    if (!this.#playback.paused && !this.#playback.speech) this.sync.prepare();
  }

  /** Seeks to the word at a point of the viewport, if there is one. */
  seekToPoint(element: Element, x: number, y: number): void {
    const offset = this.reading.offsetAt(element, x, y, this.sync.words);
    if (offset !== null) this.seekToOffset(offset);
  }

  /** Goes to the word at an offset of the transcript, in the recording or in speech. */
  seekToOffset(offset: number): void {
    (this.#playback.speech ?? this.sync).seekToOffset(offset);
  }

  toWebVtt(): string {
    const { currentPacket, paragraphs } = this.#host;
    return toWebVtt(
      currentPacket?.transcript ?? '',
      paragraphs,
      this.sync.timings,
      currentPacket?.meta.language ?? null,
    );
  }
}
