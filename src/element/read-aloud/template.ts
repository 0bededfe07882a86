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

const STYLES = [
  '[part=read-aloud]{color:var(--_muted);font-size:.8125rem}',
  '[part=read-aloud] *{display:inline-block}',
  '[part=read-aloud] strong{color:var(--_text);font-weight:600}',
  '[part=unavailable]+[part=read-aloud]{margin-top:8px}',
  '@container (max-width:17rem){.track [part=unavailable] .icon{display:none}}',
].join('');

/** What only this player has; the rest looks as in the recording's. */
export function adoptReadAloudStyles(root: ShadowRoot): void {
  // Not by Lit's `css`, which the main module would have to export for this alone.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets.push(sheet);
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
