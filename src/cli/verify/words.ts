import type { Integrity, Signer, UnknownSigner, Verification } from '../../trust/verification.js';
import { printable } from '../io/printable.js';
import type { Style } from '../io/terminal.js';
import type { Judgement } from './judge.js';

/** What is known of a packet, as three answers: is it intact, who signed, does that still hold. */
export function judgementText(file: string, judgement: Judgement, style: Style): string {
  const { id, outcome, verification, reasons } = judgement;
  const [mark, colour] = MARKS[outcome];
  const head = `${style(colour, mark)} ${style('bold', printable(file))}${id === null ? '' : ` ${style('dim', printable(id))}`}\n`;
  const lines = [
    ...integrityLines(judgement),
    ...(verification.signer && verification.text === 'intact' ? [signerLine(verification.signer, verification)] : []),
    ...validityLines(verification),
    ...reasons,
  ];
  return head + lines.map((line) => `    ${printable(line)}\n`).join('');
}

const MARKS = { known: ['✓', 'green'], broken: ['✗', 'red'], unknown: ['?', 'yellow'] } as const;

function integrityLines({ verification: { text, voice, captions }, isTextOnly }: Judgement): string[] {
  if (text === 'unsigned') return ['Not signed: nothing is known of it.'];
  if (text === 'broken') return ['Changed since it was signed, or signed wrongly: do not trust it.'];
  if (text === 'unchecked')
    return ['Whether it is unchanged can’t be checked: its signature is of another kind, or the key can’t be had.'];
  const files = isTextOnly ? [] : [fileLine('recording', voice), fileLine('captions', captions)];
  return ['The text is as it was signed.', ...files.filter((line) => line !== null)];
}

const fileLine = (what: 'recording' | 'captions', integrity: Integrity): string | null => FILE_LINES[integrity](what);

const verbOf = (what: string): string => (what === 'captions' ? 'are' : 'is');
const FILE_LINES: Readonly<Record<Integrity, (what: string) => string | null>> = {
  intact: (what) => `The ${what} ${verbOf(what)} as signed.`,
  broken: (what) => `The ${what} ${verbOf(what)} not what was signed: do not trust the packet.`,
  unchecked: (what) => `The ${what} could not be checked.`,
  unsigned: (what) => `The ${what} ${verbOf(what)} not signed: anything may have been put there.`,
  none: () => null,
};

function signerLine({ status, name, domain, key, reason }: Signer, { created }: Verification): string {
  const when = created === null ? '' : `, by its own date on ${dayOf(created)}`;
  const by = key === null ? '' : ` (${key})`;
  if (status === 'domain') return `Signed by ${name ?? ''}${when}: its record names the key${by}.`;
  if (status === 'page') return `Signed by ${name ?? ''}${when}: you trust the key${by}.`;
  return `Signed by an unknown key${by}${when}: ${REASONS[reason ?? 'key-not-named'](domain ?? '')}.`;
}

const REASONS: Readonly<Record<UnknownSigner, (domain: string) => string>> = {
  'no-domain': () => 'the packet’s id names no domain that could be asked',
  'not-asked': (domain) => `${domain} was not asked whose it is`,
  'record-unavailable': (domain) => `${domain} has no record of its keys that can be had`,
  'key-not-named': (domain) => `the record of ${domain} does not name it`,
  'other-domain': (domain) => `it is not one of ${domain}, which the packet’s id names`,
  'key-revoked': (domain) => `${domain} has withdrawn it`,
  'key-expired': (domain) => `by the record of ${domain} it had expired`,
};

function validityLines({ validity, expires, created, signer }: Verification): string[] {
  const since = signer?.hasExpiredSince
    ? ['The key has expired since; that the signature is older, it says itself.']
    : [];
  switch (validity) {
    case 'expired':
      return [`No longer valid: the signature expired on ${dayOf(expires ?? 0)}.`, ...since];
    case 'not-yet-valid':
      return [`Not yet valid: the signature has a date to come, ${dayOf(created ?? 0)}.`, ...since];
    case 'valid':
      return [
        expires === null ? 'The signature does not expire.' : `The signature is valid until ${dayOf(expires)}.`,
        ...since,
      ];
    case null:
      return [];
  }
}

/** In UTC, to the minute. */
const dayOf = (time: number): string => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
