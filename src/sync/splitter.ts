import type { Word } from './timing.js';

/** UTF-16 units looked at in one go. */
const WINDOW = 1000;

/**
 * A function that splits a text into its words or sentences, by the rules of the language where the browser knows
 * them, else by `fallback`, a global pattern of one part. The parts may include white space and punctuation.
 */
export function createSplitter(
  language: string | null,
  granularity: 'word' | 'sentence',
  fallback: RegExp,
): (text: string) => Iterable<Word> {
  // Missing in Firefox before 125.
  if (!('Segmenter' in Intl)) {
    return (text) =>
      Array.from(text.matchAll(fallback), ({ 0: part, index }) => ({ from: index, to: index + part.length }));
  }
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity });
  return function* (text) {
    let from = 0;
    let size = WINDOW;
    while (from < text.length) {
      // V8 copies the whole input for every segment it finds, so a long text is given in windows.
      const input = text.slice(from, from + size);
      const base = from;
      for (const { segment, index } of segmenter.segment(input)) {
        const to = base + index + segment.length;
        // What touches the end of the window may go on behind it.
        if (to === base + size && to < text.length) break;
        yield { from, to };
        from = to;
        if (size > WINDOW) break;
      }
      size = from === base ? size * 2 : WINDOW;
    }
  };
}
