import { safeUrl } from './values/page-address.js';
import { isFetchable } from './values/request-address.js';
import type { FatalIssueCode, Issue, Result } from './issues.js';
import type { CaptionCue, Packet } from './model.js';
import { readAction } from './read-action.js';
import { excerpt, read, type Report } from './read.js';
import { MAX_ACTIONS, MAX_CUES, MAX_TAGS, rules } from './rules.js';
import { parseSpid } from './spid.js';
import { earlyView } from './wire/early.js';
import { sdkView } from './wire/sdk.js';
import {
  entriesOf,
  isRecord,
  jsonValue,
  MAX_ENTRIES,
  ownValue,
  sourceOf,
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
  /**
   * Accept `http:` for the recording and the captions, as where the page itself is not secure. Default false: of this
   * device only.
   */
  allowHttp?: boolean;
}

const MAX_PACKETS = 1000;
const MAX_ISSUES = 200;

/**
 * Reads a packet of any published shape, or a resolver's answer that holds one, from JSON text or an object.
 * Never throws and never writes to its input, of which it reads known own fields only, each once. The result is new and
 * deeply frozen; it lists at most some 200 issues. Rules and limits: `rules`.
 */
export function parsePacket(input: unknown, options: ParseOptions = {}): Result<Packet> {
  const { strict, packetId } = options;
  const issues: Issue[] = [];
  const severity = strict ? 'error' : 'warning';
  const report: Report = (code, path, data, isForStrict) => {
    if (issues.length < MAX_ISSUES && (strict || !isForStrict))
      issues.push({ code, path, severity, ...(data && { data }) });
  };
  let result: Packet | FatalIssueCode = 'not-json';
  try {
    const value: unknown = typeof input === 'string' ? JSON.parse(input.replace(/^\ufeff/, '')) : input;
    // From here on only a getter, a proxy or a `toJSON()` of the page can throw.
    result = 'not-a-packet';
    const view = chooseView(sourceOf(jsonValue(value, '')), packetId);
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

function readPacket(view: View, { baseUrl, allowHttp }: ParseOptions, report: Report): Packet | 'nothing-to-show' {
  // What an older shape does not promise is not missed.
  const isComplete = view.isComplete === true;
  const meta = view.get('meta');

  function readMediaUrl(source: Source, isPromised: boolean): string | null {
    const url = read(rules.mediaUrl, source, report, isPromised);
    if (url === null) return null;
    const href = safeUrl(url, { allowHttp: true, base: baseUrl });
    if (href !== null && isFetchable(new URL(href), !allowHttp)) return href;
    report('forbidden-url', source.path);
    return null;
  }

  /** The entries that can be read, up to the limit. Beyond it each action is reported, and of other lists the first entry. */
  function readList<T>(
    list: Source,
    readEntry: (entry: Source) => T | null,
    limit: number,
    codeOfOther: Issue['code'] = 'invalid-type',
    isPromised = false,
  ): T[] {
    if (!Array.isArray(list.value)) {
      if (list.value != null) report(codeOfOther, list.path);
      else if (isPromised) report('missing-field', list.path);
    }
    const items: T[] = [];
    const isActions = limit === MAX_ACTIONS;
    for (const entry of entriesOf(list, isActions ? MAX_ENTRIES : limit + 1)) {
      if (items.length === limit) report(isActions ? 'too-many-actions' : 'too-long', entry.path, { limit });
      else {
        const item = readEntry(entry);
        if (item !== null) items.push(item);
      }
    }
    return items;
  }

  function readCaptions(captions: Source): Packet['captions'] {
    if (captions.value == null || typeof captions.value === 'string') return readMediaUrl(captions, false);
    const cues = readList(captions, (cue) => readCue(cue, report), MAX_CUES, 'invalid-captions');
    return cues.length ? cues.sort((a, b) => a.start - b.start) : null;
  }

  if (meta.value == null ? isComplete : !isRecord(meta.value)) {
    report(meta.value == null ? 'missing-field' : 'invalid-type', meta.path);
  }
  const hasMeta = isComplete && isRecord(meta.value);
  const expires = read(rules.expires, meta.get('expires'), report);
  const packet: Packet = {
    id: read(rules.id, view.get('id'), report, true),
    title: read(rules.title, view.get('title'), report) || null,
    // Null, and not missing, says that the packet is text only.
    voice: readMediaUrl(view.get('voice'), isComplete && view.get('voice').value !== null),
    transcript: read(rules.transcript, view.get('transcript'), report, true) ?? '',
    intent: read(rules.intent, view.get('intent'), report, isComplete),
    actions: readList(
      view.get('cta'),
      (entry) => readAction(entry, isComplete, report),
      MAX_ACTIONS,
      'invalid-type',
      isComplete,
    ),
    meta: {
      author: read(rules.author, meta.get('author'), report, hasMeta),
      created: read(rules.created, meta.get('created'), report, hasMeta),
      language: read(rules.language, meta.get('language'), report, hasMeta),
      tags: readList(meta.get('tags'), (tag) => read(rules.tag, tag, report, true), MAX_TAGS),
      expires,
      ...(expires === null && meta.get('expires').value != null && { isExpiryUnknown: true }),
    },
    captions: readCaptions(view.get('captions')),
  };
  return packet.voice || packet.transcript ? packet : 'nothing-to-show';
}

/** Whether the packet names a recording that may not be used. */
export function isRecordingRefused(issues: readonly Issue[]): boolean {
  return issues.some(
    ({ code, path }) => code === 'forbidden-url' && /^(voice|audio|voice_url)$/.test(String(path.at(-1))),
  );
}

/** Thousands of cues are read faster without a `Source` for each field. */
function readCue({ value, path }: Source, report: Report): CaptionCue | null {
  const [start, end, rawText, rawSpeaker] = ['start', 'end', 'text', 'speaker'].map((key) => ownValue(value, key));
  const isTimed = typeof start === 'number' && typeof end === 'number' && start >= 0 && end >= start && end < Infinity;
  const text =
    isTimed && typeof rawText === 'string'
      ? read(rules.cueText, { value: rawText, path: [...path, 'text'] }, report)
      : null;
  if (!isTimed || text === null) {
    report('invalid-captions', path);
    return null;
  }
  const speaker = read(rules.speaker, { value: rawSpeaker, path: [...path, 'speaker'] }, report);
  return { start, end, text, ...(speaker && { speaker }) };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object') Object.values(value ?? {}).forEach(deepFreeze);
  return Object.freeze(value);
}
