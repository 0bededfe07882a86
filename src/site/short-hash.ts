const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const LENGTH = 8;

/** Eight letters and digits that tell texts apart: FNV-1a of 64 bits over UTF-16 code units. Not for secrets. */
export function shortHash(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(36).padStart(LENGTH, '0').slice(-LENGTH);
}
