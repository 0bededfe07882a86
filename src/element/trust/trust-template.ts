import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { str } from '../../present/localize.js';
import { isTextTrusted, type Verification } from '../../trust/verification.js';
import type { Messages } from '../host.js';
import { drawing, icon } from '../icons.js';

export interface BadgeHandlers {
  readonly toggle: () => void;
}

const SHIELD = 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6z';
const SHIELD_CHECK = `${SHIELD}M8.8 12l2.4 2.4 4.2-4.6`;

/** Who signed, and what of the packet is unchanged, in a sentence each. */
export const badgeTemplate = (
  { msg }: Messages,
  verification: Verification,
  isOpen: boolean,
  on: BadgeHandlers,
): TemplateResult => {
  const isTrusted = isTextTrusted(verification);
  return html`<button
    part="badge"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="signature"
    @click=${on.toggle}
  >
    <span class=${isTrusted ? 'trusted' : nothing}>${drawing(isTrusted ? SHIELD_CHECK : SHIELD)}</span>
    <span><bdi>${statement(msg, verification)}</bdi> <bdi>${extent(msg, verification)}</bdi></span>
  </button>`;
};

/** Whether it is signed, by whom, and whether that still holds. */
function statement(msg: MsgFn, { text, signer, validity }: Verification): string {
  if (text !== 'intact') return msg('The signature could not be checked.', { id: 'proof-unchecked' });
  if (validity === 'expired') return msg('The signature has expired.', { id: 'proof-expired' });
  if (validity === 'not-yet-valid') return msg('The signature is not valid yet.', { id: 'proof-early' });
  return signer?.name
    ? msg(str`Signed by ${signer.name}.`, { id: 'proof-signed-by' })
    : msg('Signed by an unknown key.', { id: 'proof-unknown-key' });
}

/** What of it is as it was signed: no more than was looked at. */
function extent(msg: MsgFn, { text, voice }: Verification): string {
  if (text !== 'intact') return '';
  switch (voice) {
    case 'intact':
      return msg('Text and voice unchanged.', { id: 'proof-text-and-voice' });
    case 'unchecked':
    case 'unsigned':
      return msg('Text unchanged; the voice was not checked.', { id: 'proof-voice-unchecked' });
    default:
      return msg('Text unchanged.', { id: 'proof-text' });
  }
}

/** What was changed, and what is left out for it. */
export const warningTemplate = ({ msg }: Messages, { voice }: Verification): TemplateResult =>
  html`<div part="warning" role="alert">
    ${icon('alert')}
    <p>
      <strong
        >${
          voice === 'broken'
            ? msg('The recording was changed after it was signed.', { id: 'proof-voice-broken' })
            : msg('This message was changed after it was signed.', { id: 'proof-broken' })
        }</strong
      >
      ${msg('Its actions and its recording are left out.', { id: 'proof-left-out' })}
    </p>
  </div>`;
