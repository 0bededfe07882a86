/**
 * An SPID identifier in its colon form, or null: `spid:` and two or more non-empty segments without white space or
 * control characters, at most 200 characters. `spid://domain/name` becomes `spid:domain:name`; further slashes stay in
 * the last segment. The scheme is read in any case, the rest is taken as written.
 */
export function parseSpid(text: string): string | null {
  if (text.length > 200 || /[\p{Cc}\p{Cf}\p{Cs}\s]/u.test(text)) return null;
  const address = /^spid:(\/\/)?(.+)$/i.exec(text);
  if (!address) return null;
  const [, slashes, name = ''] = address;
  const segments = (slashes ? name.replace('/', ':') : name).split(':');
  return segments.length > 1 && segments.every(Boolean) ? `spid:${segments.join(':')}` : null;
}
