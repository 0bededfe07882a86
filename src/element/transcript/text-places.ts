/** So many characters beside a word tell it from others like it: many, where they are still there. */
const CONTEXTS = [16, 4, 0];

/**
 * Finds stretches of a text in the tree, where extensions and browsers may have changed it since it was rendered: put links
 * around numbers or fonts around words, a translation in its place or behind it.
 *
 * @param element holds the text, in any number of nodes
 * @param text as it was rendered
 * @returns the range of a stretch, by UTF-16 offsets in `text`; null where it no longer stands there, or not only there
 */
export function textPlaces(element: Element, text: string): (from: number, to: number) => Range | null {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const length = nodes.reduce((sum, node) => sum + node.length, 0);
  let locate: ((from: number, to: number) => number) | null = null;
  return (from, to) => {
    const range = length === text.length ? rangeOf(nodes, from, to) : null;
    const wanted = text.slice(from, to);
    if (range?.toString() === wanted) return range;
    locate ??= createLocator(nodes.map(({ data }) => data).join(''), text);
    const found = locate(from, to);
    return found < 0 ? null : rangeOf(nodes, found, found + wanted.length);
  };
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let start = 0;
  for (const node of nodes) {
    const end = start + node.length;
    if (from >= start && from < end) range.setStart(node, from - start);
    if (to > start && to <= end) range.setEnd(node, to - start);
    start = end;
  }
  return range;
}

/** @returns a function from a stretch of `text` to its offset in `changed`; -1 where it is not to be found, or twice */
export function createLocator(changed: string, text: string): (from: number, to: number) => number {
  const longest = Math.min(changed.length, text.length);
  const moved = changed.length - text.length;
  let prefix = 0;
  while (prefix < longest && changed[prefix] === text[prefix]) prefix++;
  let suffix = 0;
  while (suffix < longest - prefix && changed.at(-1 - suffix) === text.at(-1 - suffix)) suffix++;
  const find = (from: number, to: number): number => {
    const stretch = text.slice(from, to);
    return isOnce(stretch, text) && isOnce(stretch, changed) ? changed.indexOf(stretch) : -1;
  };
  return (from, to) => {
    if (to <= prefix) return from;
    if (from >= text.length - suffix) return from + moved;
    for (const context of CONTEXTS) {
      const before = Math.min(from, context);
      const behind = find(from - before, to);
      if (behind >= 0) return behind + before;
      const ahead = find(from, to + context);
      if (ahead >= 0) return ahead;
    }
    return -1;
  };
}

function isOnce(part: string, text: string): boolean {
  const index = text.indexOf(part);
  return index >= 0 && text.indexOf(part, index + 1) < 0;
}
