import { safeParse, type core } from 'zod/mini';
import { safeUrl } from '../actions/safe-url.js';
import type { FatalIssueCode, Issue, Result } from './issues.js';
import type { CaptionCue, Packet } from './model.js';
import { parseSpid } from './spid.js';
import { cutText, plainText } from './text.js';
import { MAX_CUES, MAX_TAGS, actionKeys, cueSchema, packetSchema, partialSchema, type Flag } from './wire/canonical.js';
import { earlyView } from './wire/early.js';
import { sdkView } from './wire/sdk.js';
import {
  entriesOf,
  isRecord,
  MAX_ENTRIES,
  readEntries,
  readFields,
  sourceOf,
  type Path,
  type Source,
  type View,
} from './wire/source.js';
import { specV1View } from './wire/spec-v1.js';

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

const MAX_PACKETS = 1000;
const MAX_ISSUES = 200;

/**
 * Reads a packet of any published shape, or a resolver's answer that holds one, from JSON text or an object.
 * Never throws and never writes to its input, of which it reads known own fields only, each once. The result is new and
 * deeply frozen; it lists at most some 200 issues. Rules and limits: `packetSchema`.
 */
export function parsePacket(input: unknown, options: ParseOptions = {}): Result<Packet> {
  const { strict, packetId } = options;
  const issues: Issue[] = [];
  const severity = strict ? 'error' : 'warning';
  const report: Report = (code, path, data) => {
    if (issues.length < MAX_ISSUES) issues.push({ code, path, severity, ...(data && { data }) });
  };
  let result: Packet | FatalIssueCode = 'not-json';
  try {
    const value: unknown = typeof input === 'string' ? JSON.parse(input.replace(/^\ufeff/, '')) : input;
    // From here on only a getter or a proxy of the page can throw.
    result = 'not-a-packet';
    const view = chooseView(sourceOf(value), packetId);
    result = typeof view === 'string' ? view : readPacket(view, options, report);
  } catch {
    // Then `result` says how far it came.
  }
  if (typeof result !== 'string') {
    return deepFreeze(strict && issues.length ? { ok: false, issues } : { ok: true, value: result, issues });
  }
  const data = result === 'packet-not-found' && { data: { id: excerpt(packetId) } };
  issues.push({ code: result, path: [], severity: 'error', ...data });
  return deepFreeze({ ok: false, issues });
}

type Report = (code: Issue['code'], path: Path, data?: Issue['data']) => void;

/** The packet that is asked for, in the canonical names. */
function chooseView(root: Source, packetId = ''): View | FatalIssueCode {
  const answer = root.get('packets');
  const isAnswer = Array.isArray(answer.value);
  const views = (isAnswer ? entriesOf(answer, MAX_PACKETS) : [root]).map(viewOfAnyShape);
  const found = packetId ? views.find((view) => view && spidOf(view.get('id').value) === spidOf(packetId)) : views[0];
  if (found) return found;
  if (packetId && (isAnswer || views[0])) return 'packet-not-found';
  return views.length ? 'not-a-packet' : 'nothing-to-show';
}

function spidOf(value: unknown): unknown {
  return (typeof value === 'string' && parseSpid(value)) || value;
}

function viewOfAnyShape(root: Source): View | null {
  if (!isRecord(root.value)) return null;
  const view = sdkView(root) ?? specV1View(root);
  const hasContent = ['voice', 'transcript', 'intent', 'cta', 'meta'].some((key) => root.get(key).value !== undefined);
  return view ?? (hasContent ? (earlyView(root) ?? { ...root, isComplete: true }) : null);
}

