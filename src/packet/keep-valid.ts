import type { PacketWarningCode, Path } from './issues.js';
import type { Action } from './model.js';
import { MAX_ACTIONS, MAX_CUES, MAX_TAGS, packetSchema } from './schema.js';
import type { Fault } from './checks.js';
import { cutText, plainText } from './text.js';

/** What one of zod's issues means for a packet that is read leniently. */
export interface Finding extends Fault {
  /** In canonical names. */
  readonly path: Path;
  /** What is used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
}

/** A copy of a packet in canonical names, of which parts can be taken out. */
export type Draft = Record<string, unknown>;

/** An issue of zod's, with what our checks add to it. */
interface SchemaIssue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly params?: Fault;
  readonly origin?: string;
  readonly maximum?: number;
  readonly kept?: unknown;
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

/** Fields that an action or a cue can do without: when such a field is invalid, the rest stands. */
const DETAILS: readonly unknown[] = [
  ...['subject', 'body'],
  ...['end', 'durationMinutes', 'timezone', 'title', 'location', 'description'],
  'speaker',
];

/** What only the canonical shape promises, `meta` with all that is in it. */
const UNPROMISED: readonly unknown[] = ['voice', 'intent', 'cta', 'meta'];

/** Lists with a limit. Each action over it is reported, and of the others the first entry. */
const LISTS = [
  { path: ['cta'], limit: MAX_ACTIONS, code: 'too-many-actions', reportsEach: true },
  { path: ['meta', 'tags'], limit: MAX_TAGS, code: 'too-long', reportsEach: false },
  { path: ['captions'], limit: MAX_CUES, code: 'too-long', reportsEach: false },
] as const;

/**
 * Judges a packet by the schema, and takes out of it or cuts what is invalid, so that the rest can be used. An entry of a
 * list that falls away leaves no gap.
 *
 * @param isComplete the shape promises all fields of the format
 * @returns what was wrong, in the order of the fields
 */
export function keepValid(packet: Draft, isComplete: boolean): Finding[] {
  const untyped = completeTypes(packet['cta']);
  const issues = (packetSchema.safeParse(packet).error?.issues ?? []) as unknown as readonly SchemaIssue[];
  let findings = ofWholeCues(issues.flatMap((issue) => findingsOf(issue, packet)));
  findings = isComplete ? [...untyped, ...findings] : findings.filter((finding) => !isUnpromised(finding));
  for (const { path, kept = null, isKept } of findings) if (!isKept) replaceAt(packet, partOf(path, kept), kept);
  for (const list of LISTS) findings = withinLimit(packet, findings, list);
  return findings;
}

/** Unknown text for an issue's data: short and clean. */
export function excerpt(value: unknown): string {
  return typeof value === 'string' ? plainText(cutText(value, 80)) : typeof value;
}

function findingsOf(issue: SchemaIssue, packet: Draft, parent: Path = []): Finding[] {
  const { params, errors = [], origin, maximum = 0, kept } = issue;
  const path = [...parent, ...issue.path];
  if (params) return [{ ...params, path }];
  if (origin === 'string') return [{ code: 'too-long', path, data: { limit: maximum }, kept }];
  // Lists are cut below, when it is known which of their entries can be used.
  if (origin === 'array') return [];
  const value = valueAt(packet, path);
  // Captions are an address or a list; only what is wrong with the one that is given is of interest.
  const ofForm = errors[typeof value === 'string' ? 0 : 1];
  if (ofForm) return ofForm.flatMap((each) => findingsOf(each, packet, path));
  const code = codeOf(issue, value);
  return [{ code, path, ...(code === 'unknown-action-type' && { data: { type: excerpt(value) } }) }];
}

/** The code for a value of the wrong type, or for a field that is missing. */
function codeOf({ code, message }: SchemaIssue, value: unknown): PacketWarningCode {
  if (message === 'invalid-captions') return message;
  if (value == null) return 'missing-field';
  if (message === 'invalid-date') return message;
  return code === 'invalid_union' ? 'unknown-action-type' : 'invalid-type';
}

/** A cue is reported as a whole, and once. */
function ofWholeCues(findings: readonly Finding[]): Finding[] {
  let last = '';
  return findings.flatMap((finding) => {
    if (finding.code !== 'invalid-captions') return [finding];
    const path = finding.path.slice(0, 2);
    if (path.join() === last) return [];
    last = path.join();
    return [{ ...finding, path }];
  });
}

/** What older shapes do not promise is not missed. */
const isUnpromised = ({ code, path: [field, ...rest] }: Finding): boolean =>
  code === 'missing-field' && UNPROMISED.includes(field) && rest.length <= (field === 'meta' ? 1 : 0);

/** The actions without a type that get the one that fits their URL. */
function completeTypes(actions: unknown): Finding[] {
  return (Array.isArray(actions) ? actions : []).flatMap((action: unknown, index) => {
    const { type, url } = Object(action) as Draft;
    const fitting = type == null && typeOf(url);
    if (!fitting) return [];
    (action as Draft)['type'] = fitting;
    return [{ code: 'missing-field', path: ['cta', index, 'type'], isKept: true }];
  });
}

function typeOf(url: unknown): Action['type'] | null {
  if (typeof url !== 'string') return null;
  const scheme = /^\s*(\w*):/.exec(url)?.[1]?.toLowerCase();
  return scheme === 'tel' ? 'call' : scheme === 'mailto' ? 'email' : scheme === 'sms' ? scheme : 'link';
}

/** What falls away with an invalid value: an action or a cue as a whole, unless it is a detail of it. */
function partOf(path: Path, kept: unknown): Path {
  const isEntry = path[0] === 'cta' || path[0] === 'captions';
  return isEntry && kept === null && !DETAILS.includes(path[2]) ? path.slice(0, 2) : path;
}

/** Takes the empty entries out of a list, and those over its limit, which are reported instead of what is wrong with them. */
function withinLimit(
  packet: Draft,
  findings: Finding[],
  { path, limit, code, reportsEach }: (typeof LISTS)[number],
): Finding[] {
  const entries = valueAt(packet, path);
  if (!Array.isArray(entries)) return findings;
  const usable = [...entries.keys()].filter((index) => entries[index] !== null);
  const kept = usable.slice(0, limit);
  replaceAt(
    packet,
    path,
    kept.map((index) => entries[index] as unknown),
  );
  const end = kept.length < limit ? entries.length : kept.at(-1)! + 1;
  const surplus = [...entries.keys()].slice(end, reportsEach ? entries.length : end + 1);
  const isSurplus = ({ path: at }: Finding): boolean => startsWith(at, path) && Number(at[path.length]) >= end;
  return [
    ...findings.filter((finding) => !isSurplus(finding)),
    ...surplus.map((index): Finding => ({ code, path: [...path, index], data: { limit } })),
  ];
}

const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (Object(value) as Record<string | number, unknown>)[key], root);
}

function replaceAt(root: Draft, path: Path, value: unknown): void {
  const holder = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  // What holds it may have fallen away.
  if (typeof holder === 'object' && holder !== null && key !== undefined) Reflect.set(holder, key, value);
}
