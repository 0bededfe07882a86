import { buildPacket } from './build-packet.js';
import type { FatalIssueCode, Issue, Result } from './issues.js';
import { excerpt, keepValid, type Draft, type Finding } from './keep-valid.js';
import type { Packet } from './model.js';
import { safeUrl } from './values/page-address.js';
import { isFetchable } from './values/request-address.js';
import { parsed } from './wire/json.js';
import { copyOf, readWire } from './wire/read-wire.js';
import type { WirePacket } from './wire/shape.js';

export { isRecordingRefused } from './wire/read-wire.js';

export interface ParseOptions {
  /** Any issue is a failure. Default false: what cannot be used is left out and reported. */
  strict?: boolean;
  /** Which packet to take, by its SPID in either form. By default the only or the first one. */
  packetId?: string;
  /** The packet's own address: `voice` and `captions` may be relative to it. Without it they must be absolute. */
  baseUrl?: string;
  /**
   * Accept `http:` for the recording and the captions, as where the page itself is not secure. Default false: of this
   * device only.
   */
  allowHttp?: boolean;
}

const MAX_ISSUES = 200;

/**
 * Reads a packet of any published shape, or a resolver's answer that holds one, from JSON text or an object.
 * Never throws and never writes to its input, of which it reads known own fields only, each once. The result is new and
 * deeply frozen; it lists at most some 200 issues. What is valid, and the limits, `packetSchema` says.
 */
export function parsePacket(input: unknown, options: ParseOptions = {}): Result<Packet> {
  const { strict, packetId } = options;
  let result: FatalIssueCode | Reading = 'not-json';
  try {
    const value = parsed(input);
    // From here on only a getter, a proxy or a `toJSON()` of the page can throw.
    result = 'not-a-packet';
    const wire = readWire(value, packetId);
    result = typeof wire === 'string' ? wire : readPacket(wire, options);
  } catch {
    // Then `result` says how far it came.
  }
  if (typeof result === 'string') return failure(result, [], packetId);
  const { packet, issues } = result;
  if (!packet.voice && !packet.transcript) return failure('nothing-to-show', issues);
  return deepFreeze(strict && issues.length ? { ok: false, issues } : { ok: true, value: packet, issues });
}

/** A packet, and what was noticed on the way. */
interface Reading {
  readonly packet: Packet;
  readonly issues: readonly Issue[];
}

function readPacket(wire: WirePacket, options: ParseOptions): Reading {
  const { draft, issues, isExpiryUnknown } = judgePacket(wire, options);
  return { packet: buildPacket(draft, isExpiryUnknown, wire.fields['proof'] != null), issues };
}

/** A packet in canonical names of which every part that is left is valid, and what was wrong with the others. */
export interface Judgement {
  readonly draft: Draft;
  readonly issues: readonly Issue[];
  readonly isExpiryUnknown: boolean;
}

/** Judges a packet by the format, without building the model. */
export function judgePacket(wire: WirePacket, { baseUrl, allowHttp, strict }: ParseOptions): Judgement {
  const draft = copyOf(wire);
  const found = keepValid(draft, wire.isComplete);
  for (const field of ['voice', 'captions']) {
    const address = draft[field];
    if (typeof address !== 'string') continue;
    draft[field] = mediaAddress(address, baseUrl, allowHttp);
    if (draft[field] === null) found.push({ code: 'forbidden-url', path: [field] });
  }
  const isExpiryUnknown = found.some(({ path }) => path[0] === 'meta' && path[1] === 'expires');
  return { draft, issues: issuesOf(found, wire, strict), isExpiryUnknown };
}

/** The absolute address of a recording or of captions; null where it may not be requested. */
function mediaAddress(address: string, base: string | undefined, allowHttp = false): string | null {
  const href = safeUrl(address, { allowHttp: true, base });
  return href !== null && isFetchable(new URL(href), !allowHttp) ? href : null;
}

function issuesOf(found: readonly Finding[], { sourcePath, isKeyed }: WirePacket, strict = false): Issue[] {
  return found
    .filter(({ isForStrict, path }) => (strict || !isForStrict) && !(isKeyed && path[0] === 'id'))
    .slice(0, MAX_ISSUES)
    .map(({ code, path, data }) => ({
      code,
      path: sourcePath(path),
      severity: strict ? 'error' : 'warning',
      ...(data && { data }),
    }));
}

function failure(code: FatalIssueCode, issues: readonly Issue[], packetId?: string): Result<Packet> {
  const data = code === 'packet-not-found' && { data: { id: excerpt(packetId) } };
  return deepFreeze({ ok: false, issues: [...issues, { code, path: [], severity: 'error', ...data }] });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object') Object.values(value ?? {}).forEach(deepFreeze);
  return Object.freeze(value);
}