function readPacket(
  view: View,
  { baseUrl, allowHttp = false }: ParseOptions,
  report: Report,
): Packet | 'nothing-to-show' {
  const { shape } = packetSchema;
  const metaShape = shape.meta.shape;
  const meta = view.get('meta');
  const captions = view.get('captions');

  for (const [fields, source] of [
    [shape, view],
    [isRecord(meta.value) ? metaShape : {}, meta],
  ] as const) {
    for (const [key, schema] of Object.entries(fields)) {
      const { value, path } = source.get(key);
      // Every shape has these two.
      const isPromised = view.isComplete || key === 'id' || key === 'transcript';
      if (isPromised && value == null && !safeParse(schema, value).success) report('missing-field', path);
    }
  }

  const draft = {
    ...readFields(view, shape),
    cta: readEntries(view.get('cta'), MAX_ENTRIES, (entry) => readAction(entry, view, report)),
    meta: isRecord(meta.value)
      ? { ...readFields(meta, metaShape), tags: readEntries(meta.get('tags'), MAX_TAGS + 1) }
      : meta.value,
    captions: readEntries(captions, MAX_CUES + 1, (cue) => readFields(cue, cueSchema.shape)),
  };
  const data = mend(partialSchema(typeof captions.value === 'string'), draft, view, report);

  function resolve(url: string, source: Source): string | null {
    const href = safeUrl(url, baseUrl === undefined ? { allowHttp } : { allowHttp, base: baseUrl });
    if (href === null) report('forbidden-url', source.path);
    return href;
  }

  const cues = typeof data.captions === 'object' ? data.captions?.filter((cue) => cue !== undefined) : [];
  const packet: Packet = {
    id: data.id ?? null,
    title: data.title || null,
    voice: data.voice ? resolve(data.voice, view.get('voice')) : null,
    transcript: data.transcript ?? '',
    intent: data.intent ?? null,
    actions: data.cta?.filter((action) => action !== undefined) ?? [],
    meta: {
      author: data.meta?.author ?? null,
      created: data.meta?.created ?? null,
      language: data.meta?.language ?? null,
      tags: data.meta?.tags?.filter((tag) => tag !== undefined) ?? [],
      expires: data.meta?.expires ?? null,
    },
    captions:
      typeof data.captions === 'string'
        ? resolve(data.captions, captions)
        : cues?.length
          ? cues.map(({ speaker, ...cue }): CaptionCue => (speaker ? { ...cue, speaker } : cue))
          : null,
  };
  return packet.voice || packet.transcript ? packet : 'nothing-to-show';
}

/** Without a type, it is the one that fits the URL. */
function readAction(entry: Source, { isComplete }: View, report: Report): unknown {
  if (!isRecord(entry.value)) return entry.value;
  const action = readFields(entry, actionKeys);
  const { type, url } = action;
  if (type != null || typeof url !== 'string') return action;
  if (isComplete) report('missing-field', entry.get('type').path);
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
  return {
    ...action,
    type: scheme === 'tel' ? 'call' : scheme === 'mailto' ? 'email' : scheme === 'sms' ? scheme : 'link',
  };
}

/**
 * What the schema makes of the draft, after reporting and mending what it objects to: a text over its limit is cut, any
 * other field left out; an action or another entry of a list is left out as a whole.
 */
function mend<T>(schema: core.$ZodType<T>, draft: object, view: View, report: Report): T {
  for (;;) {
    const result = safeParse(schema, draft, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const path = issue.path as Path;
      const { code, data, kept } = describe(issue);
      report(code, path.reduce<Source>((source, key) => source.get(key), view).path, data);
      const entry = path.findIndex((key) => typeof key === 'number');
      replace(draft, kept === undefined && entry > 0 ? path.slice(0, entry + 1) : path, kept);
    }
  }
}

function describe(issue: core.$ZodIssue): Flag {
  const { code, path, input } = issue;
  if (code === 'custom') return issue.params as Flag;
  if (path[0] === 'captions') return { code: 'invalid-captions' };
  const type = code === 'invalid_union' && isRecord(input) ? input['type'] : null;
  if (type != null) return { code: 'unknown-action-type', data: { type: excerpt(type) } };
  return { code: input == null && typeof path.at(-1) === 'string' ? 'missing-field' : 'invalid-type' };
}

function replace(target: unknown, [key = '', ...rest]: Path, value: unknown): void {
  // What an earlier issue left out is replaced in vain.
  const parent = Object(target) as object;
  if (rest.length) replace(Reflect.get(parent, key), rest, value);
  else Reflect.set(parent, key, value);
}

function excerpt(value: unknown): string {
  return typeof value === 'string' ? plainText(cutText(value, 80)) : typeof value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object') Object.values(value ?? {}).forEach(deepFreeze);
  return Object.freeze(value);
}
