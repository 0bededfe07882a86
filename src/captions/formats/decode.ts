/**
 * Decodes a caption file: UTF-8, UTF-16 with or without a byte order mark, otherwise the encoding named by the
 * `charset` of its `Content-Type`; null if none of them fits.
 */
export function decodeCaptions(buffer: ArrayBuffer, contentType: string | null): string | null {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  // Caption files begin with an ASCII character: `W`, a digit, a bracket.
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
    // Another encoding, or an unknown one.
    return null;
  }
}
