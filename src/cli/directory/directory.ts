import { isRecord, ownValue } from '../../packet/wire/json.js';
import { readIdentityRecord, type IdentityRecord } from '../../resolver/identity.js';
import { jsonText } from '../io/json-text.js';
import { PROBLEM_CODES, PROOFS, type Check, type Problem, type Proof } from './check-domain.js';

const VERSION = 1;

/** A domain as it was found. Times are of ISO 8601, in UTC. */
export interface DirectoryEntry {
  /** In ASCII (punycode). */
  readonly domain: string;
  /** Whether its identity was proven when it was last looked for. */
  readonly state: 'proven' | 'failed';
  /** Since when it is in this state. */
  readonly since: string;
  readonly checkedAt: string;
  /** What was last proven, also where it fails now; null where nothing ever was. */
  readonly proven: ProvenIdentity | null;
  /** What does not agree, or could not be checked. */
  readonly problems: readonly Problem[];
}

export interface ProvenIdentity extends IdentityRecord {
  readonly provenAt: string;
  readonly proof: Proof;
  readonly recordUrl: string;
}

/** What becomes of a domain's entry, or of one that is new, by a check at `now`. */
export function nextEntry(domain: string, check: Check, now: Date, previous?: DirectoryEntry): DirectoryEntry {
  const checkedAt = now.toISOString();
  const state = check.ok ? 'proven' : 'failed';
  return {
    domain,
    state,
    since: previous?.state === state ? previous.since : checkedAt,
    checkedAt,
    proven: check.ok
      ? { ...check.record, provenAt: checkedAt, proof: check.proof, recordUrl: check.recordUrl }
      : (previous?.proven ?? null),
    problems: check.problems,
  };
}

/** The text of `directory.json`. What was proven stands in each entry itself. */
export function directoryText(entries: readonly DirectoryEntry[]): string {
  return jsonText({
    smartPacketDirectory: VERSION,
    entries: entries.map(({ domain, state, since, checkedAt, proven, problems }) => ({
      domain,
      state,
      since,
      checkedAt,
      ...proven,
      problems,
    })),
  });
}

/**
 * Reads what `directoryText` wrote, by domain; entries that can't be read are left out.
 *
 * @returns null for what is no directory; `newer` for one of a program that is newer than this one
 */
export function readDirectory(text: string): ReadonlyMap<string, DirectoryEntry> | 'newer' | null {
  const value = parseJson(text);
  const version = ownValue(value, 'smartPacketDirectory');
  const entries = ownValue(value, 'entries');
  if (typeof version !== 'number' || !Array.isArray(entries)) return null;
  if (version > VERSION) return 'newer';
  return new Map(
    entries
      .map(readEntry)
      .filter((entry) => entry !== null)
      .map((entry) => [entry.domain, entry]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function readEntry(value: unknown): DirectoryEntry | null {
  const domain = ownValue(value, 'domain');
  const [since, checkedAt] = ['since', 'checkedAt'].map((name) => readTime(ownValue(value, name)));
  const state = oneOf(['proven', 'failed'] as const, ownValue(value, 'state'));
  const proven = readProven(value);
  if (typeof domain !== 'string' || !since || !checkedAt || !state || (state === 'proven' && !proven)) return null;
  const problems = ownValue(value, 'problems');
  return {
    domain,
    state,
    since,
    checkedAt,
    proven,
    problems: Array.isArray(problems) ? problems.map(readProblem).filter((problem) => problem !== null) : [],
  };
}

function readProven(value: unknown): ProvenIdentity | null {
  if (!isRecord(value)) return null;
  const record = readIdentityRecord({ ...value, metadata: { created: value['created'], tags: value['tags'] } });
  const provenAt = readTime(value['provenAt']);
  const proof = oneOf(PROOFS, value['proof']);
  const { recordUrl } = value;
  return record && provenAt && proof && typeof recordUrl === 'string' && URL.canParse(recordUrl)
    ? { ...record, provenAt, proof, recordUrl }
    : null;
}

function readProblem(value: unknown): Problem | null {
  const code = oneOf(PROBLEM_CODES, ownValue(value, 'code'));
  const text = ownValue(value, 'text');
  return code && typeof text === 'string' ? { code, text } : null;
}

const readTime = (value: unknown): string | null =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? value
    : null;

const oneOf = <T extends string>(choices: readonly T[], value: unknown): T | null =>
  choices.find((choice) => choice === value) ?? null;
