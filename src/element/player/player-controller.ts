import type { TemplateResult } from 'lit';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { SilentEffect } from '../playback/silent-effect.js';
import { SKIP_SECONDS } from '../playback/skip-seconds.js';
import { onPlayerKey } from './keyboard.js';
import { playerTemplate, type PlayerHandlers } from './player.js';
import { PositionController, type PositionHost } from './position-controller.js';
import { Wave, type WaveHost } from './wave.js';

export interface PlayerHost extends PositionHost, WaveHost {
  readonly loading: 'eager' | 'lazy';
  readonly src: string | null;
  playbackRate: number;
}

/** Firefox from 130, Chromium from 108, Safari from 18. Stand-ins for browsers have the handler, but no such event. */
const tellsWhenNear = 'ContentVisibilityAutoStateChangeEvent' in globalThis;

/** So many of a page are taken to be on its first screen, where rendering twice costs more than it saves. */
const FIRST_SCREEN = 3;
let made = 0;

/** The player's controls: shows the state of what plays, and hands requests on. */
export class PlayerController implements PlayerHandlers {
  readonly #host: PlayerHost;
  readonly #playback: PlaybackController;
  readonly #announce: (effect: SilentEffect) => void;
  readonly #renderNow: () => void;
  readonly seek: (event: Event) => void;
  readonly page: (pages: number) => void;
  /** It has been near the viewport, or nothing would tell. A list of speeds costs a browser a sixth of the card. */
  #hasAppeared = !tellsWhenNear || made++ < FIRST_SCREEN;
  /** A person has turned to the player: all speeds are there to be chosen from. */
  #offersRates = false;

  /**
   * @param announce says what a key or a button has done where nothing is heard of it
   * @param renderNow renders without waiting for the next turn
   */
  constructor(
    host: PlayerHost,
    playback: PlaybackController,
    announce: (effect: SilentEffect) => void,
    renderNow: () => void,
  ) {
    this.#host = host;
    this.#playback = playback;
    this.#announce = announce;
    this.#renderNow = renderNow;
    ({ seek: this.seek, page: this.page } = new PositionController(host, playback));
    new Wave(host, playback);
  }

  /** @param audio a server's, with the browser's own controls */
  template(audio: TemplateResult | undefined): TemplateResult {
    const { locale, loading, src, playbackRate, variant, open } = this.#host;
    const settings = {
      language: locale.language,
      playbackRate,
      // What a server has rendered is complete, and what is requested lazily arrives only when it is near.
      hasAppeared: this.#hasAppeared || audio !== undefined || (loading === 'lazy' && src !== null),
      offersRates: this.#offersRates,
      isRecordingUnavailable: this.#playback.isRecordingUnavailable,
      hasSlider: variant !== 'compact' || open,
      audio,
    };
    return playerTemplate(locale.msg, this.#playback.current, settings, this);
  }

  /** A person turns to a part: what only some need is made then. */
  onApproach({ target }: Event): void {
    if (this.#offersRates) return;
    this.#offersRates = true;
    this.#hasAppeared = true;
    this.#host.requestUpdate();
    // The browser is about to show the list.
    if ((target as Element).matches('[part~=rate]')) this.#renderNow();
  }

  onKeyDown(event: KeyboardEvent): void {
    // What stands in a slot is the page's, and so are its keys.
    if (!this.#playback.isPlayable || (event.target as Node).getRootNode() !== this.#host.renderRoot) return;
    onPlayerKey(event, this, getComputedStyle(event.currentTarget as Element).direction === 'rtl');
  }

  readonly appear = ({ skipped }: ContentVisibilityAutoStateChangeEvent): void => {
    if (skipped || this.#hasAppeared) return;
    this.#hasAppeared = true;
    this.#host.requestUpdate();
  };

  readonly toggle = (): void => {
    this.#playback.toggle();
  };

  readonly retry = (): void => {
    this.#playback.retry();
    // The button that was pressed goes away.
    this.#host.renderRoot.querySelector<HTMLElement>('[part~=play-button]')?.focus();
  };

  readonly back = (): void => {
    this.#skip(-SKIP_SECONDS);
  };

  readonly forward = (): void => {
    this.#skip(SKIP_SECONDS);
  };

  readonly toggleMuted = (): void => {
    const { loudness } = this.#playback.current;
    if (loudness) loudness.muted = !loudness.muted;
    this.#announce('muted');
  };

  readonly chooseRate = (event: Event): void => {
    this.#host.playbackRate = Number((event.target as HTMLSelectElement).value);
  };

  #skip(seconds: number): void {
    this.#playback.current.skip(seconds);
    if (this.#playback.current.paused) this.#announce('position');
  }
}
