import type { MsgFn } from '@lit/localize';
import { html, nothing } from 'lit';
import { str } from '../../../present/localize.js';
import type { Messages } from '../../host.js';
import type { ControlsView, PositionView } from '../playable.js';

/** @param wordCount number of words in the text */
export function voiceControls(msg: MsgFn, wordCount: number): ControlsView {
  const playLabel = msg('Read aloud', { id: 'read-aloud' });
  return {
    playLabel,
    backLabel: msg('Back one sentence', { id: 'back-sentence' }),
    forwardLabel: msg('Forward one sentence', { id: 'forward-sentence' }),
    min: 1,
    max: wordCount,
    step: nothing,
    isTimed: false,
    // The dot is to be seen: a screen reader would say "middle dot".
    note: html`<p part="read-aloud">
      <span aria-hidden="true"><strong>${playLabel}</strong>${'\u00a0'}<span aria-hidden="true">·</span>${' '}</span
      ><span>${msg('Device voice', { id: 'device-voice' })}</span>
    </p>`,
  };
}

/**
 * @param number of the present word, from 1
 * @param doneCount of words behind, with the present one; 0 before the first
 */
export function voicePosition(
  number: number,
  doneCount: number,
  wordCount: number,
  { language, msg }: Messages,
): PositionView {
  const format = new Intl.NumberFormat(language);
  const done = format.format(doneCount);
  const elapsed = msg(str`${done} of ${format.format(wordCount)} words`, { id: 'words-of-total' });
  return { value: number, played: (number - 1) / Math.max(1, wordCount - 1), elapsed, valueText: () => elapsed };
}
