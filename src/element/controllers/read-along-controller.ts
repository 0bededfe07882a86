import type { ReactiveController } from 'lit';
import type { ReadAlong } from '../read-along/index.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from './playback-controller.js';

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
    void (this.#speech ??= import('../read-aloud/index.js').then(
      ({ ReadAloud }) => new ReadAloud(this.#host, this.#playback, this),
      // Not offered then; the next update is another try.
      () => (this.#speech = null),
    ));
  }

  /** The sound may have paused before the module is there: the words are looked for all the same. */
  async #begin(): Promise<void> {
    const { currentPacket } = this.#host;
    const readAlong = await this.load();
    if (this.#host.currentPacket === currentPacket && !this.#playback.speech) readAlong?.sync.prepare();
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
