import type { FatalIssueCode, Issue, Path } from '../issues.js';
import { ACTION_FIELDS, CUE_FIELDS, META_FIELDS, PACKET_FIELDS } from '../format.js';
import { MAX_CUES, MAX_LEVELS, MAX_TAGS } from '../limits.js';
import { parseSpid } from '../spid.js';
import { canonical } from './canonical.js';
import { early } from './early.js';
import { entriesOf, fieldsOf, isRecord, jsonValue, MAX_ENTRIES, pick, pickEntries, type Fields } from './json.js';
import { sdk } from './sdk.js';
import { OLDER_FIELDS, type Shape, type WirePacket } from './shape.js';
import { specV1 } from './spec-v1.js';
import { voicemate } from './voicemate.js';

const MAX_PACKETS = 1000;
/** What is looked at, at the top of a packet of any shape. */
export const FIELDS = [...PACKET_FIELDS, ...OLDER_FIELDS, 'packets', 'proof'];
/** The first that fits. */
export const SHAPES: readonly Shape[] = [sdk, specV1, early, voicemate, canonical];

/**
 * The packet that is asked for, of any shape or out of a resolver's answer, in the canonical names.
 *
 * @param packetId an SPID in either form; by default the only or the first packet
 */
export function readWire(input: unknown, packetId = ''): WirePacket | FatalIssueCode {
  const root = fieldsOf(jsonValue(input, ''), FIELDS);
  const { packets: answer } = root;
  const isAnswer = Array.isArray(answer);
  const packets = isAnswer
    ? entriesOf(answer, MAX_PACKETS).map((entry, index) => inAnswer(readShape(fieldsOf(entry, FIELDS)), index))
    : [readShape(root)];
  const found = packetId ? packets.find((packet) => packet && hasId(packet, packetId)) : packets[0];
  if (found) return found;
  if (packetId && (isAnswer || packets[0])) return 'packet-not-found';
  return packets.length ? 'not-a-packet' : 'nothing-to-show';
}

/** Its known fields, all the way down, as plain objects that nobody else has. */
export function copyOf({ fields }: WirePacket): Record<string, unknown> {
  const { cta, meta, captions, waveform } = fields;
  const { tags, ...rest } = fieldsOf(meta, META_FIELDS);
  return {
    ...fields,
    cta: Array.isArray(cta) ? entriesOf(cta, MAX_ENTRIES).map((entry) => pick(entry, ACTION_FIELDS)) : cta,
    meta: isRecord(meta) ? { ...rest, tags: pickEntries(tags, MAX_TAGS + 1) } : meta,
    captions: Array.isArray(captions)
      ? entriesOf(captions, MAX_CUES + 1).map((entry) => pick(entry, CUE_FIELDS))
      : captions,
    waveform: pickEntries(waveform, MAX_LEVELS + 1),
  };
}

/** Whether the packet names a recording that may not be used. */
export function isRecordingRefused(issues: readonly Issue[]): boolean {
  return issues.some(
    ({ code, path }) => code === 'forbidden-url' && /^(voice|audio)(_url)?$/.test(String(path.at(-1))),
  );
}

function readShape(root: Fields): WirePacket | null {
  for (const shape of SHAPES) {
    const packet = shape(root);
    if (packet) return packet;
  }
  return null;
}

function inAnswer(packet: WirePacket | null, index: number): WirePacket | null {
  return packet && { ...packet, sourcePath: (path: Path) => ['packets', index, ...packet.sourcePath(path)] };
}

const hasId = ({ fields }: WirePacket, id: string): boolean => spidOf(fields['id']) === spidOf(id);

function spidOf(value: unknown): unknown {
  return (typeof value === 'string' && parseSpid(value)) || value;
}
