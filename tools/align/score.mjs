/** Judges aligned words by known times. */

/**
 * @typedef {{ from: number, to: number, start: number, end: number }} Timed
 * @typedef {{ errors: number[], lit: number, spoken: number, missed: number, ordered: boolean }} Judged
 */

/**
 * Takes every so many words out of a text, so that not all that is spoken is written.
 *
 * @param {string} text
 * @param {Timed[]} truth
 * @param {number} share 0 to 1
 */
export function dropWords(text, truth, share) {
  if (!share) return { text, truth };
  const every = Math.round(1 / share);
  let kept = '';
  let last = 0;
  /** @type {Timed[]} */
  const left = [];
  truth.forEach((each, index) => {
    if (index % every === every - 1) {
      kept += text.slice(last, each.from);
      last = each.to;
      return;
    }
    const shift = kept.length - last;
    left.push({ ...each, from: each.from + shift, to: each.to + shift });
  });
  return { text: kept + text.slice(last), truth: left };
}

/**
 * @param {Timed[]} words as aligned
 * @param {Timed[]} truth
 * @param {number} seconds error of a word that is not there
 * @returns {Judged}
 */
export function judge(words, truth, seconds) {
  /** @type {number[]} */
  const errors = [];
  let lit = 0;
  let spoken = 0;
  let missed = 0;
  for (const each of truth) {
    const index = words.findIndex((word) => word.from <= each.from && each.from < word.to);
    const word = words[index];
    if (!word) {
      missed++;
      errors.push(seconds);
      continue;
    }
    // A word of the truth that begins inside a longer one: its share of that.
    const share = (each.from - word.from) / (word.to - word.from);
    errors.push(word.start + share * (word.end - word.start) - each.start);
    for (let t = each.start + 0.005; t < each.end; t += 0.01) {
      let now = -1;
      while ((words[now + 1]?.start ?? Infinity) <= t) now++;
      spoken++;
      if (now === index) lit++;
    }
  }
  const ordered = words.every(({ start, end }, at) => end >= start && start >= (words[at - 1]?.start ?? 0));
  return { errors, lit, spoken, missed, ordered };
}

/**
 * @param {number[]} sorted
 * @param {number} share
 */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

/** @param {Judged[]} parts one or more recordings */
export function summarise(parts) {
  const errors = parts.flatMap((part) => part.errors);
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  /** @param {number} limit */
  const within = (limit) => (100 * sizes.filter((size) => size <= limit).length) / sizes.length;
  const share = parts.reduce((sum, { lit, spoken }) => sum + lit / (spoken || 1), 0) / parts.length;
  return {
    words: errors.length,
    medianMs: 1000 * quantile(sizes, 0.5),
    p90Ms: 1000 * quantile(sizes, 0.9),
    within100: within(0.1),
    within200: within(0.2),
    within300: within(0.3),
    worstSeconds: sizes.at(-1) ?? NaN,
    biasMs:
      1000 *
      quantile(
        [...errors].sort((a, b) => a - b),
        0.5,
      ),
    lit: 100 * share,
    missed: parts.reduce((sum, part) => sum + part.missed, 0),
    ordered: parts.every((part) => part.ordered),
  };
}
