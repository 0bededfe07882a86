import type { ReactiveController } from 'lit';
import type { ControllerHost, PacketHolder } from '../host.js';
import {
  claimMediaSession,
  releaseMediaSession,
  updateMediaSession,
  type MediaSessionPlayer,
} from './media-session.js';

export interface MediaSessionHost extends ControllerHost, PacketHolder {
  readonly playbackRate: number;
}

/** Shows a recording that plays in the system's media controls. The device's voice has no position in seconds to show. */
export class MediaSessionController implements ReactiveController {
  readonly #host: MediaSessionHost;
  readonly #player: MediaSessionPlayer;

  constructor(host: MediaSessionHost, player: MediaSessionPlayer) {
    this.#host = host;
    const { recording } = player;
    this.#player = player;
    host.addController(this);
    recording.subscribe((type) => {
      if (type === 'playing') this.#claim();
      if (type !== 'timeupdate') updateMediaSession(player, host.playbackRate);
    });
    // The event may be over when this comes with the first play.
    if (!recording.waiting) this.#claim();
  }

  hostDisconnected(): void {
    // A move takes the element out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) releaseMediaSession(this.#player);
    });
  }

  #claim(): void {
    if (this.#player.recording.paused) return;
    const { renderRoot, currentPacket } = this.#host;
    const title = renderRoot.querySelector("[part~='title']")?.textContent ?? '';
    const author = currentPacket?.meta.author ?? '';
    claimMediaSession(this.#player, { title, artist: author === title ? '' : author });
  }
}
