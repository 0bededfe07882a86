import type { ReactiveController } from 'lit';
import type { PlaybackController } from './playback-controller.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { claimMediaSession, releaseMediaSession, updateMediaSession } from './media-session.js';

/** Shows what plays in the system's media controls. */
export class MediaSessionController implements ReactiveController {
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
    playback.subscribe((type) => {
      // A voice that reads aloud has no position in seconds to show.
      if (playback.speech) return;
      if (type === 'playing') this.#claim();
      if (type !== 'timeupdate') updateMediaSession(playback, host.playbackRate);
    });
    // The event may be over when this comes with the first play.
    if (!playback.speech && !playback.waiting) this.#claim();
  }

  hostDisconnected(): void {
    // A move takes the element out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) releaseMediaSession(this.#playback);
    });
  }

  #claim(): void {
    // The system knows seconds only.
    if (this.#playback.paused || this.#playback.speech) return;
    const { renderRoot, currentPacket } = this.#host;
    const title = renderRoot.querySelector("[part~='title']")?.textContent ?? '';
    claimMediaSession(this.#playback, { title, artist: currentPacket?.meta.author ?? '' });
  }
}
