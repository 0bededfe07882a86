/**
 * The text of a caption file: UTF-8, UTF-16 with a byte order mark or without one, else in the encoding that the
 * `charset` of its `Content-Type` names; null when it is none of them.
 */
export function decodeCaptions(buffer: ArrayBuffer, contentType: string | null): string | null {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  // A file begins with a sign of ASCII: `W`, a digit, a bracket.
  const isLittle = (first === 0xff && second === 0xfe) || (first && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second);
  if (isLittle || isBig) return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(buffer);
  const charset = /;\s{0,9}charset\s{0,9}=\s{0,9}"?([^\s";]+)/i.exec(contentType ?? '')?.[1];
  return decode(buffer, 'utf-8') ?? (charset ? decode(buffer, charset) : null);
}

function decode(buffer: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(buffer);
  } catch {
    // Not of that encoding, or none that is known.
    return null;
  }
}
