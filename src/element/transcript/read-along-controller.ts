import { loadPart } from '../browser/load-part.js';
import type { ReadAlong } from './index.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from '../playback/playback-controller.js';

/**
 * Loads the part that lights words up and moves through the transcript: when something is first played, or a person
 * first turns to the transcript. Most visitors of a page do neither.
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
    playback.recording.subscribe((type) => {
      if (type === 'play') void this.#begin();
    });
  }

  /** The sound may have paused before the module is there: the words are looked for all the same. */
  async #begin(): Promise<void> {
    const { currentPacket } = this.#host;
    await this.load();
    if (this.#host.currentPacket === currentPacket) this.#playback.words?.prepare();
  }

  /** Null when the module can't be had; the next call tries again. */
  readonly load = async (): Promise<ReadAlong | null> => {
    this.#loading ??= loadPart(this.#host, () => import('./index.js')).then((module) => {
      if (!module) this.#loading = null;
      return (this.current = module && new module.ReadAlong(this.#host, this.#playback));
    });
    return this.#loading;
  };
}
