import { parsed } from './wire/json.js';
import { readWire } from './wire/read-wire.js';

/**
 * The address of a recording as its packet names it, which may be relative; null for none.
 *
 * @param input what `parsePacket` could read
 * @param packetId as there
 */
export function namedVoice(input: unknown, packetId?: string): string | null {
  const wire = readWire(parsed(input), packetId);
  const voice = typeof wire === 'string' ? null : wire.fields['voice'];
  return typeof voice === 'string' ? voice : null;
}
