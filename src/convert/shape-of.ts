import { canonical } from '../packet/wire/canonical.js';
import { early } from '../packet/wire/early.js';
import { fieldsOf, isRecord } from '../packet/wire/json.js';
import { FIELDS, SHAPES } from '../packet/wire/read-wire.js';
import { sdk } from '../packet/wire/sdk.js';
import type { Shape } from '../packet/wire/shape.js';
import { specV1 } from '../packet/wire/spec-v1.js';
import { voicemate } from '../packet/wire/voicemate.js';
import { AUDIO, BRANCHES, isDelivery } from '../packet/wire/white-paper.js';
import { readJson } from './read-json.js';

/** A published shape; `resolver-answer` is a list of packets, each of a shape of its own. */
export type PacketShape =
  'canonical' | 'specification' | 'early' | 'sdk' | 'voicemate' | 'white-paper' | 'resolver-answer';

const NAMES: ReadonlyMap<Shape, PacketShape> = new Map([
  [sdk, 'sdk'],
  [specV1, 'specification'],
  [early, 'early'],
  [voicemate, 'voicemate'],
  [canonical, 'canonical'],
]);

/**
 * The name of the shape that a packet, or an answer with packets, is read in; null for what is none. It says nothing about
 * what is wrong with the packet.
 *
 * @param input JSON text or an object
 */
export function shapeOf(input: unknown): PacketShape | null {
  const json = readJson(input);
  return json.ok ? shapeOfJson(json.value) : null;
}

/** The same for plain JSON. */
export function shapeOfJson(value: unknown): PacketShape | null {
  if (!isRecord(value)) return null;
  const fields = fieldsOf(value, [...FIELDS, AUDIO, BRANCHES]);
  if (Array.isArray(fields['packets'])) return 'resolver-answer';
  if (isDelivery(fields)) return 'white-paper';
  const shape = SHAPES.find((read) => read(fields));
  return (shape && NAMES.get(shape)) ?? null;
}
