import type { ParsePayload } from 'zod/v4/core';
import { packetFormat } from './format.js';
import { ownValue } from './wire/json.js';
import { readWire } from './wire/read-wire.js';

/**
 * Whether a packet is as the format has it: `checkPacket` finds no error in it, also if it is strict, and there is nothing to
 * convert. In a fraction of the time, for whoever has many. False says nothing: a packet that leads to files is always to
 * be looked at more closely.
 *
 * @param value plain JSON
 */
export function isCanonical(value: unknown): boolean {
  const id = ownValue(value, 'id');
  // The other form of an SPID, and another way to write its scheme, are understood.
  if (typeof id !== 'string' || !/^spid:(?!\/\/)/.test(id)) return false;
  if ([ownValue(value, 'voice'), ownValue(value, 'captions')].some((address) => typeof address === 'string'))
    return false;
  if (Array.isArray(ownValue(value, 'packets'))) return false;
  const wire = readWire(value);
  if (typeof wire === 'string' || !wire.isComplete) return false;
  const { issues } = packetFormat._zod.run({ value: wire.fields, issues: [] }, { async: false }) as ParsePayload;
  return !issues.length;
}
