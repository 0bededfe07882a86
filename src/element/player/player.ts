import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../present/format-number.js';
import { retryButton } from '../card/status.js';
import { icon } from '../icons.js';
import type { ControlsView } from '../playback/playable.js';

/** What is asked of the player. */
export interface PlayerSettings {
  /** Of the reader, for numbers. */
  readonly language: string;
  readonly playbackRate: number;
  /** False while it is far from the viewport: what has a known height is not laid out, and the speeds are no list. */
  readonly hasAppeared: boolean;
  /** All speeds are there to be chosen from; else the present one alone. */
  readonly offersRates: boolean;
  /** The slider is there, and says the times that stand beside it. */
  readonly hasSlider: boolean;
  /** There is a recording, and it can't be played. */
  readonly isRecordingUnavailable: boolean;
  /** A server's, with controls of the browser. */
  readonly audio: TemplateResult | undefined;
}

/** The state of what plays. */
export interface PlayerView {
  readonly paused: boolean;
  readonly waiting: boolean;
  /** There is nothing to control. */
  readonly failed: boolean;
  controls(msg: MsgFn): ControlsView;
}

export interface PlayerHandlers {
  /** It comes near the viewport, or leaves it. */
  appear: (event: ContentVisibilityAutoStateChangeEvent) => void;
  toggle: () => void;
  retry: () => void;
  seek: (event: Event) => void;
  /** @param pages of the slider, forward or, below 0, back; Infinity leads to its end */
  page: (pages: number) => void;
  back: () => void;
  forward: () => void;
  chooseRate: (event: Event) => void;
  toggleMuted: () => void;
}

/** The play button and the controls. The slider's value and the texts beside it are written by the position controller. */
export function playerTemplate(
  msg: MsgFn,
  view: PlayerView,
  settings: PlayerSettings,
  on: PlayerHandlers,
): TemplateResult {
  const controls = view.controls(msg);
  const unavailable = settings.isRecordingUnavailable ? unavailableTemplate(msg, on.retry) : nothing;
  return html`<div part="player" role="group" aria-label=${msg('Audio player', { id: 'player' })}>
    ${settings.audio}
    <button
      part="play-button"
      aria-label=${view.paused ? controls.playLabel : msg('Pause', { id: 'pause' })}
      aria-busy=${view.waiting ? 'true' : 'false'}
      @click=${on.toggle}
    >
      ${icon(view.paused ? 'play' : 'pause')}
    </button>
    ${view.failed ? unavailable : controlsTemplate(msg, controls, unavailable, settings, on)}
  </div>`;
}

const controlsTemplate = (
  msg: MsgFn,
  view: ControlsView,
  unavailable: TemplateResult | typeof nothing,
  settings: PlayerSettings,
  on: PlayerHandlers,
): TemplateResult => {
  return html`<div class=${settings.hasAppeared ? 'track' : 'far track'}>
    ${unavailable}${view.note}
    <div class="rail" @contentvisibilityautostatechange=${on.appear}>
      <div class="bars"><div class="moving"></div></div>
      <div class="moving head"></div>
      <input
        part="slider"
        type="range"
        min=${view.min}
        max=${view.max ?? 1}
        step=${view.step}
        value=${view.min}
        aria-label=${msg('Position', { id: 'position' })}
        ?disabled=${view.max === null}
        @input=${on.seek}
      />
    </div>
    <div part="controls">
      <span part="elapsed" dir=${view.isTimed ? 'ltr' : 'auto'} aria-hidden=${settings.hasSlider}>0:00</span>
      <button part="back-button" translate="no" aria-label=${view.backLabel} @click=${on.back}>
        ${icon('back')}${numberIn(view.backLabel)}
      </button>
      <button part="forward-button" translate="no" aria-label=${view.forwardLabel} @click=${on.forward}>
        ${icon('forward')}${numberIn(view.forwardLabel)}
      </button>
      <span class="gap"></span>
      ${rateTemplate(msg, settings, on)}
      ${view.isTimed ? html`<span part="duration" dir="ltr" aria-hidden=${settings.hasSlider}>–:––</span>` : nothing}
    </div>
  </div>`;
};

/** As the name of the button has it: who says what they see is understood (WCAG 2.2, 2.5.3). While words are away there is no name. */
const numberIn = (label: unknown): string => /\p{Nd}+/u.exec(String(label))?.[0] ?? '';

const rateTemplate = (
  msg: MsgFn,
  { language, playbackRate, hasAppeared, offersRates }: PlayerSettings,
  on: PlayerHandlers,
): TemplateResult => {
  const label = (rate: number): string => `${formatNumber(rate, language)}×`;
  if (!hasAppeared) return html`<span part="rate" dir="ltr" translate="no">${label(playbackRate)}</span>`;
  return html`<select
    part="rate"
    dir="ltr"
    translate="no"
    aria-label=${msg('Speed', { id: 'speed' })}
    @change=${on.chooseRate}
  >
    ${rates(playbackRate).map((rate) =>
      offersRates || rate === playbackRate
        ? html`<option value=${rate} .selected=${rate === playbackRate}>${label(rate)}</option>`
        : nothing,
    )}
  </select>`;
};

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
/** The usual speeds, and the present one where the page set another. */
const rates = (current: number): number[] => [...new Set([...RATES, current])].sort((a, b) => a - b);

/** @param retry null where another try is no help */
export const unavailableTemplate = (msg: MsgFn, retry: (() => void) | null): TemplateResult =>
  html`<p part="unavailable">
    ${icon('alert')} ${msg('Audio unavailable', { id: 'audio-unavailable' })} ${retryButton(msg, retry)}
  </p>`;
