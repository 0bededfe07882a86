import type { ReactiveController } from 'lit';
import { formatTime } from '../../present/format-time.js';
import type { ControllerHost, Localized } from '../host.js';
import type { PlayableEventType, PositionView } from '../playback/playable.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import { Playhead } from './playhead.js';

export interface PositionHost extends ControllerHost, Localized {
  readonly variant: 'card' | 'compact' | 'bubble';
  readonly open: boolean;
}

/**
 * Writes the moving parts of the player, the slider and the times, straight into their nodes: four times a second is too
 * often to render for.
 */
export class PositionController implements ReactiveController {
  readonly #host: PositionHost;
  readonly #playback: PlaybackController;
  readonly #playhead = new Playhead();
  #slider: HTMLInputElement | null = null;
  #elapsed: Element | null = null;
  #duration: Element | null = null;
  /** Where the sound is, and what the slider was last given. */
  #now = 0;
  #value = 0;

  constructor(host: PositionHost, playback: PlaybackController) {
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
    this.#playhead.attach(this.#host.renderRoot.querySelector('[part~=player]'));
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
    this.#slideTo(slider.valueAsNumber + past);
  };

  /** @param pages of at least ten seconds, or words: a tenth of the whole, as browsers do */
  readonly page = (pages: number): void => {
    const max = Number(this.#slider!.max);
    this.#slideTo(this.#now + pages * (max > 1 ? Math.max(10, max / 10) : 0.1));
  };

  #slideTo(value: number): void {
    const { min, max } = this.#slider!;
    this.#playback.current.slideTo(Math.max(Number(min), Math.min(value, Number(max))));
  }

  #paint(type?: PlayableEventType): void {
    const { duration } = this.#playback.current;
    const { locale } = this.#host;
    const view = this.#playback.current.position(locale);
    const isTick = !write(this.#elapsed, view.elapsed) && type === 'timeupdate';
    if (type !== 'timeupdate') write(this.#duration, formatTime(duration ?? NaN, locale.language));
    this.#now = view.value;
    this.#movePlayhead(view, isTick);
    // A value of less than a second more says nothing new, and each makes the browser lay out.
    if (!isTick) this.#moveSlider(view, type === 'seeking');
  }

  #movePlayhead({ value, played }: PositionView, isTick: boolean): void {
    const { paused, waiting, duration } = this.#playback.current;
    const { variant, open } = this.#host;
    const rate = this.#playback.recording.media.current?.playbackRate ?? 1;
    const msLeft = duration === null || paused || waiting ? 0 : ((duration - value) / rate) * 1000;
    // A line that is closed has a ring, which can't be moved without being painted.
    this.#playhead.show(played, msLeft, !isTick || (variant === 'compact' && !open));
  }

  /**
   * While the slider has the focus and moves by itself, only its picture is moved: Firefox tells a screen reader of each
   * value that a script gives, which would talk over the voice.
   *
   * @param isAsked a person moves it, or is about to
   */
  #moveSlider({ value, valueText }: PositionView, isAsked: boolean): void {
    const slider = this.#slider;
    if (!slider || (!isAsked && !this.#playback.current.paused && slider.matches(':focus'))) return;
    if (slider.valueAsNumber !== value) slider.valueAsNumber = value;
    this.#value = slider.valueAsNumber;
    slider.ariaValueText = valueText();
  }
}

/** @returns whether it says something else now; what does not change is work for a browser, too */
function write(element: Element | null, text: string): boolean {
  if (!element || element.textContent === text) return false;
  element.textContent = text;
  return true;
}
