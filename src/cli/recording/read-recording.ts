import { readSource, type Source } from '../io/sources.js';
import { decodeRecording, type DecodedRecording } from './decode-recording.js';
import { MAX_RECORDING_BYTES } from './limits.js';

/**
 * Reads and decodes a recording that a person names.
 *
 * @throws {Failure} where it can't be read (`readSource`) or decoded (`decodeRecording`)
 */
export async function readRecording(source: Source, timeoutMs: number): Promise<DecodedRecording> {
  const { name, kind } = source;
  const bytes = await readSource(source, { maxBytes: MAX_RECORDING_BYTES, timeoutMs });
  return await decodeRecording(name, bytes, kind === 'file' ? name : undefined);
}
