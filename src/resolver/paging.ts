/** Part of what is found: as in `PacketAnswer`. */
export interface Page<T> {
  readonly packets: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

/** How many come before: the cursor of lists at hand, 0 for none; null for a text that is none. */
export function readOffset(cursor: string | null): number | null {
  if (cursor === null) return 0;
  return /^[1-9]\d{0,8}$/.test(cursor) ? Number(cursor) : null;
}

/** @param found all of it, in order */
export const pageOf = <T>(found: readonly T[], offset: number, limit: number): Page<T> => ({
  packets: found.slice(offset, offset + limit),
  total: found.length,
  next: offset + limit < found.length ? String(offset + limit) : null,
});
