/**
 * The bytes of a base64 text (RFC 4648, sections 4 and 5: both alphabets, padded or not), white space allowed anywhere, or of
 * a `data:` URL in base64 (RFC 2397); null for any other text.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const digits = text
    .replace(/^\s*data:[^,]*;\s*base64\s*,/i, '')
    .replace(/\s+/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  const padding = digits.length % 4;
  if (padding === 1 || !/^[A-Za-z\d+/]*$/.test(digits)) return null;
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}
