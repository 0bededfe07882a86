import { readWavHeader } from '../../audio/wav-header.js';
import { decodeBytesWithFfmpeg } from './ffmpeg.js';
import { MAX_SECONDS } from './limits.js';

/**
 * How long a recording is, in seconds; of one that is not WAV at most half an hour.
 *
 * @param fileBytes of the whole file, where the bytes are only its beginning
 * @returns null where ffmpeg would have to say it, and is not installed or has only the beginning
 * @throws {Failure} where ffmpeg can't decode it
 */
export async function lengthOf(bytes: Uint8Array, fileBytes = bytes.length, path?: string): Promise<number | null> {
  const own = readWavHeader(bytes, fileBytes);
  if (own.ok) return own.seconds;
  if (bytes.length < fileBytes) return null;
  const wav = await decodeBytesWithFfmpeg(bytes, path, { maxSeconds: MAX_SECONDS });
  const decoded = wav && readWavHeader(wav);
  return decoded?.ok ? decoded.seconds : null;
}
