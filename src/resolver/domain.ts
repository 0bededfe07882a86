import { parseSpid } from '../packet/spid.js';

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
