import { printable } from '../io/printable.js';
import type { Path } from '../../packet/issues.js';

/** A path as JSONPath writes it (RFC 9535): `$.cta[0].url`; names that are no identifiers in brackets. */
export function jsonPath(path: Path): string {
  return path.reduce<string>(
    (start, key) =>
      start + (typeof key === 'string' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? `.${key}` : `[${quoted(key)}]`),
    '$',
  );
}

/** In single quotes, with the escapes of JSON. */
function quoted(key: string | number): string {
  if (typeof key === 'number') return String(key);
  const escaped = printable(JSON.stringify(key).slice(1, -1)).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}
