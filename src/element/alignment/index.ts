/** Finds when each word is spoken, from the recording itself. Loaded when a recording without word times is played. */
import type { Issue } from '../../packet/issues.js';
import { loadBytes } from '../../source/load-bytes.js';
import type { AlignedWord, AlignOptions } from '../../sync/align/align-transcript.js';
import { playerOffset, readEncoderDelay } from '../../sync/encoder-delay.js';
import type { WordTiming } from '../../sync/timing.js';
import { decode, mixDown, SAMPLE_RATE } from './decode.js';
import { alignInSlices } from './slices.js';
import { alignInWorker } from './worker-client.js';

/** Longer recordings keep the even spread: decoded, half an hour takes 115 MB for each channel. */
const MAX_SECONDS = 30 * 60;
const MAX_BYTES = 30_000_000;
const LOAD_TIMEOUT_MS = 60_000;
/** For decoding and the search; they take a few seconds. */
const WORK_TIMEOUT_MS = 120_000;
/** Below this mean confidence, what was found is no better than the even spread: another text, music, noise. */
const MIN_CONFIDENCE = 0.06;

export interface AlignmentRequest {
  /** Address of the recording. */
  readonly url: string;
  /** Its length as the player has it. */
  readonly durationSeconds: number;
  readonly text: string;
  /** Canonical BCP 47 tag of the text, or null when it is not known. */
  readonly language: string | null;
  /** Stretches of the text whose times are known. */
  readonly phrases: readonly WordTiming[];
}

/** Why the recording's samples could not be had, or looked through. */
export type AlignmentFailure = 'network' | 'http-status' | 'timeout' | 'too-large' | 'not-decodable';

/** One time for each word of the text, or none where the recording does not say. */
export type AlignmentResult =
  | { readonly ok: true; readonly words: readonly AlignedWord[] }
  | { readonly ok: false; readonly reason: AlignmentFailure };

/** Never rejects. When `signal` aborts, the result is of no interest to anybody. */
export async function alignRecording(request: AlignmentRequest, signal: AbortSignal): Promise<AlignmentResult> {
  if (request.durationSeconds > MAX_SECONDS) return failure('too-large');
  const options = { signal, timeoutMs: LOAD_TIMEOUT_MS, maxBytes: MAX_BYTES };
  let loaded = await loadBytes(request.url, options);
  if (!loaded.ok && isOfCache(loaded.issue) && !signal.aborted)
    loaded = await loadBytes(request.url, { ...options, cache: 'no-store' });
  if (!loaded.ok) return failure(loaded.issue.code as AlignmentFailure);
  const { bytes } = loaded;
  return inTurn(() => search(request, bytes, signal));
}

/**
 * Whether a failure may come from what the player left in the cache: an answer without the permission (CORS) that some
 * servers send only when asked for it, or a part of the recording, which Chromium hands on when a server ignores
 * its conditional request.
 */
const isOfCache = ({ code, data }: Issue): boolean => code === 'network' || data?.['status'] === 206;

let last: Promise<unknown> = Promise.resolve();

/** One recording of the page at a time: samples are large, and more workers would not be faster. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task);
  last = turn.catch(() => undefined);
  return turn;
}

async function search(
  { text, language, phrases, durationSeconds }: AlignmentRequest,
  bytes: ArrayBuffer,
  signal: AbortSignal,
): Promise<AlignmentResult> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(WORK_TIMEOUT_MS)]);
  if (limit.aborted) return failure('timeout');
  const work = async (): Promise<AlignmentResult> => {
    const delay = readEncoderDelay(bytes);
    const decoded = await decode(bytes);
    if (!decoded) return failure('not-decodable');
    const offset = playerOffset(delay, decoded.duration, durationSeconds);
    const options = async (): Promise<AlignOptions> => ({
      samples: await mixDown(decoded),
      sampleRate: SAMPLE_RATE,
      text,
      language: language ?? undefined,
      phrases: phrases.map((phrase) => shifted(phrase, -offset)),
    });
    let words = await alignInWorker(await options(), limit);
    if (!words && !limit.aborted) words = await alignInSlices(await options(), limit);
    if (!words) return failure(limit.aborted ? 'timeout' : 'network');

    const confidence = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
    return { ok: true, words: confidence < MIN_CONFIDENCE ? [] : words.map((word) => shifted(word, offset)) };
  };
  // Browsers have been seen to leave a broken recording undecoded for ever.
  return Promise.race([work(), aborted(limit).then(() => failure('timeout'))]);
}

const failure = (reason: AlignmentFailure): AlignmentResult => ({ ok: false, reason });

const aborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', resolve);
  });

const shifted = <T extends WordTiming>(word: T, seconds: number): T => ({
  ...word,
  start: Math.max(0, word.start + seconds),
  end: Math.max(0, word.end + seconds),
});
