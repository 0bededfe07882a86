import type { Path } from '../issues.js';
import { ownValue } from './json.js';

/** A packet of any shape, or what should be one, and where it is. */
export interface PlacedPacket {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * The packets of a resolver's answer; anything else, and an answer without packets, is to be one packet itself.
 *
 * @param value plain JSON
 */
export function packetsIn(value: unknown): readonly PlacedPacket[] {
  const packets = ownValue(value, 'packets');
  return Array.isArray(packets) && packets.length
    ? packets.map((packet: unknown, index) => ({ value: packet, path: ['packets', index] }))
    : [{ value, path: [] }];
}
