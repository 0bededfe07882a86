import type { $ZodRawIssue, ParsePayload } from 'zod/v4/core';
import type { Fault } from './checks.js';
import { date, packetFormat } from './format.js';
import type { PacketWarningCode, Path } from './issues.js';
import type { Action } from './model.js';
import { cutText, plainText } from './text.js';

/** What is wrong with a packet that is read leniently. */
export interface Finding extends Fault {
  /** In canonical names. */
  readonly path: Path;
}

/** A copy of a packet in canonical names, of which parts can be taken out. */
export type Draft = Record<string, unknown>;

/** Fields that an action or a cue can do without: when such a field is invalid, the rest stands. */
const DETAILS: readonly unknown[] = [
  ...['subject', 'body'],
  ...['end', 'durationMinutes', 'timezone', 'title', 'location', 'description'],
  'speaker',
];

/** What only the canonical shape promises, `meta` with all that is in it. */
const UNPROMISED: readonly unknown[] = ['voice', 'intent', 'cta', 'meta'];

/**
 * Judges a packet by the format, and takes out of it or cuts what is invalid, so that the rest can be used. An entry of a
 * list that falls away is null.
 *
 * @param isComplete the shape promises all fields of the format
 * @returns what was wrong, in the order of the fields
 */
export function keepValid(packet: Draft, isComplete: boolean): Finding[] {
  const untyped = completeTypes(packet['cta']);
  const { issues } = packetFormat._zod.run({ value: packet, issues: [] }, { async: false }) as ParsePayload;
  let findings = issues.map((issue) => findingOf(issue, packet));
  findings = isComplete ? [...untyped, ...findings] : findings.filter((finding) => !isUnpromised(finding));
  for (const { path, kept = null, isKept } of findings)
    if (!isKept) replaceAt(packet, partOf(path, kept), kept ?? (isMessage(path) ? '' : null));
  for (const finding of findings) if (finding.limit) findings = withinLimit(packet, findings, finding);
  return findings;
}

/** Unknown text for an issue's data: short and clean. */
export function excerpt(value: unknown): string {
  return typeof value === 'string' ? plainText(cutText(value, 80)) : typeof value;
}

function findingOf(issue: $ZodRawIssue, packet: Draft): Finding {
  const path = issue.path as Path;
  if (issue.code === 'custom') return { ...(issue.params as Fault), path };
  const value = valueAt(packet, path);
  const code = codeOf(issue, value);
  return { code, path, ...(code === 'unknown-action-type' && { data: { type: excerpt(value) } }) };
}

/** The code for a value of the wrong type, or for a field that is missing. */
function codeOf({ code, inst, path: [field, , detail] = [] }: $ZodRawIssue, value: unknown): PacketWarningCode {
  if (field === 'captions' && detail !== 'speaker') return 'invalid-captions';
  if (value == null) return 'missing-field';
  if (inst === date) return 'invalid-date';
  return code === 'invalid_value' ? 'unknown-action-type' : 'invalid-type';
}

/** A text of an action's own: where it is invalid, the one of its URL does not take its place. */
const isMessage = ([field, , detail]: Path): boolean => field === 'cta' && (detail === 'subject' || detail === 'body');

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

/** Cuts a list that is too long after the last entry that is used; what is beyond is reported, and not what is wrong with it. */
function withinLimit(packet: Draft, findings: readonly Finding[], list: Finding): Finding[] {
  const { code, path, data, limit } = list;
  const entries = valueAt(packet, path) as unknown[];
  const kept = [...entries.keys()].filter((index) => entries[index] !== null)[limit! - 1] ?? entries.length;
  // Each action is reported, and of the others the first entry.
  const surplus = [...entries.keys()].slice(kept + 1, code === 'too-many-actions' ? undefined : kept + 2);
  entries.length = Math.min(kept + 1, entries.length);
  const isSurplus = ({ path: at }: Finding): boolean => startsWith(at, path) && Number(at[path.length]) > kept;
  return [
    ...findings.filter((finding) => finding !== list && !isSurplus(finding)),
    ...surplus.map((index): Finding => ({ code, path: [...path, index], ...(data && { data }) })),
  ];
}

const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key);

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (Object(value) as Record<string | number, unknown>)[key], root);
}

function replaceAt(root: Draft, path: Path, value: unknown): void {
  const holder = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  // What holds it may have fallen away.
  if (typeof holder === 'object' && holder !== null && key !== undefined) Reflect.set(holder, key, value);
}
