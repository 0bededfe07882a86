import type { ReactiveController } from 'lit';
import { loadPart } from '../browser/load-part.js';
import type { ReadAlong } from './transcript-controller.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from '../playback/playback-controller.js';

/**
 * Loads the part that lights words up and moves through the transcript: when something is first played, or a person
 * first turns to the transcript. Most visitors of a page do neither. And the part that has the device read the text
 * aloud: once there is a text, and no recording of it that plays.
 */
export class ReadAlongController implements ReactiveController {
  /** Null until it is loaded. */
  current: ReadAlong | null = null;
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  #loading: Promise<ReadAlong | null> | null = null;
  #speech: Promise<unknown> | null = null;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
    playback.subscribe((type) => {
      if (type === 'play') void this.#begin();
    });
  }

  hostUpdated(): void {
    const packet = this.#host.currentPacket;
    if (!('speechSynthesis' in window) || !packet?.transcript || (packet.voice !== null && !this.#playback.failed))
      return;
    void (this.#speech ??= loadPart(this.#host, () => import('../playback/device-voice/index.js')).then((module) => {
      if (module) new module.ReadAloud(this.#host, this.#playback, this);
      // Not offered then; the next update is another try.
      else this.#speech = null;
    }));
  }

  /** The sound may have paused before the module is there: the words are looked for all the same. */
  async #begin(): Promise<void> {
    const { currentPacket } = this.#host;
    const readAlong = await this.load();
    if (this.#host.currentPacket === currentPacket && !this.#playback.speech) readAlong?.sync.prepare();
  }

  /** Null when the module can't be had; the next call tries again. */
  readonly load = async (): Promise<ReadAlong | null> => {
    this.#loading ??= loadPart(this.#host, () => import('./transcript-controller.js')).then((module) => {
      if (!module) this.#loading = null;
      return (this.current = module && new module.ReadAlong(this.#host, this.#playback));
    });
    return this.#loading;
  };
}
