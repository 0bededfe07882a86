import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { findSource, readText } from '../io/sources.js';
import { DEFAULT_TIMEOUT_MS } from '../io/timeout.js';

/** An action as the canonical format writes it, or as a text (`parseCta`). */
export type GivenAction = string | Readonly<Record<string, unknown>>;

/** What a packet is made of, as it was given; undefined where it was not, `''` where it is to be left out. */
export interface Answers {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** A file, or an address. */
  readonly voice?: string | undefined;
  /** The text itself. */
  readonly transcript?: string | undefined;
  readonly intent?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly created?: string | undefined;
  readonly expires?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly actions?: readonly GivenAction[] | undefined;
}

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
