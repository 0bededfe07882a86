import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../present/format-number.js';
import { icon } from '../icons.js';
import type { ReadAloud } from '../playback/device-voice/index.js';

/** What is asked of the player. */
export interface PlayerSettings {
  /** Of the reader, for numbers. */
  readonly language: string;
  readonly playbackRate: number;
  /** All speeds are there to be chosen from; else the present one alone. */
  readonly offersRates: boolean;
  /** The slider is there, and says the times that stand beside it. */
  readonly hasSlider: boolean;
  /** A server's, with controls of the browser. */
  readonly audio: TemplateResult | undefined;
}

/** The state of the recording. */
export interface PlayerView {
  /** Offered in the recording's place; null where it is not. */
  readonly speech: ReadAloud | null;
  readonly paused: boolean;
  readonly waiting: boolean;
  readonly failed: boolean;
  /** Seconds; null while unknown. */
  readonly duration: number | null;
}

export interface PlayerHandlers {
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

/** The recording or the device's voice, and its controls. The slider's value and both times are written by the position controller. */
export const playerTemplate = (
  msg: MsgFn,
  view: PlayerView,
  settings: PlayerSettings,
  on: PlayerHandlers,
): TemplateResult =>
  html`<div part="player" role="group" aria-label=${msg('Audio player', { id: 'player' })}>
    ${settings.audio}
    <button
      part="play-button"
      aria-label=${view.paused ? (view.speech?.label ?? msg('Play', { id: 'play' })) : msg('Pause', { id: 'pause' })}
      aria-busy=${view.waiting ? 'true' : 'false'}
      @click=${on.toggle}
    >
      ${icon(view.paused ? 'play' : 'pause')}
    </button>
    ${
      view.speech?.template(
        unavailableTemplate(msg, on.retry),
        rateTemplate(msg, settings, on),
        settings.hasSlider,
        on,
      ) ?? (view.failed ? unavailableTemplate(msg, on.retry) : controlsTemplate(msg, view, settings, on))
    }
  </div>`;

const controlsTemplate = (msg: MsgFn, view: PlayerView, settings: PlayerSettings, on: PlayerHandlers): TemplateResult =>
  html`<div class="track">
    <input
      part="slider"
      type="range"
      min="0"
      max=${view.duration ?? 1}
      step="any"
      value="0"
      aria-label=${msg('Position', { id: 'position' })}
      ?disabled=${view.duration === null}
      @input=${on.seek}
    />
    <div part="controls">
      <span part="elapsed" dir="ltr" aria-hidden=${settings.hasSlider}>0:00</span>
      <button part="back-button" aria-label=${msg('Back 5 seconds', { id: 'back' })} @click=${on.back}>
        ${icon('back')}
      </button>
      <button part="forward-button" aria-label=${msg('Forward 5 seconds', { id: 'forward' })} @click=${on.forward}>
        ${icon('forward')}
      </button>
      <span class="gap"></span>
      ${rateTemplate(msg, settings, on)}
      <span part="duration" dir="ltr" aria-hidden=${settings.hasSlider}>–:––</span>
    </div>
  </div>`;

const rateTemplate = (
  msg: MsgFn,
  { language, playbackRate, offersRates }: PlayerSettings,
  on: PlayerHandlers,
): TemplateResult =>
  html`<select
    part="rate"
    dir="ltr"
    translate="no"
    aria-label=${msg('Speed', { id: 'speed' })}
    @change=${on.chooseRate}
  >
    ${rates(playbackRate).map((rate) =>
      offersRates || rate === playbackRate
        ? html`<option value=${rate} .selected=${rate === playbackRate}>${`${formatNumber(rate, language)}×`}</option>`
        : nothing,
    )}
  </select>`;

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
/** The usual speeds, and the present one where the page set another. */
const rates = (current: number): number[] => [...new Set([...RATES, current])].sort((a, b) => a - b);

/** @param retry null where another try is no help */
export const unavailableTemplate = (msg: MsgFn, retry: (() => void) | null): TemplateResult =>
  html`<p part="unavailable">
    ${icon('alert')} ${msg('Audio unavailable', { id: 'audio-unavailable' })}
    ${retry ? html`<button class="quiet" part="retry-button" @click=${retry}>${msg('Try again', { id: 'retry' })}</button>` : nothing}
  </p>`;
