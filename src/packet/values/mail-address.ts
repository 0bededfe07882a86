import { plainText } from '../text.js';
import { decodeOnce, takeApart } from './ready-made-url.js';

/**
 * RFC 5321 `Atom`, without `%`, which once routed mail onwards, and `?`, `&` and `#`: in a mail app that decodes twice
 * these would begin another header.
 */
const ATOM = /^[\w!$'*+/=^`{|}~-]+$/;
/** RFC 5321 `sub-domain`: letters, digits and inner hyphens. */
const LABEL = /^(?!-)[a-z\d-]{1,63}(?<!-)$/i;

/**
 * One mail address, as it is, or null. The local part is a dot-string of RFC 5321 (4.1.2) of at most 64 characters,
 * unquoted; the domain a name of ASCII labels with at least one dot, at most 253 characters, no IP address.
 */
export function parseEmail(raw: string): string | null {
  const at = raw.indexOf('@');
  if (at > 64 || raw.length - at > 254) return null;
  const labels = raw.slice(at + 1).split('.');
  return at > 0 &&
    raw
      .slice(0, at)
      .split('.')
      .every((atom) => ATOM.test(atom)) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    /\D/.test(labels.at(-1) ?? '')
    ? raw
    : null;
}

/**
 * A ready-made `mailto:` URI (RFC 6068), taken apart: exactly one address, else null (a `to` field refuses, too),
 * and subject and body, decoded once. A text with a malformed escape is dropped; so is every other header.
 */
export function emailFromUrl(raw: string): { email: string; subject: string | null; body: string | null } | null {
  const parts = takeApart(raw, 'mailto:');
  if (!parts || parts.fields.has('to') || parts.target.startsWith('//')) return null;
  const email = parseEmail(decodeOnce(parts.target) ?? '');
  return email === null
    ? null
    : { email, subject: plainText(parts.fields.get('subject') ?? '') || null, body: parts.fields.get('body') || null };
}
