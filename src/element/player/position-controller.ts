import type { ReactiveController } from 'lit';
import { formatTime } from '../../present/format-time.js';
import type { ControllerHost, Localized } from '../host.js';
import type { PlayableEventType, PositionView } from '../playback/playable.js';
import type { PlaybackController } from '../playback/playback-controller.js';

/** From here on a second moves the slider by less than two pixels. */
const LONG_SECONDS = 300;

/**
 * Writes the moving parts of the player, the slider and the times, straight into their nodes: four times a second is too
 * often to render for.
 */
export class PositionController implements ReactiveController {
  readonly #host: ControllerHost & Localized;
  readonly #playback: PlaybackController;
  #slider: HTMLInputElement | null = null;
  #elapsed: Element | null = null;
  #duration: Element | null = null;
  /** Where the sound is, and what the slider was last given. */
  #now = 0;
  #value = 0;

  constructor(host: ControllerHost & Localized, playback: PlaybackController) {
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
    if (this.#slider) this.#slider.onblur = this.#slider.onpointerdown = this.#catchUp;
  }

  /** Has the slider say where the sound is, before a hand moves it and when it is left. */
  readonly #catchUp = (): void => {
    this.#paint('seeking');
  };

  /** The slider was moved. */
  readonly seek = ({ isTrusted }: Event): void => {
    const slider = this.#slider!;
    // Assistive technology, which needs no press, steps from the value that was left alone.
    const past = isTrusted && !slider.matches(':active') ? this.#now - this.#value : 0;
    this.#seekTo(slider.valueAsNumber + past);
  };

  /** @param pages of at least ten seconds, or words: a tenth of the whole, as browsers do */
  readonly page = (pages: number): void => {
    this.#seekTo(this.#now + pages * Math.max(10, Number(this.#slider!.max) / 10));
  };

  #seekTo(value: number): void {
    const { min, max } = this.#slider!;
    this.#playback.current.seek(Math.max(Number(min), Math.min(value, Number(max))));
  }

  #paint(type?: PlayableEventType): void {
    const { duration } = this.#playback.current;
    const { locale } = this.#host;
    const view = this.#playback.current.position(locale);
    const isTick = !write(this.#elapsed, view.elapsed) && type === 'timeupdate';
    if (type !== 'timeupdate') write(this.#duration, formatTime(duration ?? NaN, locale.language));
    // In a long recording a quarter of a second is too little to be seen, and each change makes the browser lay out.
    if (!isTick || (duration ?? 0) < LONG_SECONDS) this.#moveSlider(view, isTick, type === 'seeking');
  }

  /**
   * While the slider has the focus and moves by itself, only its picture is moved: Firefox tells a screen reader of each
   * value that a script gives, which would talk over the voice.
   *
   * @param isTick the value in words is the same as before
   * @param isAsked a person moves it, or is about to
   */
  #moveSlider({ value, played, valueText }: PositionView, isTick: boolean, isAsked: boolean): void {
    const slider = this.#slider;
    if (!slider) return;
    this.#now = value;
    // Also what does not change is work for a browser, once for each packet of the page.
    if (slider.style.getPropertyValue('--_played') !== `${played}`) slider.style.setProperty('--_played', `${played}`);
    if (!isAsked && !this.#playback.current.paused && slider.matches(':focus')) return;
    if (slider.valueAsNumber !== value) slider.valueAsNumber = value;
    this.#value = slider.valueAsNumber;
    if (!isTick) slider.ariaValueText = valueText();
  }
}

/** @returns whether it says something else now; what does not change is work for a browser, too */
function write(element: Element | null, text: string): boolean {
  if (!element || element.textContent === text) return false;
  element.textContent = text;
  return true;
}
