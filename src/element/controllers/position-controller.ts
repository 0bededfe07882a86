import type { ReactiveController } from 'lit';
import { formatTime, spokenTime } from '../../view/format-time.js';
import { str } from '../../view/localize.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import type { MediaEventType, PlaybackController } from './playback-controller.js';

/** From here on a second moves the slider by less than two pixels. */
const LONG_SECONDS = 300;

/**
 * Writes the moving parts of the player, the slider and the times, straight into their nodes: four times a second is too
 * often to render for.
 */
export class PositionController implements ReactiveController {
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  #slider: HTMLInputElement | null = null;
  #elapsed: Element | null = null;
  #duration: Element | null = null;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
    playback.subscribe((type) => {
      this.#paint(type);
    });
  }

  hostUpdated(): void {
    this.#slider = this.#host.renderRoot.querySelector('[part~=slider]');
    this.#elapsed = this.#host.renderRoot.querySelector('[part~=elapsed]');
    this.#duration = this.#host.renderRoot.querySelector('[part~=duration]');
    this.#paint();
    this.describe();
  }

  /** Puts the time into words for screen readers: when asked or at a jump, never at each tick. */
  describe(): void {
    if (!this.#slider) return;
    const { language, msg } = this.#host.locale;
    const { currentTime, duration } = this.#playback;
    // Before its length is known the slider has no words to say yet: they take a browser longer than all else.
    this.#slider.ariaValueText =
      duration === null
        ? formatTime(currentTime, language)
        : msg(str`${spokenTime(currentTime, language)} of ${spokenTime(duration, language)}`, {
            id: 'elapsed-of-total',
          });
  }

  #paint(type?: MediaEventType): void {
    const { currentTime, duration } = this.#playback;
    const { language } = this.#host.locale;
    const isNewText = write(this.#elapsed, formatTime(currentTime, language));
    if (type !== 'timeupdate') write(this.#duration, formatTime(duration ?? NaN, language));
    // In a long recording a quarter of a second is too little to be seen, and each change makes the browser lay out.
    if (this.#slider && (isNewText || type !== 'timeupdate' || (duration ?? 0) < LONG_SECONDS)) {
      const played = duration ? `${currentTime / duration}` : '';
      const { style } = this.#slider;
      // Also what does not change is work for a browser, once for each packet of the page.
      if (this.#slider.valueAsNumber !== currentTime) this.#slider.valueAsNumber = currentTime;
      if (style.getPropertyValue('--_played') !== played) style.setProperty('--_played', played);
    }
    if (type === 'seeked') this.describe();
  }
}

/** @returns whether it says something else now; what does not change is work for a browser, too */
function write(element: Element | null, text: string): boolean {
  if (!element || element.textContent === text) return false;
  element.textContent = text;
  return true;
}
