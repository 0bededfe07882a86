/**
 * A made-up transcript of any length, the same on every machine: words as frequent as in a natural language, sentences,
 * paragraphs, and a time for every word.
 */

/** Seconds that each word takes. */
export const WORD_SECONDS = 0.4;
const WORDS_OF_SENTENCE = 14;
const WORDS_OF_PARAGRAPH = 84;
const VOCABULARY = 3000;
const SYLLABLES = ['ka', 'lo', 'mi', 'ten', 'ra', 'shu', 'po', 'ver', 'ni', 'sta', 'el', 'do', 'fa', 'gri', 'un', 'wo'];

/**
 * @typedef {object} Transcript
 * @property {string[][]} paragraphs of words, with the punctuation that follows them
 * @property {number} seconds in all
 */

/** @param {number} seed of the mulberry32 generator */
function createRandom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} rank 0 is the most frequent word, and short */
function spell(rank) {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/**
 * @param {number} wordCount
 * @returns {Transcript}
 */
export function makeTranscript(wordCount) {
  const random = createRandom(wordCount);
  /** @type {string[][]} */
  const paragraphs = [];
  for (let index = 0; index < wordCount; index++) {
    if (index % WORDS_OF_PARAGRAPH === 0) paragraphs.push([]);
    // Zipf's law: a word's frequency is the inverse of its rank.
    const word = spell(Math.floor(VOCABULARY ** random()) - 1);
    const place = index % WORDS_OF_SENTENCE;
    const isLast = place === WORDS_OF_SENTENCE - 1 || index === wordCount - 1;
    paragraphs.at(-1)?.push((place === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (isLast ? '.' : ''));
  }
  return { paragraphs, seconds: wordCount * WORD_SECONDS };
}
