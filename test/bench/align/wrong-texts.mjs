/** Texts that are not spoken. */

/**
 * As many words of another text as the own has: cut off after them, or repeated until there are enough.
 *
 * @param {string} own
 * @param {string} other
 * @param {(text: string) => { from: number, to: number }[]} split
 */
export function ofLength(own, other, split) {
  const wanted = split(own).length;
  if (!split(other).length) return other;
  let text = other;
  while (split(text).length < wanted) text += `\n${other}`;
  return text.slice(0, split(text)[wanted - 1]?.to);
}

/** Wrong texts for each recording. */
const WRONG = 3;

/**
 * @param {import('./recordings.mjs').Recording} recording
 * @param {readonly import('./recordings.mjs').Recording[]} all
 * @param {(text: string) => { from: number, to: number }[]} split
 * @returns {string[]} those of the next recordings of the language, as long as the own one
 */
export function wrongTexts(recording, all, split) {
  const same = all.filter(({ lang }) => lang === recording.lang);
  const at = same.indexOf(recording);
  const others = [...same.slice(at + 1), ...same.slice(0, Math.max(0, at))].filter(
    ({ text }) => text !== recording.text,
  );
  return others.slice(0, WRONG).map(({ text }) => ofLength(recording.text, text, split));
}
