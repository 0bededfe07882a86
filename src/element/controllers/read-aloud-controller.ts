import type { ReactiveController } from 'lit';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from './playback-controller.js';
import type { ReadAlongController } from './read-along-controller.js';

/** Loads the part that has the device read a text aloud: once there is a text and no recording of it that plays. */
export class ReadAloudController implements ReactiveController {
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  readonly #readAlong: ReadAlongController;
  #isLoading = false;

  constructor(host: SmartPacketElement, playback: PlaybackController, readAlong: ReadAlongController) {
    this.#host = host;
    this.#playback = playback;
    this.#readAlong = readAlong;
    host.addController(this);
  }

  hostUpdated(): void {
    const packet = this.#host.currentPacket;
    const isSilent = packet?.transcript && (packet.voice === null || this.#playback.failed);
    // Missing in some browsers, whatever the types say.
    const speechSynthesis = (window as Partial<Window>).speechSynthesis;
    if (this.#isLoading || !isSilent || !speechSynthesis) return;
    this.#isLoading = true;
    import('../read-aloud/index.js').then(
      ({ ReadAloud }) => new ReadAloud(this.#host, this.#playback, this.#readAlong),
      // Not offered then; the next update is another try.
      () => (this.#isLoading = false),
    );
  }
}
