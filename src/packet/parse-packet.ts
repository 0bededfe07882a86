import { safeParse, type core } from 'zod/mini';
import { safeUrl } from '../actions/safe-url.js';
import type { Issue, Result } from './issues.js';
import type { Action, CaptionCue, Packet } from './model.js';
import { parseSpid } from './spid.js';
import { cutText, plainText } from './text.js';
import {
  MAX_ACTIONS,
  MAX_CUES,
  MAX_TAGS,
  actionKeys,
  actionSchema,
  canonicalWire,
  cueSchema,
  packetSchema,
  tagSchema,
  type Flag,
  type Wire,
  type WireAction,
} from './wire/canonical.js';
import { earlyWire } from './wire/early.js';
import { sdkWire } from './wire/sdk.js';
import { entriesOf, isRecord, sourceOf, type Path, type Source } from './wire/source.js';
import { specV1Wire } from './wire/spec-v1.js';

export interface ParseOptions {
  /** Any issue is a failure. Default false: what cannot be used is left out and reported. */
  strict?: boolean;
  /** Which packet to take, by its SPID in either form. By default the only or the first one. */
  packetId?: string;
  /** The packet's own address: `voice` and `captions` may be relative to it. Without it they must be absolute. */
  baseUrl?: string;
  /** Accept `http:` for the recording and the captions, as where the page itself is not secure. Default false. */
  allowHttp?: boolean;
}

/** Reports an issue and gives null, the value of what is left out. */
type Report = (code: Issue['code'], path: Path, data?: Issue['data'], severity?: Issue['severity']) => null;

/** Entries of `cta` or `tags` and packets of an answer beyond these are not even looked at. */
const MAX_ENTRIES = 100;
const MAX_PACKETS = 1000;

/**
 * Reads a packet of any published shape, or a resolver's answer that holds one, from JSON text or an object.
 * Never throws and never writes to its input, of which it reads known own fields only, each once. The result is new and
 * deeply frozen. Rules and limits: `packetSchema`.
 */
export function parsePacket(input: unknown, options: ParseOptions = {}): Result<Packet> {
  const { strict } = options;
  const issues: Issue[] = [];
  const value = readInput(input, options, (code, path, data, severity = 'warning') => {
    issues.push({ code, path, severity: strict ? 'error' : severity, ...(data && { data }) });
    return null;
  });
  return deepFreeze(value && !(strict && issues.length) ? { ok: true, value, issues } : { ok: false, issues });
}

function readInput(input: unknown, options: ParseOptions, report: Report): Packet | null {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input.replace(/^\ufeff/, ''));
    } catch {
      return report('not-json', [], undefined, 'error');
    }
  }
  try {
    const wire = chooseWire(sourceOf(value), options.packetId, report);
    return wire && readWire(wire, options, report);
  } catch {
    // A getter or a proxy of the page threw.
    return report('not-a-packet', [], undefined, 'error');
  }
}

function chooseWire(root: Source, packetId: string | undefined, report: Report): Wire | null {
  const answer = root.get('packets');
  const sources = Array.isArray(answer.value) ? entriesOf(answer, MAX_PACKETS) : [root];
  const [first] = sources;
  if (!first) return report(packetId ? 'packet-not-found' : 'nothing-to-show', [], undefined, 'error');
  if (!packetId || (first === root && !wireOf(root))) {
    return wireOf(first) ?? report('not-a-packet', first.path, undefined, 'error');
  }
  const wanted = parseSpid(packetId) ?? packetId;
  for (const source of sources) {
    const wire = wireOf(source);
    const id = wire?.id.value;
    if (wire && typeof id === 'string' && (parseSpid(id) ?? id) === wanted) return wire;
  }
  return report('packet-not-found', [], { id: excerpt(packetId) }, 'error');
}

function wireOf(root: Source): Wire | null {
  const hasContent = ['voice', 'transcript', 'intent', 'cta', 'meta'].some((key) => root.get(key).value !== undefined);
  return sdkWire(root) ?? specV1Wire(root) ?? (hasContent ? (earlyWire(root) ?? canonicalWire(root)) : null);
}

