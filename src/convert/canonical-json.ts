import { ANY_BASE } from '../packet/any-base.js';
import type { FatalIssueCode, Issue, Path, Result } from '../packet/issues.js';
import { valueAt } from '../packet/keep-valid.js';
import { parsePacket } from '../packet/parse-packet.js';
import type { ConvertOptions } from './convert-options.js';
import { readJson } from './read-json.js';
import { shapeOfJson, type PacketShape } from './shape-of.js';
import { type Dropped, type Json } from './extras.js';
import { readDraft, type Draft } from './read-draft.js';
import { writePacket } from './write-packet.js';

/** A packet in the canonical shape. */
export interface Converted {
  /** The shape it had. */
  readonly shape: PacketShape;
  /**
   * `id`, `voice`, `transcript`, `intent`, `cta`, `meta`, then `title`, `captions`, `duration`, `waveform`, then the
   * publisher's own fields. `voice`, `cta` and `meta` are always there; what else is missing is left out.
   */
  readonly packet: Json;
  /** What has no place in it. */
  readonly dropped: readonly Dropped[];
  /** Fields that the format requires and that the packet does not have, in canonical names. */
  readonly missing: readonly Path[];
}

const REQUIRED: readonly Path[] = [
  ...[['id'], ['transcript'], ['intent']],
  ...[
    ['meta', 'author'],
    ['meta', 'created'],
    ['meta', 'language'],
  ],
];

/**
 * A packet of any shape that `parsePacket` reads, in the canonical one: the same model is read from both. Addresses,
 * dates and texts are as they are written; an SPID gets its colon form, and a language tag that is none of BCP 47 becomes
 * one. What is invalid is left out or cut and reported, but for an `expires`: readers must know that there is one.
 *
 * @param input JSON text or an object; never written to
 * @returns not ok for what `parsePacket` refuses, for an answer with packets (`convertPackets`) and for the white paper's
 * shape (`convertWhitePaper`). `issues` are in the publisher's own names. That a required field is missing is none: it is filled
 * in, or in `missing`.
 */
export function toCanonicalJson(input: unknown, options: ConvertOptions = {}): Result<Converted> {
  const json = readJson(input);
  return json.ok ? convertJson(json.value, options) : refusal(json.code);
}

/** All packets of a resolver's answer, or the only one, in their order; each may fail for itself. */
export function convertPackets(input: unknown, options: ConvertOptions = {}): Result<Converted>[] {
  const json = readJson(input);
  if (!json.ok) return [refusal(json.code)];
  const answer = shapeOfJson(json.value) === 'resolver-answer' && (json.value as Json)['packets'];
  if (!Array.isArray(answer)) return [convertJson(json.value, options)];
  return answer.map((entry: unknown, index) => inAnswer(convertJson(entry, options), index));
}

/** @param value plain JSON, which nobody else has */
function convertJson(value: unknown, options: ConvertOptions): Result<Converted> {
  const shape = shapeOfJson(value);
  if (!shape || shape === 'resolver-answer' || shape === 'white-paper') return refusal('not-a-packet');
  const { ok, issues } = parsePacket(value, { baseUrl: ANY_BASE, allowHttp: true });
  if (!ok) return { ok, issues };
  const draft = readDraft(value, options);
  const { packet, dropped } = writePacket(draft);
  const missing = REQUIRED.filter((path) => valueAt(packet, path) === undefined);
  return { ok, value: { shape, packet, dropped, missing }, issues: withoutMissing(issues, draft) };
}

/** A required field that was missing is filled in, or told by `missing`; and every packet that is written has a `meta`. */
function withoutMissing(issues: readonly Issue[], { sourcePath }: Draft): Issue[] {
  const places = [['meta'], ...REQUIRED].map((path) => sourcePath(path).join('.'));
  return issues.filter(({ code, path }) => code !== 'missing-field' || !places.includes(path.join('.')));
}

function inAnswer(result: Result<Converted>, index: number): Result<Converted> {
  const placed = <T extends { readonly path: Path }>(found: readonly T[]): T[] =>
    found.map((each) => ({ ...each, path: ['packets', index, ...each.path] }));
  const issues = placed<Issue>(result.issues);
  return result.ok
    ? { ok: true, value: { ...result.value, dropped: placed(result.value.dropped) }, issues }
    : { ok: false, issues };
}

const refusal = (code: FatalIssueCode): Result<Converted> => ({
  ok: false,
  issues: [{ code, path: [], severity: 'error' }],
});
