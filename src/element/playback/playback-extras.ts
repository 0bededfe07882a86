import { DetourController, type SampleSource } from './detour-controller.js';
import { MediaSessionController, type MediaSessionHost } from './media-session-controller.js';
import type { MediaSessionPlayer } from './media-session.js';
import { Progress } from './progress.js';
import type { RecordingExtras } from './recording-extras.js';
import { endStuckWaits } from './stuck-wait.js';
import { limitWaiting } from './waiting-limit.js';

/** What serves a recording from its first play on: places the browser can't find, progress, the system's controls, an end to waiting. */
export class PlaybackExtras implements RecordingExtras {
  readonly #progress: Progress;
  readonly #detour: DetourController;

  constructor(host: MediaSessionHost, player: MediaSessionPlayer, samples: SampleSource) {
    const { recording } = player;
    this.#progress = new Progress(recording, () => samples.isMeasuring);
    this.#detour = new DetourController(host, recording, this.#progress, samples);
    new MediaSessionController(host, player);
    endStuckWaits(recording);
    limitWaiting(recording);
  }

  get heard(): number {
    return this.#progress.heard;
  }

  detour(seconds: number): boolean {
    return this.#detour.goTo(seconds);
  }

  recover(): boolean {
    return this.#detour.recover();
  }

  /** For another packet. */
  reset(): void {
    this.#progress.reset();
    this.#detour.reset();
  }
}
