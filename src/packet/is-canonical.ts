import type { ParsePayload } from 'zod/v4/core';
import { packetFormat } from './format.js';
import { isRecord } from './wire/json.js';
import { OLDER_FIELDS } from './wire/shape.js';

/** A packet with one of these may be of another shape, or lead to files; or it is a list of packets. */
const MARKS: readonly string[] = [...OLDER_FIELDS, 'packets'];

/**
 * Whether a packet is as the format has it: `checkPacket` finds no error in it, also if it is strict, and there is nothing to
 * convert. In a fraction of the time, for whoever has many. False says nothing: a packet that leads to files is always to
 * be looked at more closely.
 *
 * @param value plain JSON, as `JSON.parse` makes it
 */
export function isCanonical(value: unknown): boolean {
  if (!isRecord(value) || MARKS.some((name) => name in value)) return false;
  const { id, voice, captions } = value;
  // The other form of an SPID, and another way to write its scheme, are understood.
  if (typeof id !== 'string' || !/^spid:(?!\/\/)/.test(id)) return false;
  if (typeof voice === 'string' || typeof captions === 'string') return false;
  const { issues } = packetFormat._zod.run({ value, issues: [] }, { async: false }) as ParsePayload;
  return !issues.length;
}
