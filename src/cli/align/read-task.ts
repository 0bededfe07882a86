import { Failure } from '../failure.js';
import { captionsFile } from '../io/captions-file.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { findSource, readText, type Source } from '../io/sources.js';
import { timeoutMs } from '../io/timeout.js';
import { isRecordingName } from '../recording/recording-name.js';
import { readSpokenText, type SpokenText } from './spoken-text.js';

export interface AlignValues {
  readonly language?: string;
  readonly 'packet-id'?: string;
  readonly output?: string;
  readonly write?: boolean;
  readonly force?: boolean;
  readonly timeout?: string;
}

/** What is to be aligned, and where the result goes. */
export interface AlignTask {
  readonly recording: Source;
  readonly source: Source;
  /** Of the packet or text, as it is. */
  readonly content: string;
  readonly spoken: SpokenText;
  /** File for the captions, `-` for standard output, null for none. */
  readonly output: string | null;
}

/** @throws {Failure} where something can't be read, or can't be done with it */
export async function readTask(recordingName: string, textName: string, values: AlignValues): Promise<AlignTask> {
  if (recordingName === '-' && textName === '-')
    throw new Failure('standard input can’t be both the recording and the text');
  if (isRecordingName(textName))
    throw new Failure(
      `${textName} is a recording, not a text`,
      'The recording comes first: smart-packet align RECORDING PACKET',
    );
  const timeout = timeoutMs(values.timeout);
  const [recording, source] = [await findSource(recordingName), await findSource(textName)];
  const content = await readText(source, { maxBytes: MAX_PACKET_BYTES, timeoutMs: timeout });
  const spoken = readSpokenText(textName, content, { language: values.language, packetId: values['packet-id'] });
  if (values.write && (!spoken.packet || source.kind !== 'file'))
    throw new Failure(
      '--write needs the file of a packet',
      `${textName} is not a ${spoken.packet ? 'file' : 'packet'}.`,
    );
  if (!spoken.text && !values.write) throw new Failure(`${textName} has no words`);
  return { recording, source, content, spoken, output: outputFor(source, spoken, values) };
}

/** The packet's captions stay, unless they are to be replaced. */
function outputFor(
  { name }: Source,
  { text, packet }: SpokenText,
  { output, write, force }: AlignValues,
): string | null {
  if (output !== undefined || !write) return output ?? '-';
  return text && (packet?.packet.captions === null || force) ? captionsFile(name) : null;
}
