import { idOf } from '../packet/wire/id-of.js';
import type { Searches } from './address-resolver.js';
import { DEFAULT_LIMIT } from './query.js';

/**
 * Answers queries by an id in its colon form, and by nothing else, in the order of the list: what viewers ask for, with
 * little code.
 */
export const createIdResolver: Searches['list'] = (packets, { url }) => {
  const ids = packets.map(idOf);
  return {
    query(query) {
      const { id = '', limit = DEFAULT_LIMIT } = typeof query === 'string' ? { id: query } : query;
      const exact = packets.filter((_, index) => ids[index] === id);
      const found = exact.length ? exact : packets.filter((_, index) => ids[index]?.startsWith(`${id}:`));
      const answer = { packets: found.slice(0, limit), total: found.length, next: null };
      return Promise.resolve({ ok: true, answer, url });
    },
  };
};
