import { ANY_BASE } from '../packet/any-base.js';
import { parseDate } from '../packet/dates.js';
import { MAX_LINE_LENGTH, MAX_TAGS, MAX_TRANSCRIPT_LENGTH } from '../packet/limits.js';
import { canonicalLanguage } from '../packet/language.js';
import { parsePacket } from '../packet/parse-packet.js';
import { parseSpid } from '../packet/spid.js';
import { asText } from '../packet/text.js';
import { entriesOf, fieldsOf } from '../packet/wire/json.js';
import { readWire } from '../packet/wire/read-wire.js';
import { cleanLine, cleanLines } from './clean-text.js';
import { intentKey, tagKey, type PacketFacts } from './search-keys.js';

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

/** An entry that is no text, or one of which nothing can be seen, does not count; one more than the limit is looked at. */
const tagsIn = (tags: unknown): string[] =>
  entriesOf(tags, MAX_TAGS + 1)
    .map((tag) => tagKey(asText(tag)))
    .filter(Boolean)
    .slice(0, MAX_TAGS);
