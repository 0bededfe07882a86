/** Six bits a character; none of them means anything in JSON, or in an address. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** By UTF-16 unit; 255 for what is no digit. */
const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

/** The six bits of a character of a text; above 63 for one that is no digit. */
export const digitAt = (text: string, index: number): number => VALUES[text.charCodeAt(index)] ?? 255;

/** Above what is written, so that sums of numbers stay exact. */
const MAX_NUMBER = 2 ** 31;

/**
 * Whole numbers from 0 to 2³¹ - 1 as text: five bits a character, the lowest first; the sixth says that the number goes on.
 * So those below 32 take one.
 */
export const writeNumbers = (numbers: readonly number[]): string => numbers.map(writeNumber).join('');

export function writeNumber(number: number): string {
  let text = '';
  let rest = number;
  for (; rest > 31; rest >>>= 5) text += DIGITS[32 + (rest & 31)]!;
  return text + DIGITS[rest]!;
}

/** The numbers of such a text; null for any other. */
export function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (let index = 0; index < text.length; index++) {
    const digit = digitAt(text, index);
    number += (digit & 31) * scale;
    if (digit > 63 || number >= MAX_NUMBER) return null;
    if (digit > 31) scale *= 32;
    else {
      numbers.push(number);
      [number, scale] = [0, 1];
    }
  }
  return scale === 1 ? numbers : null;
}
