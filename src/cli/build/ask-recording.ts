import { audioTypeOf } from '../../audio/audio-type.js';
import type { RecordingFacts } from '../../site/site.js';
import { decodeRecording } from '../recording/decode-recording.js';
import { MAX_LINKED_RECORDING_BYTES } from '../recording/limits.js';
import { explain } from '../validate/explain.js';
import type { Answer, Ask } from '../validate/links/ask.js';
import { problemOf } from '../validate/links/link-problem.js';
import type { FoundRecording } from './found-recording.js';
import type { RemoteRecording } from './marker.js';
import { hashOf, integrityOf } from './site-draft.js';

export interface AskedRecording extends FoundRecording {
  /** What the next build is to know of it; null where nothing is known. */
  readonly kept: RemoteRecording | null;
  /** Why it could not be had, in a sentence; null where it could. */
  readonly fault: string | null;
}

export interface RecordingQuestion {
  /** What an earlier build has learnt of it. */
  readonly known: RemoteRecording | null;
  /** Its bytes are needed if they are other ones than before. */
  readonly needs: 'nothing' | 'change' | 'bytes';
}

/** Enough to know what kind of recording it is. */
const BEGINNING_BYTES = 4096;

/** By the ending of an address, where nobody says more. */
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  webm: 'audio/webm',
};

/** Has a look at a recording on another server: as much of it as is needed. */
export async function askRecording(
  url: string,
  { known, needs }: RecordingQuestion,
  ask: Ask,
): Promise<AskedRecording> {
  const conditional = needs === 'change' && known?.hash ? conditionOf(known) : {};
  const range = needs === 'nothing' ? { range: `bytes=0-${BEGINNING_BYTES - 1}` } : {};
  const maxBytes = needs === 'nothing' ? BEGINNING_BYTES : MAX_LINKED_RECORDING_BYTES;
  const answer = await ask(url, { headers: { ...conditional, ...range }, maxBytes });
  if (known && answer.kind === 'answer' && answer.status === 304) return unaskedRecording(url, known);
  const fault = faultOf(url, answer);
  if (fault !== null || answer.kind !== 'answer') return { ...unaskedRecording(url, known), fault };
  const { bytes, isWhole } = answer;
  const type = audioTypeOf(bytes)?.type ?? typeOf(url, answer.headers.get('content-type'));
  const isComplete = isWhole && answer.status === 200 && needs !== 'nothing';
  const kept: RemoteRecording = {
    hash: isComplete ? hashOf(bytes) : null,
    digest: isComplete ? integrityOf(bytes) : null,
    bytes: isComplete ? bytes.length : sizeOf(answer),
    type,
    url: answer.url,
    etag: answer.headers.get('etag'),
    modified: answer.headers.get('last-modified'),
  };
  const tooLarge = `${url} is larger than ${MAX_LINKED_RECORDING_BYTES / 1_000_000} MB.`;
  return {
    ...recordingOf(url, kept),
    decode: isComplete ? () => decodeRecording(url, bytes) : null,
    fault: isComplete || needs === 'nothing' ? null : tooLarge,
  };
}

/** A recording on another server of which only that is known which an earlier build has learnt. */
export const unaskedRecording = (url: string, known: RemoteRecording | null): AskedRecording =>
  known
    ? recordingOf(url, known)
    : {
        facts: { url, type: typeOf(url, null), bytes: null, origins: originsOf(url) },
        hash: null,
        digest: null,
        decode: null,
        kept: null,
        fault: null,
      };

function recordingOf(url: string, kept: RemoteRecording): AskedRecording {
  const { hash, digest, bytes, type } = kept;
  const facts: RecordingFacts = { url, type, bytes, origins: originsOf(url, kept.url) };
  return { facts, hash, digest, decode: null, kept, fault: null };
}

const originsOf = (...urls: readonly string[]): string[] => [...new Set(urls.map((url) => new URL(url).origin))];

const conditionOf = ({ etag, modified }: RemoteRecording): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(!etag && modified && { 'if-modified-since': modified }),
});

function faultOf(url: string, answer: Answer): string | null {
  const problem = problemOf(answer);
  if (problem) return `${url}: ${explain({ ...problem, path: [] }).message}`;
  const isLessSecure = answer.kind === 'answer' && url.startsWith('https:') && !answer.url.startsWith('https:');
  return isLessSecure ? `${url} leads to an address that is not secure.` : null;
}

function typeOf(url: string, declared: string | null): string {
  const essence = declared?.split(';')[0]!.trim().toLowerCase() ?? '';
  if (/^audio\/[\w.+-]+$/.test(essence)) return essence;
  return TYPES[/\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? ''] ?? '';
}

/** Of the whole file; null where the server does not say. */
function sizeOf({ status, headers }: Extract<Answer, { kind: 'answer' }>): number | null {
  const total =
    status === 206 ? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return headers.has('content-encoding') ? null : Number(total ?? NaN) || null;
}
