import { parseIntent } from '../intents/parse-intent.js';
import { MAX_TAG_LENGTH } from '../packet/limits.js';
import { remember } from '../packet/remember.js';
import { cleanLine } from './clean-text.js';
import { searchWords } from './search-words.js';

/** What a packet is found by. */
export interface PacketFacts {
  /** In its colon form. */
  readonly id: string | null;
  /** `category/action`, as `parseIntent` reads it. */
  readonly intent: string | null;
  /** As `tagKey` writes them, each once. */
  readonly tags: readonly string[];
  /** Canonical BCP 47 tag. */
  readonly language: string | null;
  /** Milliseconds since the epoch. */
  readonly created: number | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly transcript: string;
}

/** An intent as packets are found by it; null for a text that is none. */
export const intentKey = remember((text: string): string | null => parseIntent(text)?.intent ?? null);

/** A tag as packets are found by it: as it is shown, in the form NFKC and in lower case; empty for none. */
export const tagKey = (text: string): string => cleanLine(text, MAX_TAG_LENGTH).normalize('NFKC').toLowerCase();

/** What a card shows of a packet first: title, intent, tags and author. */
export const headText = ({ title, intent, tags, author }: PacketFacts): string =>
  [title, intent, author, ...tags].join('\n');

export const headWords = (facts: PacketFacts): Set<string> => new Set(searchWords(headText(facts)));

export const transcriptWords = ({ transcript }: PacketFacts): Set<string> => new Set(searchWords(transcript));
