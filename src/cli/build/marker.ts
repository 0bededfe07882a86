import { isRecord, ownValue } from '../../packet/wire/json.js';

/** Where a site says that it is one, what of it was written by the program, and what was measured. */
export const MARKER_NAME = '.smart-packet-site.json';

const VERSION = 1;

/** Hashes of files, by their paths in the site. */
export type FileHashes = ReadonlyMap<string, string>;

/**
 * What is kept from one build to the next. Nothing in it tells where or by whom the site was built, nor when, but for the
 * dates of signatures, which are public.
 */
export interface Marker {
  readonly files: FileHashes;
  /** Files that a build was about to put in place, which may have been broken off. */
  readonly pending: FileHashes;
  /** By what they were measured of. */
  readonly measured: ReadonlyMap<string, KeptMeasures>;
  /** By address. */
  readonly remote: ReadonlyMap<string, RemoteRecording>;
  /** When packets were signed, by what was signed with which key. */
  readonly signed: ReadonlyMap<string, string>;
}

/** What was found in a recording, and in its words. */
export interface KeptMeasures {
  /** Seconds. */
  readonly duration: number;
  readonly waveform: readonly number[];
  /** Hash of the captions, which are a file of the site; null where there are none. */
  readonly captions: string | null;
  /** False where the recording probably says something other than the transcript. */
  readonly isSure: boolean;
}

/** A recording, or captions, on another server, as it was when it was asked for. */
export interface RemoteRecording {
  /** Hash of its bytes; null where they were not needed. */
  readonly hash: string | null;
  /** The same for others: SHA-256, as Subresource Integrity writes it. */
  readonly digest: string | null;
  readonly bytes: number | null;
  /** Media type; `''` where it is not known. */
  readonly type: string;
  /** Where redirects led. */
  readonly url: string;
  /** By which the server knows whether it has changed (RFC 9110, section 8.8). */
  readonly etag: string | null;
  readonly modified: string | null;
}

export const EMPTY_MARKER: Marker = {
  files: new Map(),
  pending: new Map(),
  measured: new Map(),
  remote: new Map(),
  signed: new Map(),
};

/** JSON in an order of its own, so that the same site has the same marker. */
export function markerText({ files, pending, measured, remote, signed }: Marker): string {
  const marker = {
    smartPacketSite: VERSION,
    files: sorted(files),
    ...(pending.size && { pending: sorted(pending) }),
    measured: sorted(measured, ({ duration, waveform, captions, isSure }) => ({
      duration,
      waveform: waveform.join(','),
      captions,
      isSure,
    })),
    remote: sorted(remote, ({ url, hash, digest, bytes, type, etag, modified }) => ({
      url,
      hash,
      ...(digest !== null && { digest }),
      bytes,
      type,
      etag,
      modified,
    })),
    ...(signed.size && { signed: sorted(signed) }),
  };
  return `${JSON.stringify(marker, null, 1)}\n`;
}

const sorted = <T>(entries: ReadonlyMap<string, T>, toJson: (value: T) => unknown = (value) => value) =>
  Object.fromEntries(
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]): [string, unknown] => [key, toJson(value)]),
  );

/** @returns null for what is no marker; `newer` for one of a program that is newer than this one */
export function readMarker(text: string): Marker | 'newer' | null {
  const value = parse(text);
  const version = ownValue(value, 'smartPacketSite');
  if (typeof version !== 'number') return null;
  if (version > VERSION) return 'newer';
  return {
    files: mapOf(value, 'files', readHash, isSitePath),
    pending: mapOf(value, 'pending', readHash, isSitePath),
    measured: mapOf(value, 'measured', readMeasures),
    remote: mapOf(value, 'remote', readRemote),
    signed: mapOf(value, 'signed', readHash),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The entries that can be read. */
function mapOf<T>(
  marker: unknown,
  field: string,
  read: (value: unknown) => T | null,
  isKey: (key: string) => boolean = () => true,
): ReadonlyMap<string, T> {
  const entries = ownValue(marker, field);
  return new Map(
    Object.entries(isRecord(entries) ? entries : {}).flatMap(([key, value]) => {
      const known = isKey(key) ? read(value) : null;
      return known === null ? [] : [[key, known]];
    }),
  );
}

/**
 * Whether a path stays inside of a site: what a marker names may be replaced and removed, and a marker may come from
 * anywhere.
 */
export const isSitePath = (path: string): boolean =>
  !/^\/|[\\:\p{Cc}]/u.test(path) &&
  path.split('/').every((part) => !['', '.', '..'].includes(part) && !part.startsWith('.smart-packet'));

const readHash = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readMeasures(value: unknown): KeptMeasures | null {
  const [duration, waveform, captions] = ['duration', 'waveform', 'captions'].map((name) => ownValue(value, name));
  const levels = typeof waveform === 'string' ? waveform.split(',').map(Number) : [];
  if (typeof duration !== 'number' || !levels.length || levels.some(Number.isNaN)) return null;
  return { duration, waveform: levels, captions: readHash(captions), isSure: ownValue(value, 'isSure') === true };
}

function readRemote(value: unknown): RemoteRecording | null {
  const [url, hash, digest, type, etag, modified] = ['url', 'hash', 'digest', 'type', 'etag', 'modified'].map((name) =>
    readHash(ownValue(value, name)),
  );
  const bytes = ownValue(value, 'bytes');
  if (!url || !URL.canParse(url)) return null;
  return {
    url,
    hash: hash ?? null,
    digest: digest ?? null,
    type: type ?? '',
    bytes: typeof bytes === 'number' ? bytes : null,
    etag: etag ?? null,
    modified: modified ?? null,
  };
}
