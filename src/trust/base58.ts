/** Of Bitcoin: without what looks alike. Source: W3C Controlled Identifiers 1.0, section 2.4, "base58btc". */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** A number in another base, the most significant digit first; zeros at the beginning stay. */
function convert(digits: readonly number[], from: number, to: number): number[] {
  const zeros = digits.findIndex((digit) => digit !== 0);
  const leading = digits.slice(0, zeros === -1 ? digits.length : zeros);
  /** The least significant digit first. */
  const result: number[] = [];
  for (const digit of digits.slice(leading.length)) {
    let carry = digit;
    for (let index = 0; index < result.length || carry; index++) {
      carry += (result[index] ?? 0) * from;
      result[index] = carry % to;
      carry = Math.floor(carry / to);
    }
  }
  return [...leading, ...result.reverse()];
}

export const encodeBase58 = (bytes: Uint8Array): string =>
  convert([...bytes], 256, 58)
    .map((digit) => ALPHABET[digit])
    .join('');

/** Takes time in proportion to the square of the length: callers know how long a text may be. @returns null for another alphabet */
export function decodeBase58(text: string): Uint8Array<ArrayBuffer> | null {
  const digits = Array.from(text, (character) => ALPHABET.indexOf(character));
  return digits.includes(-1) ? null : Uint8Array.from(convert(digits, 58, 256));
}
