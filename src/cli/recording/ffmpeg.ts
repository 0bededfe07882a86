import { spawn } from 'node:child_process';
import { Failure } from '../failure.js';
import { withTemporaryFile } from '../io/write-file.js';

export interface FfmpegOptions {
  /** Of the recording; what follows is left out. */
  readonly maxSeconds: number;
  readonly timeoutMs?: number;
}

/** Hertz: what the search works with, and browsers resample to. */
const SAMPLE_RATE = 16_000;
const TIMEOUT_MS = 120_000;
/** Half an hour of two channels takes 230 MB. */
const MAX_BYTES = 500_000_000;

/**
 * Decodes the first audio track of a file with the ffmpeg that is installed: as WAV, all channels, with what the encoder
 * put before and after the sound taken away, as browsers do.
 *
 * @returns null where there is no ffmpeg
 * @throws {Failure} where the file holds no sound that ffmpeg knows, or decoding takes too long
 */
export async function decodeWithFfmpeg(path: string, options: FfmpegOptions): Promise<Uint8Array | null> {
  const { timeoutMs = TIMEOUT_MS } = options;
  // Names may begin with a dash; and a file may be a list of addresses, none of which is requested.
  const input = ['-protocol_whitelist', 'file', '-i', `file:${path}`, '-map', '0:a:0'];
  const output = ['-t', `${options.maxSeconds}`, '-ar', `${SAMPLE_RATE}`, '-c:a', 'pcm_f32le', '-f', 'wav', 'pipe:1'];
  const child = spawn('ffmpeg', ['-v', 'error', '-nostdin', ...input, ...output], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The `timeout` of Node's keeps the process waiting where there is no such program.
    signal: AbortSignal.timeout(timeoutMs),
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  let length = 0;
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-MOST_WORDS)));
  const code = await ended(child);
  if (code === 'missing') return null;
  if (length > MAX_BYTES) throw new Failure(`${path} has too many channels`);
  if (code === null) throw new Failure(`${path} can’t be decoded: ffmpeg took longer than ${timeoutMs / 1000} s`);
  if (code !== 0 || !length) throw new Failure(`${path} can’t be decoded: ${reasonIn(words, path)}`);
  return Buffer.concat(chunks);
}

/**
 * The same for bytes, in a temporary file where they are in none.
 *
 * @param path of the file that holds them, if there is one
 */
export const decodeBytesWithFfmpeg = (
  bytes: Uint8Array,
  path: string | undefined,
  options: FfmpegOptions,
): Promise<Uint8Array | null> =>
  path === undefined
    ? withTemporaryFile(bytes, (file) => decodeWithFfmpeg(file, options))
    : decodeWithFfmpeg(path, options);

/** Whether ffmpeg is installed. */
export const hasFfmpeg = (): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('ffmpeg', ['-version'], { stdio: 'ignore', windowsHide: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => resolve(true));
  });

/** In characters. */
const MOST_WORDS = 4000;

/** @returns the exit status, null where a signal ended it */
const ended = (child: ReturnType<typeof spawn>): Promise<number | null | 'missing'> =>
  new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.name === 'AbortError') resolve(null);
      else if (error.code === 'ENOENT' || error.code === 'EACCES') resolve('missing');
      else reject(error);
    });
    child.on('close', resolve);
  });

function reasonIn(words: string, path: string): string {
  if (words.includes('matches no streams')) return 'it holds no sound';
  const last = words.trimEnd().split('\n').at(-1)!;
  const reason = last.replace(/^\[[^\]]*\] /, '').replace(`file:${path}: `, '');
  return reason ? `ffmpeg says “${reason}”` : 'ffmpeg does not say why';
}
