import type { ReactiveController } from 'lit';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { PlaybackController } from './playback-controller.js';

type MediaSessionModule = typeof import('../media-session.js');

/** Shows what plays in the system's media controls, with a module that is loaded when something plays. */
export class MediaSessionController implements ReactiveController {
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  #module: MediaSessionModule | null = null;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
    playback.subscribe((type) => {
      if (type === 'playing') {
        void import('../media-session.js').then(
          (module) => {
            this.#module = module;
            if (!playback.paused) module.claimMediaSession(playback, host.mediaTexts);
          },
          // A courtesy: without the module nothing is missing on the page.
          () => undefined,
        );
      }
      if (type !== 'timeupdate') this.#module?.updateMediaSession(playback, host.playbackRate);
    });
  }

  hostDisconnected(): void {
    // A move takes the element out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#module?.releaseMediaSession(this.#playback);
    });
  }
}
