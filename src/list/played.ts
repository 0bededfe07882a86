/**
 * Ids of packets that were played since the page was opened. Nothing is stored: who comes back later finds no marks, and
 * nobody else finds out what was heard here. All lists of a page share it.
 */
const heard = new Set<string>();

/** @param id of the packet; one without is known by its card alone */
export const wasPlayed = (id: string | null | undefined): boolean => !!id && heard.has(id);

export function markPlayed(id: string | null | undefined): void {
  if (id) heard.add(id);
}
