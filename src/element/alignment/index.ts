/** Finds when each word is spoken, from the recording itself. Loaded when a recording without word times is played. */
import type { AlignedWord, AlignOptions } from '../../align/align-transcript.js';
import { areBelieved, meanConfidence } from '../../align/believed.js';
import { readEmptyEdit } from '../../audio/edit-list.js';
import { playerOffset, readEncoderDelay } from '../../audio/encoder-delay.js';
import { loudnessLevels } from '../../audio/levels.js';
import { seekFault, type SeekFault } from '../../audio/seek-fault.js';
import type { WordTiming } from '../../text/timing.js';
import { decode, mixChannels, SAMPLE_RATE } from './decode.js';
import { loadRecording } from './load-recording.js';
import { alignInSlices } from './slices.js';
import { alignInWorker } from './worker-client.js';

/** Longer recordings keep the even spread: decoded, half an hour takes 115 MB for each channel. */
const MAX_SECONDS = 30 * 60;
/** For decoding and the search; they take a few seconds. */
const WORK_TIMEOUT_MS = 120_000;
/** More than there is room for in the widest picture. */
const LEVELS = 512;

export { makeSeekableCopy } from './seekable-copy.js';

/** What the samples and the file's first bytes say of a recording. */
export interface Sound {
  /** In the player's time. */
  readonly durationSeconds: number;
  /** How loud it is along its length, from 0 to 1. */
  readonly levels: Float32Array;
  /** Why browsers miss the places they seek to; null where they don't. */
  readonly seekFault: SeekFault | null;
}

export interface AlignmentRequest {
  /** Address of the recording. */
  readonly url: string;
  /** Its length as the player has it, in seconds; NaN or Infinity where it has none. */
  readonly durationSeconds: number;
  /** Where the player is, in seconds. */
  readonly position: number;
  /** What is spoken; an empty text is not looked for. */
  readonly text: string;
  /** Canonical BCP 47 tag of the text, or null when it is not known. */
  readonly language: string | null;
  /** Stretches of the text whose times are known. */
  readonly phrases: readonly WordTiming[];
  /** Called as soon as it is known, before the words. */
  readonly tellSound: (sound: Sound) => void;
}

/** Why the recording's samples could not be had, or looked through. */
export type AlignmentFailure = 'network' | 'http-status' | 'timeout' | 'too-large' | 'not-decodable';

/** One time for each word of the text, or none where the recording does not say. */
export type AlignmentResult =
  | {
      readonly ok: true;
      readonly words: readonly AlignedWord[];
      /** The text is surely what is spoken. */ readonly isSure: boolean;
    }
  | { readonly ok: false; readonly reason: AlignmentFailure };

/** Never rejects. When `signal` aborts, the result is of no interest to anybody. */
export async function alignRecording(request: AlignmentRequest, signal: AbortSignal): Promise<AlignmentResult> {
  const { durationSeconds } = request;
  if (durationSeconds > MAX_SECONDS && durationSeconds < Infinity) return failure('too-large');
  const loaded = await loadRecording(request.url, durationSeconds, signal);
  if (!loaded.ok) return failure(loaded.issue.code as AlignmentFailure);
  const { bytes } = loaded;
  return inTurn(() => search(request, bytes, signal));
}

let last: Promise<unknown> = Promise.resolve();

/** One recording of the page at a time: samples are large, and more workers would not be faster. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const turn = last.then(task);
  last = turn.catch(() => undefined);
  return turn;
}

async function search(request: AlignmentRequest, bytes: ArrayBuffer, signal: AbortSignal): Promise<AlignmentResult> {
  const { text, language, phrases, durationSeconds, tellSound } = request;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(WORK_TIMEOUT_MS)]);
  if (limit.aborted) return failure('timeout');
  const work = async (): Promise<AlignmentResult> => {
    const file = { delay: readEncoderDelay(bytes), emptySeconds: readEmptyEdit(bytes), seekFault: seekFault(bytes) };
    const decoded = await decode(bytes);
    if (!decoded) return failure('not-decodable');
    const offset = playerOffset(file, decoded.duration, durationSeconds, request.position);
    const options = (samples: Float32Array<ArrayBuffer>): AlignOptions => ({
      samples,
      sampleRate: SAMPLE_RATE,
      text,
      language: language ?? undefined,
      phrases: phrases.map((phrase) => shifted(phrase, -offset)),
    });
    const samples = await mixChannels(decoded);
    if (!limit.aborted) {
      const levels = loudnessLevels(samples, LEVELS);
      tellSound({ durationSeconds: decoded.duration + offset, levels, seekFault: file.seekFault });
    }
    if (decoded.duration > MAX_SECONDS) return failure('too-large');
    if (!text) return { ok: true, words: [], isSure: false };
    let words = await alignInWorker(options(samples), limit);
    // The worker has taken the samples along.
    if (!words && !limit.aborted) words = await alignInSlices(options(await mixChannels(decoded)), limit);
    if (!words) return failure(limit.aborted ? 'timeout' : 'network');
    const isSure = areBelieved(words);
    // A doubtful place is better than an even spread, but not than a caption's times.
    const isFound = isSure || (!phrases.length && meanConfidence(words) > 0);
    return { ok: true, words: isFound ? words.map((word) => shifted(word, offset)) : [], isSure };
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
