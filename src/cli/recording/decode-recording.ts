import { finish } from '../../align/gradual.js';
import { readEmptyEdit } from '../../audio/edit-list.js';
import { mixDown } from '../../audio/mix-down.js';
import { readWav, type Samples } from '../../audio/read-wav.js';
import { readWavHeader } from '../../audio/wav-header.js';
import { Failure } from '../failure.js';
import { bufferOf } from '../io/buffer-of.js';
import { decodeBytesWithFfmpeg } from './ffmpeg.js';
import { MAX_SECONDS } from './limits.js';

export interface DecodedRecording {
  /** One channel, from -1 to 1. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** Hertz, 8,000 to 96,000. */
  readonly sampleRate: number;
  /** What an M4A declares as empty before the sound: most browsers begin there, and the samples don't have it. */
  readonly emptySeconds: number;
}

const RATES = { least: 8000, most: 96_000 };

/**
 * Decodes a recording: WAV by itself, everything else with ffmpeg.
 *
 * @param name as it is reported
 * @param path of the file, if it is one
 * @throws {Failure} where it can't be decoded, holds no sound, or is longer than half an hour
 */
export async function decodeRecording(name: string, bytes: Uint8Array, path?: string): Promise<DecodedRecording> {
  const own = readOwn(name, bytes);
  const { channels, sampleRate } = own ?? (await decodeOther(name, bytes, path));
  const seconds = channels[0]!.length / sampleRate;
  if (!seconds) throw new Failure(`${name} holds no sound`);
  if (seconds > MAX_SECONDS) throw tooLong(name);
  return { samples: finish(mixDown(channels)), sampleRate, emptySeconds: own ? 0 : readEmptyEdit(bufferOf(bytes)) };
}

/** Null for what is left to ffmpeg. */
function readOwn(name: string, bytes: Uint8Array): Samples | null {
  const header = readWavHeader(bytes);
  if (!header.ok || header.sampleRate < RATES.least || header.sampleRate > RATES.most) return null;
  if (header.seconds > MAX_SECONDS) throw tooLong(name);
  const samples = readWav(bytes);
  return samples.ok ? samples : null;
}

async function decodeOther(name: string, bytes: Uint8Array, path?: string): Promise<Samples> {
  const wav = await decodeBytesWithFfmpeg(bytes, path, { maxSeconds: MAX_SECONDS + 1 });
  if (!wav)
    throw new Failure(
      `${name} can’t be decoded: it is not WAV, and ffmpeg is not installed`,
      'Install ffmpeg (https://ffmpeg.org), or convert the recording to WAV (16 bits).',
    );
  const samples = readWav(wav);
  if (!samples.ok) throw new Failure(`${name} can’t be decoded: ffmpeg did not write WAV`);
  return samples;
}

const tooLong = (name: string): Failure => new Failure(`${name} is longer than ${MAX_SECONDS / 60} minutes`);
