import type { Path } from '../../packet/issues.js';

/** A path as JSONPath writes it (RFC 9535): `$.cta[0].url`; names that are no identifiers in brackets. */
export function jsonPath(path: Path): string {
  return path.reduce<string>(
    (start, key) =>
      start + (typeof key === 'string' && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) ? `.${key}` : `[${quoted(key)}]`),
    '$',
  );
}

const quoted = (key: string | number): string =>
  typeof key === 'number'
    ? String(key)
    : `'${JSON.stringify(key).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
