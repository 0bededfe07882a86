import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../present/language.js';
import type { Paragraph } from '../../text/paragraphs.js';

export interface TranscriptContent {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly language: string | null;
  /** There is a recording to seek in. */
  readonly isPlayable: boolean;
  /** Closed, and to be opened by a button. */
  readonly isHidden: boolean;
  /** Offered when the reader has scrolled away from the spoken word. */
  readonly followButton: TemplateResult | typeof nothing | undefined;
}

export interface TranscriptHandlers {
  playFrom: (offset: number) => void;
}

/**
 * The transcript: one Tab stop, with the arrows to move by sentence. Screen readers take the arrows for themselves,
 * so each paragraph has a button for them, out of the Tab order. A paragraph's text is one text node, for the highlight.
 */
export const transcriptTemplate = (msg: MsgFn, view: TranscriptContent, on: TranscriptHandlers): TemplateResult =>
  html`<div class="reading" id="reading" ?hidden=${view.isHidden}>
    <div part="transcript" role="group" tabindex="0" aria-label=${msg('Transcript', { id: 'transcript' })}>
      ${view.paragraphs.map((paragraph) => paragraphTemplate(msg, view, paragraph, on))}
    </div>
    ${view.followButton}
  </div>`;

const paragraphTemplate = (
  msg: MsgFn,
  { text, language, isPlayable }: TranscriptContent,
  { from, to, speaker }: Paragraph,
  on: TranscriptHandlers,
): TemplateResult =>
  html`<p part="paragraph" lang=${language ?? nothing} dir=${directionOf(language)}>
    ${speaker === null ? nothing : html`<bdi part="speaker">${speaker}</bdi>`}
    ${
      isPlayable
        ? html`<button
            class="hidden"
            part="play-from-button"
            tabindex="-1"
            aria-label=${msg('Play from here', { id: 'play-from-here' })}
            @click=${() => {
              on.playFrom(from);
            }}
          ></button>`
        : nothing
    }<span class="text">${text.slice(from, to)}</span>
  </p>`;
