import { parseSpid } from '../spid.js';

/** The id of a packet of any shape, in its colon form, without reading the rest of it; null for none. */
export function idOf(packet: unknown): string | null {
  const { id, spid = id } = Object(packet) as Record<string, unknown>;
  return typeof spid === 'string' ? parseSpid(spid) : null;
}
