import { readFacts } from '../packet-facts.js';
import type { PacketAnswer } from '../query.js';
import { fitsTerms, invalidCursor, NOTHING, type Asked } from './asked.js';
import { expectedCount } from './expected-count.js';
import type { IndexReader, Read } from './index-reader.js';
import type { Manifest } from './layout.js';
import { pauses } from './pause.js';
import { readPlace, writePlace } from './place.js';
import { TermList, type Part } from './term-list.js';
import { wantedTerms } from './terms.js';

/**
 * Answers by id, intent, tags and language, from the list of the term that fewest packets are expected to have. With several
 * terms, as many of its files are searched as the visit has left; else one file has the answer.
 */
export async function findListed(reader: IndexReader, manifest: Manifest, asked: Asked): Promise<Read<PacketAnswer>> {
  const { query } = asked;
  const terms = wantedTerms(query);
  const counts = terms.map((term) => expectedCount(term, manifest.facets));
  if (counts.includes(0)) return { ok: true, value: NOTHING };
  const list = new TermList(reader, asked, terms[counts.indexOf(Math.min(...counts))] ?? null);
  const isOne = terms.length < 2;
  const found: unknown[] = [];
  const pause = pauses();
  let place = query.cursor === null ? list.first : readPlace(query.cursor);
  if (!place) return invalidCursor();
  for (;;) {
    const read: Read<Part> = await list.read(place);
    if (!read.ok) return read;
    const { packets, total, following, isBelow } = read.value;
    let offset: number = place.offset;
    for (; offset < packets.length && found.length < query.limit; offset++) {
      const facts = readFacts(packets[offset]);
      if (facts && fitsTerms(facts, query, isBelow)) found.push(packets[offset]);
      await pause();
    }
    place = offset < packets.length ? { ...place, offset } : following;
    if (place && !isOne && found.length < query.limit && list.mayRead(place)) continue;
    const isAll = query.cursor === null && !place;
    const answer = { packets: found, total: isOne ? total : isAll ? found.length : null };
    return { ok: true, value: { ...answer, next: place && writePlace(place) } };
  }
}
