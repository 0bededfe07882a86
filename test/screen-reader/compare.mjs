/** @typedef {import('./table.mjs').Row} Row */

/**
 * Numbers of positions differ from run to run, the names of roles from browser to browser.
 *
 * @param {string[]} utterances
 */
export const wordsOf = (utterances) =>
  utterances
    .join(' ')
    .replace(/\bpush button\b/g, 'button')
    .replace(/\bhorizontal slider\b/g, 'slider')
    .replace(/[,.]/g, '')
    .replace(/\s+/g, ' ');

/** @param {string} wanted words, `#` for a number @returns {RegExp} */
function pattern(wanted) {
  const literal = wordsOf([wanted]).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(literal.replaceAll('#', '\\+?\\d[\\d ]*(?: ?seconds?)?'), 'g');
}

/** @param {string} words @param {string[]} wanted @returns {string | undefined} the first that is not there, in this order */
function firstMissing(words, wanted) {
  let at = 0;
  return wanted.find((each) => {
    const next = pattern(each);
    next.lastIndex = at;
    const found = next.test(words);
    at = next.lastIndex;
    return !found;
  });
}

/**
 * @param {Row} row
 * @param {{ key: string, utterances: string[] }[]} said
 * @param {string[]} neverSaid
 * @returns {string[]} what differs
 */
export function compare(row, said, neverSaid) {
  const wrong = [];
  const expected = [{ key: 'read', says: row.reads, readsOnce: row.readsOnce }, ...row.steps];
  if (said.length !== expected.length) wrong.push(`${said.length} of ${expected.length} steps were made`);
  for (const [index, step] of expected.entries()) {
    const {
      key,
      says = [],
      readsOnce = [],
      once,
      atMostTwice,
      never = [],
    } = /** @type {import('./table.mjs').Step & { readsOnce?: string[] }} */ (step);
    const utterances = said[index]?.utterances ?? [];
    const words = wordsOf(utterances);
    /** @param {string} message */
    const tell = (message) => wrong.push(`${key}: ${message}: ${utterances.join(' / ')}`);
    const missing = firstMissing(words, says);
    if (missing) tell(`“${missing}” is not said`);
    /** @param {string} each */
    const count = (each) => [...words.matchAll(pattern(each))].length;
    for (const each of once ? [...readsOnce, once] : readsOnce)
      if (count(each) !== 1) tell(`“${each}” is said ${count(each)} times`);
    if (atMostTwice && count(atMostTwice) > 2) tell(`“${atMostTwice}” is said ${count(atMostTwice)} times`);
    for (const each of [...never, ...neverSaid]) if (pattern(each).test(words)) tell(`“${each}” is said`);
  }
  return wrong;
}
