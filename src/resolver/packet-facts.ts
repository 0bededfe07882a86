import { parseIntent } from '../intents/parse-intent.js';
import { ANY_BASE } from '../packet/any-base.js';
import { parseDate } from '../packet/dates.js';
import { MAX_TAGS } from '../packet/format.js';
import { canonicalLanguage } from '../packet/language.js';
import { parsePacket } from '../packet/parse-packet.js';
import { remember } from '../packet/remember.js';
import { parseSpid } from '../packet/spid.js';
import { asText, lineOf, linesOf, plainLines, plainText } from '../packet/text.js';
import { entriesOf, fieldsOf } from '../packet/wire/json.js';
import { readWire } from '../packet/wire/read-wire.js';
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

/** The limits of the format (`packet/format.ts`). */
const MAX_TRANSCRIPT_LENGTH = 400_000;
const MAX_LINE_LENGTH = 200;
const MAX_TAG_LENGTH = 40;
const META_FIELDS = ['author', 'created', 'language', 'tags'];

/**
 * What one packet of any shape is found by, its values as `parsePacket` reads them; null for what it refuses even with a
 * base for relative addresses, and for what is no packet but a list of some. What only a viewer needs, such as actions and
 * captions, is not looked at: it is several times faster.
 */
export function readFacts(packet: unknown): PacketFacts | null {
  const answer = { packets: [packet] };
  try {
    const wire = readWire(answer);
    if (typeof wire === 'string') return null;
    const { id, title, intent, transcript: given, meta } = wire.fields;
    const transcript = cleanLines(given, MAX_TRANSCRIPT_LENGTH);
    if (!transcript && !parsePacket(answer, { baseUrl: ANY_BASE, allowHttp: true }).ok) return null;
    const { author, created, language, tags } = fieldsOf(meta, META_FIELDS);
    return {
      id: parseSpid(asText(id)),
      intent: intentKey(cleanLine(intent, MAX_LINE_LENGTH)),
      tags: [...new Set(tagsIn(tags))],
      language: canonicalLanguage(asText(language)),
      created: parseDate(asText(created))?.time ?? null,
      title: cleanLine(title, MAX_LINE_LENGTH) || null,
      author: cleanLine(author, MAX_LINE_LENGTH) || null,
      transcript,
    };
  } catch {
    // A getter or a `toJSON()` of it throws: `parsePacket` calls that no packet.
    return null;
  }
}

const known = new WeakMap<object, PacketFacts | null>();

/** The same, read once for each object: what is changed in it later is not seen. */
export function factsOf(packet: unknown): PacketFacts | null {
  if (typeof packet !== 'object' || packet === null) return null;
  let facts = known.get(packet);
  if (facts === undefined) known.set(packet, (facts = readFacts(packet)));
  return facts;
}

/** An intent as packets are found by it; null for a text that is none. */
export const intentKey = remember((text: string): string | null => parseIntent(text)?.intent ?? null);

/** A tag as packets are found by it: as it is shown, in the form NFKC and in lower case; empty for none. */
export const tagKey = (text: string): string => cleanLine(text, MAX_TAG_LENGTH).normalize('NFKC').toLowerCase();

/** In a text of ASCII, all that cleaning would change. */
const UNCLEAN_LINE = /[^ -~]|^ | $| {2}/;
const UNCLEAN_LINES = /[^\n -~]|^[\n ]|[\n ]$/;

/** As the model has it: what is cut may end with a blank. */
function cleanLine(value: unknown, limit: number): string {
  const text = asText(value);
  if (text.length <= limit && !UNCLEAN_LINE.test(text)) return text;
  const line = lineOf(text, limit);
  return line.length < limit ? line : plainText(line);
}

/** The same for a text of several lines. */
function cleanLines(value: unknown, limit: number): string {
  const text = asText(value);
  if (text.length <= limit && !UNCLEAN_LINES.test(text)) return text;
  const lines = linesOf(text, limit);
  return lines.length < limit ? lines : plainLines(lines);
}

/** An entry that is no text, or one of which nothing can be seen, does not count; one more than the limit is looked at. */
const tagsIn = (tags: unknown): string[] =>
  entriesOf(tags, MAX_TAGS + 1)
    .map((tag) => tagKey(asText(tag)))
    .filter(Boolean)
    .slice(0, MAX_TAGS);

/** What a card shows of a packet first: title, intent, tags and author. */
export const headText = ({ title, intent, tags, author }: PacketFacts): string =>
  [title, intent, author, ...tags].join('\n');

export const headWords = (facts: PacketFacts): Set<string> => new Set(searchWords(headText(facts)));

export const transcriptWords = ({ transcript }: PacketFacts): Set<string> => new Set(searchWords(transcript));
