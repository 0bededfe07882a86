import { toWebVtt } from '../../captions/write-web-vtt.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { addStyles } from '../browser/add-styles.js';
import type { SampleSource } from '../playback/detour-controller.js';
import { PlaybackExtras } from '../playback/playback-extras.js';
import { styles } from './read-along.styles.js';
import { mayLoadSamples } from './alignment-controller.js';
import { ReadingController } from './reading-controller.js';
import { SilentEffects } from './silent-effects.js';
import { SyncController } from './sync-controller.js';
import { onTranscriptKey } from './transcript-keys.js';

/** Everything that comes with playing: what lights words up, moves through the transcript, and serves the system's controls. */
export class ReadAlong {
  readonly reading: ReadingController;
  readonly sync: SyncController;
  readonly effects: SilentEffects;

  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  readonly #extras: PlaybackExtras;

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
    const { recording } = playback;
    recording.words = this.sync;
    recording.extras = this.#extras = new PlaybackExtras(host, recording, playback, sampleSource(host, this.sync));
    this.effects = new SilentEffects(host, playback);
    this.reset(host);
    // What was asked for before there were detours.
    const { pendingSeconds } = recording;
    if (pendingSeconds !== null) recording.seek(pendingSeconds);
    host.requestUpdate();
  }

  /** Another packet is shown. */
  reset({ currentPacket }: SmartPacketElement): void {
    this.sync.reset(currentPacket);
    this.#extras.reset();
    this.reading.reset();
    // The play event is over.
    if (!this.#playback.recording.paused) this.sync.prepare();
  }

  /** Seeks to the word at a point of the viewport, if there is one. */
  seekToPoint(element: Element, x: number, y: number): void {
    const offset = this.reading.offsetAt(element, x, y, this.sync.words);
    if (offset !== null) this.seekToOffset(offset);
  }

  /** Goes to the word at an offset of the transcript, in the recording or in speech. */
  seekToOffset(offset: number): void {
    this.#playback.words?.seekToOffset(offset);
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

const sampleSource = (host: SmartPacketElement, sync: SyncController): SampleSource => ({
  get isMeasuring() {
    return sync.isMeasuring;
  },
  get mayLoad() {
    return mayLoadSamples(host);
  },
  makeSeekableCopy: (url, durationSeconds, signal) =>
    import('./alignment/index.js').then(
      (module) => module.makeSeekableCopy(url, durationSeconds, signal),
      () => null,
    ),
});
