/** What is known of a signature, in full. Loaded when a person presses the badge. */
import type { MsgFn } from '@lit/localize';
import { css, html, nothing, type TemplateResult } from 'lit';
import { str } from '../../present/localize.js';
import type { Integrity, Signer, Verification } from '../../trust/verification.js';
import { addStyles } from '../browser/add-styles.js';
import type { Messages } from '../host.js';

export interface DetailsHandlers {
  readonly ask: () => void;
}

export type Details = typeof detailsTemplate;

/** Gives the host the styles of the details. @returns their template */
export function createDetails(host: HTMLElement): Details {
  addStyles(host, styles);
  return detailsTemplate;
}

const styles = css`
  [part='signature'] {
    display: grid;
    gap: calc(2 * var(--_space));
    justify-items: start;
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: var(--_line) solid var(--_border);
    border-radius: var(--_small-radius);
    font-size: 0.8125em;
    dl {
      display: grid;
      gap: var(--_space);
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
    }
    dt {
      min-width: 7em;
      color: var(--_muted);
    }
    dd {
      overflow-wrap: anywhere;
    }
  }
  /* Long names of domains need more than one line. */
  [part='ask-button'] {
    border-radius: 16px;
  }
`;

/** Who signed, when, and with which key. */
const detailsTemplate = (
  { msg, language }: Messages,
  { signer, created, expires, voice, captions }: Verification,
  on: DetailsHandlers,
): TemplateResult => {
  // With its time, for a proof ends at a moment: the end of a day would else read as the day after.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const date = (time: number | null): string => (time === null ? '' : format.format(time));
  const mayAsk = signer?.domain && (signer.reason === 'not-asked' || signer.reason === 'record-unavailable');
  const ask = ({ currentTarget }: Event): void => {
    // The button goes as soon as there is an answer, which the badge then says.
    (currentTarget as HTMLElement).closest('.card')?.querySelector<HTMLElement>('[part=badge]')?.focus();
    on.ask();
  };
  const rows = [
    [msg('Signed on', { id: 'proof-created' }), date(created)],
    [msg('Valid until', { id: 'proof-expires' }), date(expires)],
    [msg('Captions', { id: 'proof-captions' }), integrity(msg, captions)],
    [msg('Key', { id: 'proof-key' }), signer?.key ?? ''],
  ] as const;
  return html`<div part="signature" id="signature">
    ${signer ? html`<p aria-live="polite">${source(msg, signer)}</p>` : nothing}
    ${voice === 'unsigned' ? html`<p>${msg('The voice is not signed.', { id: 'proof-voice-unsigned' })}</p>` : nothing}
    ${
      mayAsk
        ? html`<button class="quiet" part="ask-button" @click=${ask}>
            <bdi>${msg(str`Ask ${signer.domain}`, { id: 'proof-ask' })}</bdi>
          </button>`
        : nothing
    }
    <dl>
      ${rows.map(([name, value]) =>
        value
          ? html`<div>
              <dt>${name}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`
          : nothing,
      )}
    </dl>
  </div>`;
};

function integrity(msg: MsgFn, part: Integrity): string {
  switch (part) {
    case 'intact':
      return msg('Unchanged', { id: 'proof-unchanged' });
    case 'unchecked':
      return msg('Not checked', { id: 'proof-not-checked' });
    case 'unsigned':
      return msg('Not signed', { id: 'proof-not-signed' });
    default:
      return '';
  }
}

/** By whom it is known whose the key is, or why it is not. */
function source(msg: MsgFn, { status, reason, domain, name: signer, hasExpiredSince }: Signer): string {
  const name = domain ?? '';
  if (status === 'page') return msg(str`This page vouches for the key of ${signer}.`, { id: 'proof-page-vouches' });
  switch (reason) {
    case 'no-domain':
      return msg('The message names no domain that could confirm the key.', { id: 'proof-no-domain' });
    case 'not-asked':
      return msg(str`Only ${name} can say whether the key is its own.`, { id: 'proof-not-asked' });
    case 'record-unavailable':
      return msg(str`${name} gave no answer about the key.`, { id: 'proof-no-answer' });
    case 'key-not-named':
      return msg(str`${name} does not name the key as its own.`, { id: 'proof-key-not-named' });
    case 'other-domain':
      return msg(str`The message says it is from ${name}, but the key is not.`, { id: 'proof-other-domain' });
    case 'key-revoked':
      return msg(str`${name} has withdrawn the key.`, { id: 'proof-key-revoked' });
    case 'key-expired':
      return msg('The key had already expired.', { id: 'proof-key-expired' });
    default:
      return hasExpiredSince
        ? msg(str`${name} confirms the key, which has expired since; the date is the signer’s own.`, {
            id: 'proof-key-expired-since',
          })
        : msg(str`${name} confirms the key.`, { id: 'proof-confirmed' });
  }
}
