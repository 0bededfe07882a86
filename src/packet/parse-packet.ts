import { safeParse, type core } from 'zod/mini';
import { safeUrl } from '../actions/safe-url.js';
import type { FatalIssueCode, Issue, Result } from './issues.js';
import type { Packet } from './model.js';
import { parseSpid } from './spid.js';
import { cutText, plainText } from './text.js';
import { ACTION_FIELDS, CUE_FIELDS, LEFT_OUT, MAX_CUES, MAX_TAGS, packetSchema, type Flag } from './wire/canonical.js';
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
  const metaView = view.get('meta');
  const captionsView = view.get('captions');
  // What an older shape does not promise is not missed.
  const absent = view.isComplete ? undefined : LEFT_OUT;
  const draft = {
    ...readFields(view, Object.keys(shape), absent),
    cta: readEntries(view.get('cta'), MAX_ENTRIES, (entry) => readAction(entry, view, report)) ?? absent,
    meta: isRecord(metaView.value)
      ? {
          ...readFields(metaView, ['author', 'created', 'language', 'expires'], absent),
          tags: readEntries(metaView.get('tags'), MAX_TAGS + 1),
        }
      : (metaView.value ?? absent),
    captions: readEntries(captionsView, MAX_CUES + 1, (cue) =>
      isRecord(cue.value) ? readFields(cue, CUE_FIELDS) : cue.value,
    ),
  };
  const { title, voice, transcript, cta, meta, captions, ...data } = mend(packetSchema, draft, view, report);

  function resolve(url: string, { path }: Source): string | null {
    const href = safeUrl(url, baseUrl === undefined ? { allowHttp } : { allowHttp, base: baseUrl });
    if (href === null) report('forbidden-url', path);
    return href;
  }

  const packet: Packet = {
    ...data,
    title: title || null,
    voice: voice && resolve(voice, view.get('voice')),
    transcript: transcript ?? '',
    actions: cta ?? [],
    meta: { author: null, created: null, language: null, expires: null, ...meta, tags: meta?.tags ?? [] },
    captions: typeof captions === 'string' ? resolve(captions, captionsView) : captions?.length ? captions : null,
  };
  return packet.voice || packet.transcript ? packet : 'nothing-to-show';
}

/** Without a type, it is the one that fits the URL. */
function readAction(entry: Source, { isComplete }: View, report: Report): unknown {
  if (!isRecord(entry.value)) return entry.value;
  const action = readFields(entry, ACTION_FIELDS);
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
    const { data, error } = safeParse(schema, draft);
    if (!error) return data;
    for (const issue of error.issues) {
      const path = issue.path as Path;
      const { value, path: place } = path.reduce<Source>((source, key) => source.get(key), view);
      const flag = describe(issue, value);
      report(flag.code, place, flag.data);
      const entry = path.findIndex((key) => typeof key === 'number');
      if (flag.kept !== undefined) replace(draft, path, flag.kept);
      else replace(draft, entry < 0 ? path : path.slice(0, entry + 1), LEFT_OUT);
    }
  }
}

function describe(issue: core.$ZodIssue, value: unknown): Flag {
  if (issue.code === 'custom') return issue.params as Flag;
  if (issue.path[0] === 'captions') return { code: 'invalid-captions' };
  if (issue.code !== 'invalid_union') return { code: 'invalid-type' };
  return value == null ? { code: 'missing-field' } : { code: 'unknown-action-type', data: { type: excerpt(value) } };
}

/** Writes into our own copy. What an earlier issue left out is replaced in vain. */
function replace(target: unknown, [key = '', ...rest]: Path, value: unknown): void {
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
