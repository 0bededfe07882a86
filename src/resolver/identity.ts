import { readDateTime } from '../packet/dates.js';
import { MAX_TAGS } from '../packet/limits.js';
import { parseSpid } from '../packet/spid.js';
import { lineOf } from '../packet/text.js';
import { safeUrl } from '../packet/values/page-address.js';
import { isFetchable } from '../packet/values/request-address.js';
import { entriesOf, fieldsOf, ownValue } from '../packet/wire/json.js';

/** Who publishes, as an identity record says it. Source: SPID protocol, "Identity". */
export interface IdentityRecord {
  /** In its colon form. */
  readonly id: string;
  /** One line of at most 200 characters; where the record has none, the id. */
  readonly displayName: string;
  readonly inboxUrl: string | null;
  /** A resolver's answer, or a resolver. */
  readonly packetsUrl: string | null;
  /** A date or date-time as it was written. */
  readonly created: string | null;
  /** At most 20, of at most 40 characters each. */
  readonly tags: readonly string[];
}

/** What a domain's DNS says: which id is its own, and where the record of that id is. */
export interface DnsProof {
  readonly id: string;
  readonly recordUrl: string;
}

/** Of the record's JSON, in the order of the protocol. `verified` is left out: nobody can say it of himself. */
export function identityRecord({ id, displayName, inboxUrl, packetsUrl, created, tags }: IdentityRecord): object {
  return {
    id,
    displayName,
    ...(inboxUrl !== null && { inboxUrl }),
    ...(packetsUrl !== null && { packetsUrl }),
    metadata: { ...(created !== null && { created }), tags },
  };
}

/**
 * Reads the JSON value of an identity record; null for a value without a valid id. What else is not valid is left out:
 * texts are cleaned as those of a packet are, and addresses may be requested from a secure page (`isFetchable`).
 *
 * @param options.baseUrl the record's own address, for relative ones; by default these are left out
 */
export function readIdentityRecord(value: unknown, options: { baseUrl?: string } = {}): IdentityRecord | null {
  const fields = fieldsOf(value, ['id', 'displayName', 'inboxUrl', 'packetsUrl', 'metadata']);
  const id = typeof fields['id'] === 'string' ? parseSpid(fields['id']) : null;
  if (id === null) return null;
  const { metadata } = fields;
  const created = lineOf(ownValue(metadata, 'created'), 100);
  return {
    id,
    displayName: lineOf(fields['displayName'], 200) || id,
    inboxUrl: requestAddress(fields['inboxUrl'], options.baseUrl),
    packetsUrl: requestAddress(fields['packetsUrl'], options.baseUrl),
    created: readDateTime(created) ? created : null,
    tags: entriesOf(ownValue(metadata, 'tags'), MAX_TAGS)
      .map((tag) => lineOf(tag, 40))
      .filter(Boolean),
  };
}

function requestAddress(value: unknown, base?: string): string | null {
  const href = typeof value === 'string' ? safeUrl(value, { allowHttp: true, base }) : null;
  return href !== null && isFetchable(new URL(href), true) ? href : null;
}

/** Where a domain's DNS has the TXT record of its identity. Ours: the protocol speaks of such a record, and gives it no name. */
export const dnsName = (domain: string): string => `_spid.${domain}`;

/** The text of that record, in ASCII: tags and values as in RFC 6376, section 3.2. */
export function dnsText({ id, recordUrl }: DnsProof): string {
  return `v=spid1; id=${withoutSemicolon(encodeURI(id))}; record=${withoutSemicolon(recordUrl)}`;
}

const withoutSemicolon = (text: string): string => text.replaceAll(';', '%3B');

/** The record as a line of a zone file: strings of at most 255 bytes each (RFC 1035, section 3.3). */
export function dnsLine(domain: string, text: string): string {
  const strings = (text.match(/.{1,255}/g) ?? []).map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`);
  return `${dnsName(domain)}. IN TXT ${strings.join(' ')}`;
}

/** Characters of a record's text: an id and an address as long as they may be. */
const MAX_DNS_TEXT = 4096;

/**
 * Reads the text of a TXT record, also as the strings that DNS divides it into; null where it is no proof of an identity:
 * `v=spid1` comes first, `id` is an SPID, `record` an absolute address that may be requested, none is there twice. Other
 * tags are passed over.
 */
export function readDnsText(text: string | readonly string[]): DnsProof | null {
  const whole = typeof text === 'string' ? text : text.join('');
  if (whole.length > MAX_DNS_TEXT) return null;
  const pairs = whole
    .split(';')
    .filter((pair) => pair.trim())
    .map(
      (pair) =>
        /^([^=]*)=?(.*)$/s
          .exec(pair)!
          .slice(1)
          .map((part) => part.trim()) as [string, string],
    );
  const tags = new Map(pairs);
  if (pairs[0]?.join('=') !== 'v=spid1' || tags.size < pairs.length) return null;
  const id = parseSpid(decode(tags.get('id')));
  const recordUrl = requestAddress(tags.get('record'));
  return id !== null && recordUrl !== null ? { id, recordUrl } : null;
}

function decode(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