function readWire(wire: Wire, { baseUrl, allowHttp = false }: ParseOptions, report: Report): Packet | null {
  const { shape } = packetSchema;
  const metaShape = shape.meta.shape;

  /** A field as its schema gives it. Only a shape that promises all fields, and a packet's core, can lack one. */
  function read<T>(schema: core.$ZodType<T>, source: Source, required = wire.complete): NonNullable<T> | null {
    return source.value == null && !required ? null : mend(schema, source.value, () => source.path, report);
  }

  function readMedia(source: Source): string | null {
    const url = read(shape.voice, source);
    const href = url && safeUrl(url, baseUrl === undefined ? { allowHttp } : { allowHttp, base: baseUrl });
    return url && (href ?? report('forbidden-url', source.path));
  }

  function holds(source: Source, test: (value: unknown) => boolean): boolean {
    const { value, path } = source;
    if (value == null ? wire.complete : !test(value)) report(value == null ? 'missing-field' : 'invalid-type', path);
    return test(value);
  }

  function readActions(): Action[] {
    const actions: Action[] = [];
    if (!holds(wire.cta, Array.isArray)) return actions;
    for (const entry of wire.sort(entriesOf(wire.cta, MAX_ENTRIES))) {
      if (actions.length === MAX_ACTIONS) {
        report('too-many-actions', entry.path, { limit: MAX_ACTIONS });
      } else if (isRecord(entry.value)) {
        const action = readAction(wire.action(entry), wire.complete, report);
        if (action) actions.push(action);
      } else {
        report('invalid-type', entry.path);
      }
    }
    return actions;
  }

  function readTags(): string[] {
    const tags = wire.tags.value != null && holds(wire.tags, Array.isArray) ? listOf(wire.tags, MAX_TAGS, report) : [];
    return tags.map((tag) => read(tagSchema, tag, true)).filter((tag) => tag !== null);
  }

  const hasMeta = holds(wire.meta, isRecord);
  const readMeta = <T>(schema: core.$ZodType<T>, source: Source) => (hasMeta ? read(schema, source) : null);
  const packet: Packet = {
    id: read(shape.id, wire.id, true),
    title: read(shape.title, wire.title) || null,
    voice: readMedia(wire.voice),
    transcript: read(shape.transcript, wire.transcript, true) ?? '',
    intent: read(shape.intent, wire.intent),
    actions: readActions(),
    meta: {
      author: readMeta(metaShape.author, wire.author),
      created: readMeta(metaShape.created, wire.created),
      language: readMeta(metaShape.language, wire.language),
      tags: readTags(),
      expires: readMeta(metaShape.expires, wire.expires),
    },
    captions: typeof wire.captions.value === 'string' ? readMedia(wire.captions) : readCues(wire.captions, report),
  };
  return packet.voice || packet.transcript ? packet : report('nothing-to-show', [], undefined, 'error');
}

function readAction({ entry, command, field }: WireAction, complete: boolean, report: Report): Action | null {
  if (command) return report('unknown-action-type', command.path, { type: excerpt(command.value) });
  const draft: Record<string, unknown> = {};
  for (const key of actionKeys) draft[key] = field(key).value;
  if (draft['type'] == null && typeof draft['url'] === 'string') {
    if (complete) report('missing-field', field('type').path);
    draft['type'] = typeOfUrl(draft['url']);
  }
  return mend(actionSchema, draft, (key) => (key === undefined ? entry : field(key)).path, report);
}

function typeOfUrl(url: string): string {
  const types: Record<string, string> = { tel: 'call', sms: 'sms', mailto: 'email' };
  return types[/^(?:tel|sms|mailto)(?=:)/.exec(url.slice(0, 7).toLowerCase())?.[0] ?? ''] ?? 'link';
}

function readCues(source: Source, report: Report): CaptionCue[] | null {
  if (source.value == null) return null;
  if (!Array.isArray(source.value)) return report('invalid-captions', source.path);
  const cues: CaptionCue[] = [];
  const bad: Source[] = [];
  for (const entry of listOf(source, MAX_CUES, report)) {
    const [start, end, text, speaker] = ['start', 'end', 'text', 'speaker'].map((key) => entry.get(key).value);
    const { data } = safeParse(cueSchema, { start, end, text, speaker });
    if (!data || data.start < (cues.at(-1)?.start ?? 0)) bad.push(entry);
    else
      cues.push({ start: data.start, end: data.end, text: data.text, ...(data.speaker && { speaker: data.speaker }) });
  }
  if (bad[0]) report('invalid-captions', bad[0].path, { count: bad.length });
  return cues.length ? cues : null;
}

function listOf(source: Source, limit: number, report: Report): Source[] {
  const entries = entriesOf(source, limit + 1);
  if (entries.length > limit) report('too-long', source.path, { limit });
  return entries.slice(0, limit);
}

/**
 * What a schema makes of a value, after mending what it objects to: a text over its limit is cut, an optional field of an
 * action that cannot be used is left out. Null when that is not enough.
 */
function mend<T>(
  schema: core.$ZodType<T>,
  value: unknown,
  pathOf: (field?: string) => Path,
  report: Report,
  hasLeftOut = false,
): NonNullable<T> | null {
  const result = safeParse(schema, value);
  if (result.success) return result.data ?? null;
  let mended = value;
  let isUsable = true;
  let leavesOut = hasLeftOut;
  for (const issue of result.error.issues) {
    const key = issue.path[0]?.toString();
    const found: unknown = key === undefined ? value : Reflect.get(Object(value), key);
    const isMissing = found == null;
    const { code, data, kept } = describe(issue, found);
    // What is missing now may be what was just left out.
    if (kept !== undefined || !(hasLeftOut && isMissing)) report(code, pathOf(key), data);
    isUsable &&= kept !== undefined || (key !== undefined && !isMissing);
    leavesOut ||= kept === undefined;
    mended = key === undefined ? kept : { ...Object(mended), [key]: kept };
  }
  return isUsable ? mend(schema, mended, pathOf, report, leavesOut) : null;
}

function describe(issue: core.$ZodIssue, found: unknown): Flag {
  if (issue.code === 'custom') return issue.params as Flag;
  if (found == null) return { code: 'missing-field' };
  return issue.code === 'invalid_union'
    ? { code: 'unknown-action-type', data: { type: excerpt(found) } }
    : { code: 'invalid-type' };
}

function excerpt(value: unknown): string {
  return typeof value === 'string' ? cutText(plainText(cutText(value, 80)), 80) : typeof value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object') Object.values(value ?? {}).forEach(deepFreeze);
  return Object.freeze(value);
}
