import type { FatalIssueCode, Issue, Path } from '../packet/issues.js';
import { entriesOf, isRecord, ownValue } from '../packet/wire/json.js';
import { AUDIO, BRANCHES, DELIVERED, INTENT, TRANSCRIPT } from '../packet/wire/white-paper.js';
import { audioTypeOf, type AudioType } from '../audio/audio-type.js';
import { decodeBase64 } from '../packet/base64.js';
import { toCanonicalJson, type Converted } from './canonical-json.js';
import type { ConvertOptions } from './convert-options.js';
import type { Dropped, Json } from './extras.js';
import { readJson } from './read-json.js';
import { shapeOfJson } from './shape-of.js';

export interface WhitePaperOptions extends ConvertOptions {
  /** Name of the recording's file, without an extension; it may have a folder, or be an address. */
  readonly voiceName: string;
}

/** A recording that was inside of a packet, to be written beside it. */
export interface Recording extends AudioType {
  /** With its extension: what `voice` is. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type WhitePaperResult =
  | {
      readonly ok: true;
      readonly value: Converted;
      /** Null for a packet without one. */
      readonly recording: Recording | null;
      readonly issues: readonly Issue[];
    }
  | {
      readonly ok: false;
      /** `invalid-base64`, `unknown-audio`: of `audio_payload`, which is then no recording of a known kind. */
      readonly code: FatalIssueCode | 'invalid-base64' | 'unknown-audio';
      readonly path: Path;
    };

/** Of the two people, and of their consent. */
const PERSONAL = /^(pulse_id|recipient|consent|user|listener)(_|$)/;

/**
 * A packet in the white paper's shape, in the canonical one, and its recording as a file. It is the record of a delivery to
 * one person: whom it was for, who sent it and what was agreed to do not belong into a packet that is published, so
 * nothing is kept that is not known to be public. `dropped` lists it all.
 *
 * A branch becomes an action where it says where it leads (`url`, `phone`, `email`, `start` or an `action`). The time of
 * delivery is the only date there is, so it becomes `created`.
 *
 * @param input JSON text or an object; never written to
 */
export function convertWhitePaper(input: unknown, options: WhitePaperOptions): WhitePaperResult {
  const json = readJson(input);
  if (!json.ok) return { ok: false, code: json.code, path: [] };
  if (shapeOfJson(json.value) !== 'white-paper') return { ok: false, code: 'not-a-packet', path: [] };
  const given = json.value as Json;
  const recording = recordingOf(given[AUDIO], options.voiceName);
  if (typeof recording === 'string') return { ok: false, code: recording, path: [AUDIO] };
  const result = toCanonicalJson(asRow(given, recording), options);
  if (!result.ok) return { ok: false, code: 'nothing-to-show', path: [] };
  const placed = <T extends { readonly path: Path }>(found: readonly T[]): T[] =>
    found.map((each) => ({ ...each, path: placeOf(given, each.path) }));
  const dropped = [...droppedOf(given), ...placed(result.value.dropped)];
  return {
    ok: true,
    value: { ...result.value, shape: 'white-paper', dropped },
    recording,
    issues: placed(result.issues),
  };
}

function recordingOf(payload: unknown, voiceName: string): Recording | null | 'invalid-base64' | 'unknown-audio' {
  if (payload == null || payload === '') return null;
  const bytes = typeof payload === 'string' ? decodeBase64(payload) : null;
  if (!bytes) return 'invalid-base64';
  const kind = audioTypeOf(bytes);
  return kind ? { ...kind, name: `${voiceName}.${kind.extension}`, bytes } : 'unknown-audio';
}

/** In the shape that is nearest to it, a row of VoiceMate. */
function asRow(given: Json, recording: Recording | null): Json {
  const branches = given[BRANCHES];
  return {
    audio_url: recording?.name ?? null,
    transcript: given[TRANSCRIPT],
    intent: INTENT.reduce<unknown>(ownValue, given),
    ctas: Array.isArray(branches) ? leading(branches).map(([branch]) => withType(branch)) : branches,
    created_at: given[DELIVERED],
  };
}

/** The branches that lead somewhere, and their positions. */
const leading = (branches: unknown): [branch: Json, index: number][] =>
  entriesOf(branches, Infinity).flatMap((branch, index) =>
    isRecord(branch) && leads(branch) ? [[branch, index]] : [],
  );

const leads = (branch: Json): boolean =>
  ['url', 'action', 'phone', 'email', 'to', 'start'].some((name) => branch[name] != null);

/** An action's type is told from its URL; one that has none is told from what it has instead. */
function withType(branch: Json): Json {
  if (branch['type'] != null || branch['url'] != null || branch['action'] != null) return branch;
  const type = branch['phone'] != null ? 'call' : branch['start'] != null ? 'calendar' : 'email';
  return { type, ...branch };
}

function droppedOf(given: Json): Dropped[] {
  const fields = Object.keys(given).filter(
    (name) => ![TRANSCRIPT, DELIVERED, AUDIO, BRANCHES, INTENT[0]].includes(name),
  );
  const kept = new Set(leading(given[BRANCHES]).map(([, index]) => index));
  const intent = given[INTENT[0]!];
  return [
    ...fields.map((name): Dropped => ({ path: [name], reason: PERSONAL.test(name) ? 'personal' : 'no-place' })),
    ...Object.keys(isRecord(intent) ? intent : {})
      .filter((name) => name !== INTENT[1])
      .map((name): Dropped => ({ path: [INTENT[0]!, name], reason: 'no-place' })),
    ...entriesOf(given[BRANCHES], Infinity).flatMap((_, index): Dropped[] =>
      kept.has(index) ? [] : [{ path: [BRANCHES, index], reason: 'leads-nowhere' }],
    ),
  ];
}

/** From the row back to the white paper's names. */
function placeOf(given: Json, [field = '', position, ...rest]: Path): Path {
  if (field === 'ctas' && typeof position === 'number')
    return [BRANCHES, leading(given[BRANCHES])[position]?.[1] ?? position, ...rest];
  const names: Readonly<Record<string, Path>> = {
    audio_url: [AUDIO],
    intent: INTENT,
    ctas: [BRANCHES],
    created_at: [DELIVERED],
  };
  return names[field] ?? [field];
}
