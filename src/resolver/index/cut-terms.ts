import { slotOf, type TermFiles } from './layout.js';

/** What a key takes in a file. */
export interface Weight {
  readonly hash: number;
  readonly bytes: number;
}

/** What all keys of a slot take together. */
interface Slot {
  readonly slot: number;
  bytes: number;
  hasOneHash: boolean;
}

const MAX_BITS = 30;

/**
 * Divides keys into files of at most some bytes, by slots: as many of them as fill files well, and keep what is more than
 * a file apart.
 *
 * @param weights by ascending hash
 */
export function cutTerms(weights: readonly Weight[], fileBytes: number): TermFiles {
  const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  let bits = Math.min(Math.ceil(Math.log2(1 + total / (fileBytes / 16))), MAX_BITS);
  let slots = slotsOf(weights, bits);
  while (bits < MAX_BITS && slots.some(({ bytes, hasOneHash }) => bytes > fileBytes && !hasOneHash))
    slots = slotsOf(weights, ++bits);
  return { bits, starts: startsOf(slots, fileBytes) };
}

function slotsOf(weights: readonly Weight[], bits: number): Slot[] {
  const slots: Slot[] = [];
  let lastHash = -1;
  for (const { hash, bytes } of weights) {
    const slot = slotOf(hash, bits);
    const last = slots.at(-1);
    if (last?.slot === slot) {
      last.bytes += bytes;
      last.hasOneHash &&= hash === lastHash;
    } else slots.push({ slot, bytes, hasOneHash: true });
    lastHash = hash;
  }
  return slots;
}

function startsOf(slots: readonly Slot[], fileBytes: number): number[] {
  const starts: number[] = [];
  let filled = 0;
  for (const { slot, bytes } of slots) {
    if (filled && filled + bytes > fileBytes) {
      starts.push(slot);
      filled = 0;
    }
    filled += bytes;
  }
  return starts;
}
