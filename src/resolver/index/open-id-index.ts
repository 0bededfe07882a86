import { loadFailure } from '../../load/load-bytes.js';
import type { Searches } from '../address-resolver.js';
import { createIdResolver } from '../id-resolver.js';
import { ANSWER_FILE, countUpTo, FORMAT, pathOf, slotOf } from './find-file.js';
import { fold } from './fold.js';
import { hashOf } from './hash.js';
import { readNumbers } from './numbers.js';

/**
 * Opens a static index for queries by an id in its colon form, as `openIndex` does for all, with a fraction of its code:
 * viewers ask for nothing else. They get the packets with which a list begins.
 */
export const openIdIndex: Searches['index'] = (manifest, { url, load }) => {
  const { smartPacketIndex, files } = fieldsOf(manifest);
  if (smartPacketIndex !== FORMAT) return null;
  return {
    async query(query, { signal } = {}) {
      const id = (typeof query === 'string' ? query : query.id) ?? '';
      const loaded = await load(files === null ? ANSWER_FILE : pathOfId(files, id), signal);
      if (!loaded.ok) return loaded;
      const { packets = [], lists } = fieldsOf(loaded.value);
      const found = files === null ? packets : beginningOf(lists, id);
      return Array.isArray(found) ? createIdResolver(found, { url }).query(query) : loadFailure('not-a-packet');
    },
  };
};

function pathOfId(files: unknown, id: string): string {
  const { stamp, terms } = fieldsOf(files);
  const { bits, starts } = fieldsOf(terms);
  let start = 0;
  const rising = readNumbers(String(starts))?.map((gap) => (start += gap)) ?? [];
  return pathOf(String(stamp), 'terms', countUpTo(rising, slotOf(hashOf(fold(id)), Number(bits))));
}

/** Packets of an id's list, or else of those beneath it. */
function beginningOf(lists: unknown, id: string): unknown {
  const each = Array.isArray(lists) ? lists.map(fieldsOf) : [];
  const packetsOf = (wanted: string) => each.find(({ 0: kind, 1: value }) => kind === wanted && value === id)?.[4];
  return packetsOf('id') ?? packetsOf('beneath') ?? [];
}

function fieldsOf(value: unknown): Readonly<Record<string | number, unknown>> {
  return Object(value) as Readonly<Record<string | number, unknown>>;
}
