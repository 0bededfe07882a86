import type { PacketAnswers } from '../../convert/build-canonical.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { findSource, readText } from '../io/sources.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';

/**
 * What a packet is made of, as it was given; undefined where it was not, `''` where it is to be left out. The recording
 * may be a file.
 */
export type Answers = Omit<PacketAnswers, 'captions' | 'duration' | 'waveform'>;

export type GivenAction = NonNullable<Answers['actions']>[number];

/** The options that say something of the packet. */
export interface AnswerValues extends Omit<Answers, 'tags' | 'actions'> {
  readonly tag?: readonly string[];
  readonly cta?: readonly string[];
}

/** Options that nothing can be put in the place of. */
const NEEDED = ['transcript', 'intent', 'author', 'language'] as const;

/** @throws {Failure} where the transcript can't be read */
export async function readAnswers({ tag, cta, transcript, ...values }: AnswerValues): Promise<Answers> {
  const text = transcript === undefined ? undefined : await readTranscript(transcript);
  return { ...values, transcript: text, tags: tag, actions: cta };
}

async function readTranscript(operand: string): Promise<string> {
  const limits = { maxBytes: MAX_PACKET_BYTES, timeoutMs: DEFAULT_TIMEOUT_MS };
  return (await readText(await findSource(operand), limits)).trim();
}

/** The options that are missing. */
export const missingOptions = (answers: Answers): string[] =>
  NEEDED.filter((name) => answers[name] === undefined).map((name) => `--${name}`);
