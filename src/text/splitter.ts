import type { Word } from './timing.js';

/** UTF-16 code units segmented at once. */
const WINDOW = 1000;
/** Creating one takes longer than segmenting a short text. */
const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Returns a function that splits a range of a text into words or sentences without gaps, including white space and
 * punctuation. It uses `Intl.Segmenter` with the language's rules if available, otherwise `fallback`, a global pattern
 * that matches one part.
 */
export function createSplitter(
  language: string | null,
  granularity: 'word' | 'sentence',
  fallback: RegExp,
): (text: string, range: Word) => Iterable<Word> {
  const key = `${granularity} ${language ?? ''}`;
  return function* (text, { from, to }) {
    let segmenter: Intl.Segmenter | undefined;
    // Missing in Firefox before 125.
    if ('Segmenter' in Intl) {
      segmenter = segmenters.get(key) ?? new Intl.Segmenter(language ?? undefined, { granularity });
      segmenters.set(key, segmenter);
    }
    let size = WINDOW;
    while (from < to) {
      // V8 copies the whole input for every segment it finds, so a long text is segmented in windows.
      const start = from;
      const end = Math.min(start + size, to);
      const input = text.slice(start, end);
      for (const part of segmenter?.segment(input) ?? input.match(fallback)!) {
        const partEnd = from + (typeof part === 'string' ? part : part.segment).length;
        // A segment that touches the end of the window may continue after it.
        if (partEnd === end && end < to) break;
        yield { from, to: partEnd };
        from = partEnd;
        if (size > WINDOW) break;
      }
      size = from === start ? size * 2 : WINDOW;
    }
  };
}

/** The first match of a pattern within a range of a text, or null. */
export function findWithin(text: string, { from, to }: Word, pattern: RegExp): Word | null {
  const match = pattern.exec(text.slice(from, to));
  return match && { from: from + match.index, to: from + match.index + match[0].length };
}
