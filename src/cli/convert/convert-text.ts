import { convertPackets, type Converted } from '../../convert/canonical-json.js';
import type { Json } from '../../convert/extras.js';
import { shapeOf } from '../../convert/shape-of.js';
import { convertWhitePaper, type Recording } from '../../convert/white-paper.js';
import { parseIntent } from '../../intents/parse-intent.js';
import type { Issue, Result } from '../../packet/issues.js';
import { explain } from '../validate/explain.js';
import { droppedNote, issueNote, missingNote } from './notes.js';

export interface ConvertTextOptions {
  /** For a packet that has none. */
  readonly id?: string;
  /** Intents become `category/action`. */
  readonly intents?: boolean;
  /** After which a recording is named that is inside of the packet. */
  readonly voiceName: string;
}

export type ConvertedText =
  | {
      readonly ok: true;
      /** A packet, or an answer with packets. */
      readonly packet: Json;
      /** That was inside of it. */
      readonly recording: Recording | null;
      /** All packets of an answer are in it. */
      readonly isWhole: boolean;
      /** What the person should know. */
      readonly notes: readonly string[];
    }
  /** In a sentence. */
  | { readonly ok: false; readonly reason: string };

/** Converts the packet, or the resolver's answer, in a text. */
export function convertText(text: string, options: ConvertTextOptions): ConvertedText {
  const shape = shapeOf(text);
  if (shape === 'white-paper') return convertDelivery(text, options);
  const results = convertPackets(text, options);
  const packets = results.flatMap((result) => (result.ok ? [packetOf(result.value, options)] : []));
  if (!packets.length) return { ok: false, reason: reasonOf(results) };
  return {
    ok: true,
    packet: shape === 'resolver-answer' ? { packets } : packets[0]!,
    recording: null,
    isWhole: packets.length === results.length,
    notes: results.flatMap((result) => notesOf(result.issues, result.ok ? result.value : null, options)),
  };
}

function convertDelivery(text: string, options: ConvertTextOptions): ConvertedText {
  const result = convertWhitePaper(text, options);
  if (!result.ok)
    return {
      ok: false,
      reason: DELIVERY_FAULTS[result.code] ?? explain({ ...NOWHERE, code: result.code as Issue['code'] }).message,
    };
  const { value, recording, issues } = result;
  return {
    ok: true,
    packet: packetOf(value, options),
    recording,
    isWhole: true,
    notes: notesOf(issues, value, options),
  };
}

const NOWHERE = { path: [], severity: 'error' } as const;

const DELIVERY_FAULTS: Readonly<Partial<Record<string, string>>> = {
  'invalid-base64': 'Its audio_payload is not base64.',
  'unknown-audio': 'Its audio_payload is not a recording of a known kind.',
};

function packetOf({ packet }: Converted, { intents }: ConvertTextOptions): Json {
  const intent = intents && typeof packet['intent'] === 'string' ? parseIntent(packet['intent']) : null;
  return intent ? { ...packet, intent: intent.intent } : packet;
}

const notesOf = (issues: readonly Issue[], converted: Converted | null, { id }: ConvertTextOptions): string[] => [
  // An identifier that is given instead is not missed.
  ...issues.filter(({ code, path }) => !id || code !== 'missing-field' || path.at(-1) !== 'id').map(issueNote),
  ...(converted?.dropped ?? []).map(droppedNote),
  ...(converted?.missing ?? []).map(missingNote),
];

function reasonOf(results: readonly Result<Converted>[]): string {
  const fatal = results.flatMap(({ issues }) => issues).find(({ severity }) => severity === 'error');
  return explain(fatal ?? { ...NOWHERE, code: 'nothing-to-show' }).message;
}
