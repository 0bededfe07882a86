import { convertPackets, type Converted } from '../../convert/canonical-json.js';
import type { ConvertOptions } from '../../convert/convert-options.js';
import type { Json } from '../../convert/extras.js';
import { readJson } from '../../convert/read-json.js';
import { shapeOf } from '../../convert/shape-of.js';
import { convertWhitePaper, type Recording } from '../../convert/white-paper.js';
import { parseIntent } from '../../intents/parse-intent.js';
import type { Issue, Path, Result } from '../../packet/issues.js';
import { packetsIn } from '../../packet/wire/packets-in.js';
import type { JsonObject, JsonValue } from '../../trust/canonicalize.js';
import { without } from '../../trust/proof.js';
import { jsonPath } from '../json/json-path.js';
import { hasLostProof, PROOF_LEFT_OUT } from '../signing/proofs.js';
import { withMovedFile } from '../signing/related-resources.js';
import { explain } from '../validate/explain.js';
import { droppedNote, issueNote, missingNote } from './notes.js';

export interface ConvertTextOptions {
  /** For packets that lack them. */
  readonly gaps: ConvertOptions;
  /** What becomes of an address of the recording or the captions. */
  readonly addressOf: (address: string) => string;
  /** Intents become `category/action`. */
  readonly intents: boolean;
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
      /** All packets of an answer are in it, and nothing that the format requires is missing. */
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
  const results = convertPackets(text, options.gaps);
  const json = readJson(text);
  const originals = packetsIn(json.ok ? json.value : null);
  const lost: string[] = [];
  const packets = results.flatMap((result, index) => {
    if (!result.ok) return [];
    const packet = packetOf(result.value, options);
    const { value, path } = originals[index]!;
    if (!hasLostProof(value, packet)) return [packet];
    lost.push(`${jsonPath([...path, 'proof'])}: ${PROOF_LEFT_OUT}`);
    return [without(packet as JsonObject, 'proof')];
  });
  if (!packets.length) return { ok: false, reason: reasonOf(results) };
  return {
    ok: true,
    packet: shape === 'resolver-answer' ? { packets } : packets[0]!,
    recording: null,
    isWhole: results.every((result) => result.ok && !result.value.missing.length),
    notes: [
      ...results.flatMap((result, index) =>
        notesOf(result.issues, result.ok ? result.value : null, shape === 'resolver-answer' ? ['packets', index] : []),
      ),
      ...lost,
    ],
  };
}

function convertDelivery(text: string, options: ConvertTextOptions): ConvertedText {
  const result = convertWhitePaper(text, { ...options.gaps, voiceName: options.voiceName });
  if (!result.ok)
    return {
      ok: false,
      reason: DELIVERY_FAULTS[result.code] ?? explain({ code: result.code as Issue['code'], path: [] }).message,
    };
  const { value, recording, issues } = result;
  // A recording that was inside of it is written beside it.
  const addressOf = recording ? (address: string) => address : options.addressOf;
  return {
    ok: true,
    packet: packetOf(value, { ...options, addressOf }),
    recording,
    isWhole: !value.missing.length,
    notes: notesOf(issues, value, []),
  };
}

const DELIVERY_FAULTS: Readonly<Partial<Record<string, string>>> = {
  'invalid-base64': 'Its audio_payload is not base64.',
  'unknown-audio': 'Its audio_payload is not a recording of a known kind.',
};

function packetOf({ packet }: Converted, { intents, addressOf }: ConvertTextOptions): Json {
  const { intent: written, voice, captions } = packet;
  const media = [voice, captions].filter((address) => typeof address === 'string');
  const related = packet['relatedResource'] as JsonValue | undefined;
  const intent = intents && typeof written === 'string' ? parseIntent(written) : null;
  return {
    ...packet,
    ...(intent && { intent: intent.intent }),
    ...(typeof voice === 'string' && { voice: addressOf(voice) }),
    ...(typeof captions === 'string' && { captions: addressOf(captions) }),
    ...(related != null && {
      relatedResource: media.reduce<JsonValue>((list, from) => movedIn(list, from, addressOf(from)), related),
    }),
  };
}

/** What is not moved stays as it is written. */
const movedIn = (related: JsonValue, from: string, to: string): JsonValue =>
  from === to ? related : withMovedFile(related, from, to);

/** @param place of the packet: what is missing has none of its own */
const notesOf = (issues: readonly Issue[], converted: Converted | null, place: Path): string[] => [
  ...issues.map(issueNote),
  ...(converted?.dropped ?? []).map(droppedNote),
  ...(converted?.missing ?? []).map((path) => missingNote([...place, ...path])),
];

function reasonOf(results: readonly Result<Converted>[]): string {
  const fatal = results.flatMap(({ issues }) => issues).find(({ severity }) => severity === 'error');
  return explain(fatal ?? { code: 'nothing-to-show', path: [] }).message;
}
