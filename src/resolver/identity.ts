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

/** Letters, digits and inner hyphens, with a dot (RFC 1123, section 2.1); what ends in a number is an address (WHATWG URL). */
const DOMAIN = /^(?:(?!-)[a-z\d-]{1,63}(?<!-)\.)+(?=[a-z\d-]*[a-z])(?!-)[a-z\d-]{1,63}(?<!-)$/;

/**
 * A domain's name in ASCII (punycode) and small letters, without a dot at its end; null for what is none: a name without
 * a dot, an IP address, anything with a port or a path.
 */
export function parseDomain(text: string): string | null {
  if (text.length > 253 || /[\p{Cc}\p{Cf}\p{Cs}\s/?#@:%\\[\]]/u.test(text) || !URL.canParse(`https://${text}/`))
    return null;
  const host = new URL(`https://${text}/`).hostname.replace(/\.$/, '');
  return host.length <= 253 && DOMAIN.test(host) ? host : null;
}

/** First names of ids that say of what kind their holder is. Source: SPID protocol, "Namespaces", and its examples. */
const NAMESPACES: ReadonlySet<string> = new Set(['domain', 'biz', 'brand', 'creator', 'gov', 'support', 'voiceagent']);

/**
 * The domain that an id names, as of `parseDomain`, or null: its first name, or the one after a namespace. So
 * `spid:domain:HOST`, `spid:biz:HOST`, `spid:HOST:welcome` name one; `spid:creator:elena-podcast` does not. Only that
 * domain can prove that the id is its own.
 */
export function spidDomain(id: string): string | null {
  const [, first = '', second = ''] = parseSpid(id)?.split(':') ?? [];
  return parseDomain(NAMESPACES.has(first.toLowerCase()) ? second : first);
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
