import { audioTypeOf } from '../../audio/audio-type.js';
import type { RecordingFacts } from '../../site/site.js';
import { Failure, reasonOf } from '../failure.js';
import { readRegularFile } from '../io/read-stream.js';
import { decodeRecording, type DecodedRecording } from '../recording/decode-recording.js';
import { MAX_RECORDING_BYTES } from '../recording/limits.js';
import { hashOf, integrityOf, type Put } from './site-draft.js';

/** The recording of a packet, wherever it is. */
export interface FoundRecording {
  readonly facts: RecordingFacts;
  /** Of its bytes; null where they are not at hand. */
  readonly hash: string | null;
  /** The same for others (`integrityOf`). */
  readonly digest: string | null;
  /** Null where its bytes are not at hand. */
  readonly decode: (() => Promise<DecodedRecording>) | null;
}

/**
 * Puts a recording of the folder into the site.
 *
 * @param base of the site
 * @throws {Failure} where there is none
 */
export async function copyRecording(path: string, name: string, base: string, put: Put): Promise<FoundRecording> {
  const bytes = await readMedia(path, MAX_RECORDING_BYTES);
  const kind = audioTypeOf(bytes);
  if (!kind)
    throw new Failure(
      `${path} is not of a kind that browsers play.`,
      'Put a recording there, such as MP3, M4A or WAV.',
    );
  const file = `voice/${name}.${kind.extension}`;
  put(file, bytes);
  return {
    facts: { url: base + file, type: kind.type, bytes: bytes.length, origins: [] },
    hash: hashOf(bytes),
    digest: integrityOf(bytes),
    decode: () => decodeRecording(path, bytes, path),
  };
}

/** @throws {Failure} where there is no such file, or it is larger than the limit */
export async function readMedia(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await readRegularFile(path, maxBytes);
  } catch (error) {
    throw new Failure(`${path} can’t be read: ${reasonOf(error)}.`);
  }
}
