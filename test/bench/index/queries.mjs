/** What is asked, taken from the packets themselves, so that there is an answer to each. */

/** @typedef {string | Omit<import('../../../src/resolver/query.js').PacketQuery, 'cursor'>} Asked a text is the protocol's query */
/** @typedef {{ asked: Asked, pages: number }} Query of which the last of some pages is looked at */
/** @typedef {{ name: string, isText: boolean, queries: Query[] }} Kind */

const UNSPACED = ['zh-Hans', 'ja', 'th'];

/**
 * @param {any[]} packets
 * @param {number} mostQueries of one kind
 * @returns {Kind[]}
 */
export function makeKinds(packets, mostQueries) {
  const ids = packets.map(({ id }) => id);
  const intents = unique(packets.map(({ intent }) => intent));
  const tags = byFrequency(packets.flatMap(({ meta }) => meta.tags));
  const languages = unique(packets.map(({ meta }) => meta.language));
  const spaced = packets.filter(({ meta }) => !UNSPACED.includes(meta.language));
  const unspaced = packets.filter(({ meta }) => UNSPACED.includes(meta.language));
  const words = byFrequency(spaced.flatMap(({ transcript }) => wordsOf(transcript)));
  const common = words.slice(0, 300);
  const rare = words.slice(-words.length / 2);

  /** @type {(name: string, asked: Asked[], pages?: number) => Kind} */
  const listed = (name, asked, pages = 1) => ({ name, isText: false, queries: spread(asked, mostQueries, pages) });
  /** @type {(name: string, asked: Asked[], pages?: number) => Kind} */
  const found = (name, asked, pages = 1) => ({ name, isText: true, queries: spread(asked, mostQueries, pages) });
  return [
    listed('id', [...ids.map((id) => ({ id })), ...ids]),
    listed('intent', [...intents.map((intent) => ({ intent })), ...intents]),
    listed('tag', [...tags.map((tag) => ({ tags: [tag] })), ...tags]),
    listed('language', [...languages.map((language) => ({ language })), ...languages]),
    listed(
      'tag, next page',
      tags.slice(0, 100).map((tag) => ({ tags: [tag] })),
      2,
    ),
    listed(
      'language, 4th page',
      languages.map((language) => ({ language })),
      4,
    ),
    found(
      'tag and language',
      packets.map(({ meta }) => ({ tags: meta.tags.slice(0, 1), language: meta.language })),
    ),
    found(
      'common word',
      common.map((text) => ({ text })),
    ),
    found(
      'rare word',
      rare.map((text) => ({ text })),
    ),
    found(
      'beginning of a word',
      words.map((word) => ({ text: word.slice(0, 1 + (word.length % 4)) })),
    ),
    found(
      'words of a title',
      spaced.map(({ title }) => ({ text: title })),
    ),
    found(
      'words of a text',
      spaced.map(({ transcript }) => ({ text: wordsOf(transcript).slice(3, 7).join(' ') })),
    ),
    found(
      'letters without spaces',
      unspaced.map(({ transcript }) => ({ text: transcript.slice(4, 6) })),
    ),
    found(
      'text without spaces',
      unspaced.map(({ transcript }) => ({ text: transcript.slice(4, 12) })),
    ),
    found(
      'word and tag',
      packets.map(({ transcript, meta }) => ({ text: wordsOf(transcript)[2], tags: meta.tags.slice(0, 1) })),
    ),
    found(
      'common word, 4th page',
      common.map((text) => ({ text })),
      4,
    ),
    found(
      'text as the query',
      spaced.map(({ transcript }) => wordsOf(transcript).slice(0, 3).join(' ')),
    ),
  ];
}

/** @param {string} text */
const wordsOf = (text) => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** @template T @param {T[]} values */
const unique = (values) => [...new Set(values)];

/** Those that most have, first. @param {string[]} values */
function byFrequency(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

/** From all over a list. @param {Asked[]} all @param {number} mostQueries @param {number} pages @returns {Query[]} */
function spread(all, mostQueries, pages) {
  const step = Math.max(1, all.length / mostQueries);
  const count = Math.min(all.length, mostQueries);
  return Array.from({ length: count }, (_, index) => ({
    asked: /** @type {Asked} */ (all[Math.floor(index * step)]),
    pages,
  }));
}
