import { createMemoryResolver, createResolver } from '../../../dist/npm/resolver.js';

/** @typedef {import('./queries.mjs').Kind} Kind */
/** @typedef {{ files: number, bytes: number, gzipped: number, packets: number }} Cost of one answer */
/** @typedef {{ kind: Kind, costs: Cost[], failures: string[] }} Row */

/** Packets of an answer where nothing else is asked for. */
const PAGE = 20;

/**
 * Asks a static index all queries, each page of an answer by a resolver that knows nothing yet, and compares the packets with
 * those that are found in memory.
 *
 * @param {Kind[]} kinds
 * @param {any[]} packets
 * @param {Awaited<ReturnType<typeof import('./host.mjs').hostFiles>>} host
 * @returns {Promise<Row[]>}
 */
export async function askAll(kinds, packets, host) {
  const inMemory = createMemoryResolver(packets);
  /** @type {Row[]} */
  const rows = [];
  for (const kind of kinds) {
    /** @type {Row} */
    const row = { kind, costs: [], failures: [] };
    for (const { asked, pages } of kind.queries) {
      const limit = { limit: pages * PAGE };
      const expected = idsOf(await inMemory.query(typeof asked === 'string' ? asked : { ...asked, ...limit }));
      const failure = await askPages(asked, { pages, expected, costs: row.costs, host });
      if (failure) row.failures.push(`${kind.name}: ${JSON.stringify(asked)}: ${failure}`);
    }
    rows.push(row);
  }
  return rows;
}

/**
 * @param {import('./queries.mjs').Asked} asked
 * @param {{ pages: number, expected: string[], costs: Cost[], host: Parameters<typeof askAll>[2] }} task
 * @returns {Promise<string | null>} what is wrong
 */
async function askPages(asked, { pages, expected, costs, host }) {
  let count = 0;
  /** @type {string | null | undefined} */
  let cursor;
  for (let page = 0; page < pages && cursor !== null; page++) {
    host.takeSent();
    const query = typeof asked === 'string' ? asked : { ...asked, ...(cursor && { cursor }) };
    const result = await createResolver(host.address).query(query);
    if (!result.ok) return result.issue.code;
    const ids = idsOf(result);
    const sent = host.takeSent();
    costs.push({ files: sent.length, bytes: sum(sent, 'bytes'), gzipped: sum(sent, 'gzipped'), packets: ids.length });
    if (ids.some((id, index) => id !== expected[count + index])) return 'other packets than in memory';
    count += ids.length;
    cursor = result.answer.next;
  }
  return cursor === null && count < expected.length ? 'fewer packets than in memory' : null;
}

/** @param {import('../../../src/resolver/query.js').ResolverResult} result */
const idsOf = (result) =>
  result.ok ? result.answer.packets.map((packet) => /** @type {{ id: string }} */ (packet).id) : [];

/** @template {string} K @param {Record<K, number>[]} list @param {K} key */
const sum = (list, key) => list.reduce((total, each) => total + each[key], 0);
