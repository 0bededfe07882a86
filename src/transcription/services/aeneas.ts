import { asText, listAt } from '../paths.js';

/** Paragraphs, sentences, words: a sync map has three levels at most. */
const MOST_LEVELS = 3;

/** The lowest fragments of a sync map, whose text is a list of lines. */
export function leavesOf(syncMap: unknown): unknown {
  let fragments = listAt(syncMap, 'fragments');
  for (let level = 1; level < MOST_LEVELS; level++) {
    fragments = fragments.flatMap((fragment) => {
      const children = listAt(fragment, 'children');
      return children.length ? children : [fragment];
    });
  }
  return {
    fragments: fragments.map((fragment) => ({
      ...(Object(fragment) as object),
      text: listAt(fragment, 'lines').map(asText).join(' '),
    })),
  };
}
