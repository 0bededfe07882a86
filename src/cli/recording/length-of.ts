import { readWavHeader } from '../../audio/wav-header.js';
import { withTemporaryFile } from '../io/write-file.js';
import { MAX_SECONDS } from './decode-recording.js';
import { decodeWithFfmpeg } from './ffmpeg.js';

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
  const decode = (file: string) => decodeWithFfmpeg(file, { maxSeconds: MAX_SECONDS });
  const wav = await (path === undefined ? withTemporaryFile(bytes, decode) : decode(path));
  const decoded = wav && readWavHeader(wav);
  return decoded?.ok ? decoded.seconds : null;
}
