import { audioTypeOf } from '../../../audio/audio-type.js';
import { decodeCaptions, parseCaptions } from '../../../captions/captions.js';
import { excerpt } from '../../../packet/keep-valid.js';
import { Failure, reasonOf } from '../../failure.js';
import { bufferOf } from '../../io/buffer-of.js';
import { readRegularFile } from '../../io/read-stream.js';
import { hasFfmpeg } from '../../recording/ffmpeg.js';
import { lengthOf } from '../../recording/length-of.js';
import { MAX_LINKED_RECORDING_BYTES, MAX_RECORDING_BYTES } from '../../recording/limits.js';
import type { Answer, Ask } from './ask.js';
import type { Place } from './find-links.js';
import { inexactSeeking, judgeType } from './is-audio.js';
import { problemOf, type LinkProblem } from './link-problem.js';

/** What an address leads to. */
export interface Look {
  readonly problems: readonly LinkProblem[];
  /** Of a recording; null where it is not known. */
  readonly seconds: number | null;
  /** Why the length of a recording is not known. */
  readonly note?: string;
}

/** A page's origin that is neither the packet's nor the recording's. */
const ORIGIN = 'https://example.com';
const BEGINNING_BYTES = 65_536;
const MAX_CAPTIONS_BYTES = 4_000_000;
const NO_FFMPEG = 'Lengths of recordings other than WAV were not checked: ffmpeg is not installed.';

const found = (problems: readonly LinkProblem[]): Look => ({ problems, seconds: null });
const warning = (code: LinkProblem['code'], data: LinkProblem['data'] = {}): LinkProblem => ({
  code,
  severity: 'warning',
  data,
});

/** Whether a recording is there, is audio, can be read and sought in by other sites' pages, and how long it is. */
export async function lookAtRecording(place: Place, ask: Ask): Promise<Look> {
  if (place.kind === 'url') return await lookAtSentRecording(place.url, ask);
  if (place.kind === 'unknown') return found([]);
  const bytes = await readOrProblem(place.path, MAX_RECORDING_BYTES);
  return bytes instanceof Uint8Array ? await lookAtBytes(bytes, bytes.length, null, place.path) : found([bytes]);
}

async function lookAtSentRecording(url: string, ask: Ask): Promise<Look> {
  const headers = { origin: ORIGIN, range: `bytes=0-${BEGINNING_BYTES - 1}` };
  const answer = await ask(url, { headers, maxBytes: BEGINNING_BYTES });
  const problem = problemOf(answer);
  if (problem || answer.kind !== 'answer') return found(problem ? [problem] : []);
  const type = answer.headers.get('content-type');
  const size = sizeOf(answer);
  const bytes = await enoughOf(url, answer, size, ask);
  const { problems, ...rest } = await lookAtBytes(bytes, size, type);
  const isPartial = answer.status === 206;
  return {
    ...rest,
    problems: [
      ...problems,
      ...(mayBeRead(answer) ? [] : [warning('no-cors', { what: 'recording' })]),
      ...(isPartial ? [] : [warning('no-ranges')]),
    ],
  };
}

type Answered = Extract<Answer, { kind: 'answer' }>;

/** Of the whole file, in bytes; Infinity where the server does not say. */
function sizeOf({ bytes, headers, isWhole, status }: Answered): number {
  if (status !== 206 && isWhole) return bytes.length;
  const total =
    status === 206 ? /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] : headers.get('content-length');
  return Number(total ?? Infinity) || Infinity;
}

/** All of it, if that is needed to know its length. */
async function enoughOf(url: string, { bytes }: Answered, size: number, ask: Ask): Promise<Uint8Array> {
  if (bytes.length >= size || size > MAX_LINKED_RECORDING_BYTES || !startsAsOther(bytes) || !(await hasFfmpeg()))
    return bytes;
  const whole = await ask(url, { headers: { origin: ORIGIN }, maxBytes: MAX_LINKED_RECORDING_BYTES });
  return whole.kind === 'answer' && whole.status === 200 && whole.isWhole ? whole.bytes : bytes;
}

/** Of WAV the beginning is enough, and of what is no recording. */
function startsAsOther(bytes: Uint8Array): boolean {
  const type = audioTypeOf(bytes);
  return type !== null && type.extension !== 'wav';
}

async function lookAtBytes(bytes: Uint8Array, size: number, type: string | null, path?: string): Promise<Look> {
  const kind = judgeType(type, bytes);
  if (kind === 'not-audio')
    return found([{ code: 'not-audio', severity: 'error', data: { type: excerpt(type ?? '') } }]);
  const reason = inexactSeeking(bytes);
  const problems = [
    ...(kind === 'wrong-type' ? [warning('wrong-type', { type: excerpt(type ?? '') })] : []),
    ...(reason === null ? [] : [warning('inexact-seeking', { reason })]),
  ];
  try {
    const seconds = await lengthOf(bytes, size, path);
    return { problems, seconds, ...(seconds === null && { note: await whyUnknown() }) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return found([...problems, { code: 'not-decodable', severity: 'error' }]);
  }
}

const whyUnknown = async (): Promise<string> =>
  (await hasFfmpeg())
    ? `Lengths of recordings larger than ${MAX_LINKED_RECORDING_BYTES / 1_000_000} MB were not checked.`
    : NO_FFMPEG;

/** Whether captions are there, are captions, and can be read by other sites' pages. */
export async function lookAtCaptions(place: Place, ask: Ask): Promise<Look> {
  if (place.kind === 'unknown') return found([]);
  if (place.kind === 'file') {
    const bytes = await readOrProblem(place.path, MAX_CAPTIONS_BYTES);
    return found(bytes instanceof Uint8Array ? captionProblems(bytes, null) : [bytes]);
  }
  const answer = await ask(place.url, { headers: { origin: ORIGIN }, maxBytes: MAX_CAPTIONS_BYTES });
  const problem = problemOf(answer);
  if (problem || answer.kind !== 'answer') return found(problem ? [problem] : []);
  return found([
    ...captionProblems(answer.bytes, answer.headers.get('content-type')),
    ...(mayBeRead(answer) ? [] : [{ code: 'no-cors', severity: 'error', data: { what: 'captions' } } as const]),
  ]);
}

function captionProblems(bytes: Uint8Array, type: string | null): LinkProblem[] {
  const text = decodeCaptions(bufferOf(bytes), type);
  const isRead = text !== null && parseCaptions(text) !== null;
  return isRead ? [] : [{ code: 'captions-unreadable', severity: 'error' }];
}

/** Whether a page answers. Servers that don't know HEAD, or refuse it, are asked again. */
export async function lookAtPage(place: Place, ask: Ask): Promise<Look> {
  if (place.kind !== 'url') return found([]);
  const head = await ask(place.url, { method: 'HEAD' });
  const isAnswered = head.kind === 'timeout' || problemOf(head) === null;
  const problem = problemOf(isAnswered ? head : await ask(place.url));
  return found(problem ? [problem] : []);
}

const mayBeRead = ({ headers }: Answered): boolean =>
  ['*', ORIGIN].includes(headers.get('access-control-allow-origin') ?? '');

async function readOrProblem(path: string, maxBytes: number): Promise<Uint8Array | LinkProblem> {
  try {
    return await readRegularFile(path, maxBytes);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing
      ? { code: 'link-not-found', severity: 'error', data: { file: excerpt(path) } }
      : { code: 'link-failed', severity: 'error', data: { reason: reasonOf(error) } };
  }
}
