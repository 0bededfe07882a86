import type { ReadAlong } from '../read-along/index.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from './playback-controller.js';

/**
 * Loads the part that lights words up and moves through the transcript: when the recording is first played, or a
 * person first turns to the transcript. Most visitors of a page do neither.
 */
export class ReadAlongController {
  /** Null until it is loaded. */
  current: ReadAlong | null = null;
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  #loading: Promise<ReadAlong | null> | null = null;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    playback.subscribe((type) => {
      if (type === 'play') void this.load();
    });
  }

  /** Null when the module can't be had; the next call tries again. */
  readonly load = async (): Promise<ReadAlong | null> => {
    this.#loading ??= import('../read-along/index.js').then(
      ({ ReadAlong }) => (this.current = new ReadAlong(this.#host, this.#playback)),
      () => (this.#loading = null),
    );
    return this.#loading;
  };
}
