/** Six bits a character; none of them means anything in JSON, or in an address. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Above what is written, so that sums of numbers stay exact. */
const MAX_NUMBER = 2 ** 31;

const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** What a character stands for; undefined for one that is no digit. */
export const valueOf = (digit: string): number | undefined => VALUES.get(digit);

/**
 * Whole numbers from 0 to 2³¹ - 1 as text: five bits a character, the lowest first; the sixth says that the number goes on.
 * So those below 32 take one.
 */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest > 31; rest >>>= 5) text += DIGITS[32 + (rest & 31)]!;
    text += DIGITS[rest]!;
  }
  return text;
}

/** The numbers of such a text; null for any other. */
export function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (const character of text) {
    const value = valueOf(character);
    if (value === undefined) return null;
    number += (value & 31) * scale;
    if (number >= MAX_NUMBER) return null;
    scale = value > 31 ? scale * 32 : 1;
    if (value > 31) continue;
    numbers.push(number);
    number = 0;
  }
  return scale === 1 ? numbers : null;
}
