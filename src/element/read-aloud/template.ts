import type { MsgFn } from '@lit/localize';
import { html, type nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';

export interface ReadAloudHandlers {
  /** @param number of a word, from 1 */
  seek: (number: number) => void;
  describe: () => void;
  /** @param direction its sign counts */
  skip: (direction: number) => void;
}

/**
 * The controls of the voice, beside the play button. What the slider and the words say is written by `SpeechPosition`.
 *
 * @param unavailable says that the recording can't be played, where there is one
 * @param rate the speed, as in the recording's player
 * @param total number of words
 */
export const readAloudTemplate = (
  msg: MsgFn,
  label: string,
  unavailable: TemplateResult | typeof nothing,
  rate: TemplateResult,
  total: number,
  on: ReadAloudHandlers,
): TemplateResult =>
  html`<div class="track">
    ${unavailable}
    <p part="read-aloud">
      <strong>${label}</strong>${'\u00a0·'} <span>${msg('Device voice', { id: 'device-voice' })}</span>
    </p>
    <input
      part="slider"
      type="range"
      min="1"
      max=${total}
      aria-label=${msg('Position', { id: 'position' })}
      @input=${(event: Event) => {
        on.seek((event.target as HTMLInputElement).valueAsNumber);
      }}
      @focus=${on.describe}
    />
    <div part="controls">
      <span part="elapsed" dir="auto"></span>
      <button
        part="back-button"
        aria-label=${msg('Back one sentence', { id: 'back-sentence' })}
        @click=${() => {
          on.skip(-1);
        }}
      >
        ${icon('back')}
      </button>
      <button
        part="forward-button"
        aria-label=${msg('Forward one sentence', { id: 'forward-sentence' })}
        @click=${() => {
          on.skip(1);
        }}
      >
        ${icon('forward')}
      </button>
      <span class="gap"></span>
      ${rate}
    </div>
  </div>`;
