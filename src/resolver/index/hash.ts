/**
 * Spreads texts over 32 bits: FNV-1a of their UTF-16 units, its bits mixed as in MurmurHash3, whose finalizer has these
 * numbers. Not for secrets.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash);
}

/** The same of bytes, and of those whose hash is given, before them. */
export function hashOfBytes(bytes: Uint8Array, before: number): number {
  let hash = before;
  for (let index = 0; index < bytes.length; index++) hash = Math.imul(hash ^ bytes[index]!, 0x01000193);
  return mixed(hash);
}

function mixed(given: number): number {
  let hash = Math.imul(given ^ (given >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
