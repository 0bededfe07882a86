import type { RecordingMeasures } from '../../audio/measure-recording.js';
import { setField } from '../json/set-field.js';
import type { PacketInFile } from './spoken-text.js';

/** What is written into a packet. */
export interface Measured extends RecordingMeasures {
  /** Address of the captions, relative to the packet; null to leave the field as it is. */
  readonly captions: string | null;
}

/**
 * Writes fields into the JSON text of a packet, where the readers of its shape find them; all else stays as it is.
 *
 * @param content valid JSON
 */
export function fillIn(content: string, { sourcePath }: PacketInFile, measured: Measured): string {
  const { duration, waveform, captions } = measured;
  const values = {
    duration: String(duration),
    waveform: `[${waveform.join(', ')}]`,
    ...(captions !== null && { captions: JSON.stringify(captions) }),
  };
  return Object.entries(values).reduce(
    // The packet has just been read from there.
    (text, [field, json]) => setField(text, sourcePath([field]), json)!,
    content,
  );
}
