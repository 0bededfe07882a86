import { digitAt, DIGITS, readNumbers, writeNumber } from './numbers.js';

/** Begins a text of bits. */
const BITS = '.';

/**
 * Rising positions as text, in the shorter of two forms: the gaps between them, or a bit for each position up to the last.
 * Empty for none.
 */
export function writePositions(rising: ArrayLike<number>): string {
  let gaps = '';
  let last = -1;
  for (let index = 0; index < rising.length; index++) {
    gaps += writeNumber(rising[index]! - last - 1);
    last = rising[index]!;
  }
  return gaps.length <= last / 6 + 2 ? gaps : writeBits(rising, last);
}

/**
 * The positions of such a text; null for any other, and for one with a position that is not below `end`. So it never
 * takes more memory than the text and `end` allow.
 */
export function readPositions(text: unknown, end: number): number[] | null {
  if (typeof text !== 'string') return null;
  const positions = text.startsWith(BITS) ? readBits(text.slice(1)) : readGaps(text);
  return positions && (positions.at(-1) ?? -1) < end ? positions : null;
}

function readGaps(text: string): number[] | null {
  const gaps = readNumbers(text);
  let position = -1;
  return gaps && gaps.map((gap) => (position += gap + 1));
}

function writeBits(rising: ArrayLike<number>, last: number): string {
  const sixes = new Uint8Array(Math.floor(last / 6) + 1);
  for (let index = 0; index < rising.length; index++) {
    const position = rising[index]!;
    sixes[Math.floor(position / 6)]! |= 1 << (position % 6);
  }
  let text = BITS;
  for (const six of sixes) text += DIGITS[six]!;
  return text;
}

function readBits(text: string): number[] | null {
  const positions: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const six = digitAt(text, index);
    if (six > 63) return null;
    for (let bit = 0; bit < 6; bit++) if (six & (1 << bit)) positions.push(index * 6 + bit);
  }
  return positions;
}
