import type { MsgFn } from '@lit/localize';
import { html, type nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons.js';
import { DOT } from '../../card/header.js';
import type { PlayerHandlers } from '../../player/player.js';

/**
 * The controls of the voice, beside the play button. What the slider and the words say is written by `SpeechPosition`.
 *
 * @param unavailable says that the recording can't be played, where there is one
 * @param rate the speed, as in the recording's player
 * @param total number of words
 * @param hasSlider says what stands beside it, too
 */
export const readAloudTemplate = (
  msg: MsgFn,
  label: string,
  unavailable: TemplateResult | typeof nothing,
  rate: TemplateResult,
  total: number,
  hasSlider: boolean,
  on: PlayerHandlers,
): TemplateResult =>
  html`<div class="track">
    ${unavailable}
    <p part="read-aloud">
      <span aria-hidden="true"><strong>${label}</strong>${DOT}</span
      ><span>${msg('Device voice', { id: 'device-voice' })}</span>
    </p>
    <input
      part="slider"
      type="range"
      min="1"
      max=${total}
      aria-label=${msg('Position', { id: 'position' })}
      @input=${on.seek}
    />
    <div part="controls">
      <span part="elapsed" dir="auto" aria-hidden=${hasSlider}></span>
      <button part="back-button" aria-label=${msg('Back one sentence', { id: 'back-sentence' })} @click=${on.back}>
        ${icon('back')}
      </button>
      <button
        part="forward-button"
        aria-label=${msg('Forward one sentence', { id: 'forward-sentence' })}
        @click=${on.forward}
      >
        ${icon('forward')}
      </button>
      <span class="gap"></span>
      ${rate}
    </div>
  </div>`;
