/** Of Bitcoin: without what looks alike. Source: W3C Controlled Identifiers 1.0, section 2.4, "base58btc". */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

export function encodeBase58(bytes: Uint8Array): string {
  /** The least significant first. */
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length || carry; index++) {
      carry += (digits[index] ?? 0) * 256;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
  }
  return zerosOf(bytes, 0)
    .concat(digits.reverse())
    .map((digit) => ALPHABET[digit])
    .join('');
}

/** Takes time in proportion to the square of the length: callers know how long a text may be. @returns null for another alphabet */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | null {
  /** The least significant first. */
  const bytes: number[] = [];
  for (const character of text) {
    let carry = ALPHABET.indexOf(character);
    if (carry < 0) return null;
    for (let index = 0; index < bytes.length || carry; index++) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 255;
      carry >>= 8;
    }
  }
  return Uint8Array.from([...zerosOf(text, '1'), ...bytes.reverse()]);
}

/** The zeros that something begins with, which are no part of the number. */
function zerosOf<T>(digits: Iterable<T>, zero: T): number[] {
  const zeros: number[] = [];
  for (const digit of digits) {
    if (digit !== zero) break;
    zeros.push(0);
  }
  return zeros;
}
