import { jsonTextOf } from '../packet/wire/json.js';
import { withAbsoluteAddresses } from '../resolver/absolute-addresses.js';
import { createPacketIndex } from '../resolver/packet-index.js';
import { pageOf, readOffset, type Page } from '../resolver/paging.js';
import { eachQueryOf, readQuery } from '../resolver/read-query.js';
import { fingerprint } from './fingerprint.js';
import { invalidField, noPacket, type Problem } from './problem.js';
import type { AskedQuery } from './read-request.js';
import { createRecent } from './recent.js';
import type { Representation, Source } from './source.js';

/** Characters of answers and questions that are kept. */
const MOST_KEPT = 8_000_000;

/**
 * Answers from packets at hand: where each is found, and its JSON, are known beforehand.
 *
 * @param baseUrl what addresses in the packets are relative to, which then become absolute
 * @throws {TypeError} for a packet that has no JSON
 */
export function createPacketsSource(packets: readonly unknown[], baseUrl: string | undefined): Source {
  const index = createPacketIndex(packets);
  const each = index.packets.map((packet): Representation => {
    const given = jsonTextOf(packet);
    const text = baseUrl === undefined ? given : JSON.stringify(withAbsoluteAddresses(JSON.parse(given), baseUrl));
    return { text, tag: fingerprint(text) };
  });
  const recent = createRecent<Representation | Problem>(
    MOST_KEPT,
    (key, answer) => key.length + ('text' in answer ? answer.text.length : 0),
  );

  const answer = ({ query, page, names }: AskedQuery): Representation | Problem => {
    for (const one of eachQueryOf(query)) {
      const reading = readQuery({ ...one, ...page });
      if (!reading.ok) return invalidField(reading.field, names);
      const { limit, cursor } = reading.value;
      const offset = readOffset(cursor);
      if (offset === null) return invalidField('cursor', names);
      const found = index.find(reading.value);
      if (found.length) return representationOf(pageOf(found, offset, limit), each);
    }
    return representationOf(pageOf([], 0, 1), each);
  };

  return (asked) =>
    Promise.resolve(
      'id' in asked
        ? (each[index.at(asked.id)[0] ?? -1] ?? noPacket)
        : recent.get(JSON.stringify(asked), () => answer(asked)),
    );
}

function representationOf({ packets, total, next }: Page<number>, each: readonly Representation[]): Representation {
  const parts = packets.map((position) => each[position]!);
  const rest = `"total":${total},"next":${JSON.stringify(next)}}`;
  return {
    text: `{"packets":[${parts.map(({ text }) => text).join(',')}],${rest}`,
    tag: fingerprint(parts.map(({ tag }) => tag).join('') + rest),
  };
}
