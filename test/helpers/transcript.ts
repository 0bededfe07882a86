import { clickOn } from './commands.js';
import { parts } from './fixture.js';

/** The text nodes of the transcript, in order. */
function textNodes(element: Element): Text[] {
  return parts(element, 'paragraph').flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph.querySelector('.text')!, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return nodes;
  });
}

/** Where a piece of the shown text is; it must not go over the end of a text node. */
export function rangeOf(element: Element, text: string, occurrence = 1): Range {
  let seen = 0;
  for (const node of textNodes(element)) {
    for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + 1)) {
      if (++seen < occurrence) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range;
    }
  }
  throw new Error(`"${text}" is not shown`);
}

let clicks = 0;

/** Clicks on a word of the transcript; not where the last click was, which could make it a double click. */
export function clickOnText(element: Element, text: string, occurrence?: number): Promise<void> {
  const range = rangeOf(element, text, occurrence);
  const side = clicks++ % 2;
  return clickOn({
    getBoundingClientRect() {
      const { left, top, width, height } = range.getBoundingClientRect();
      return new DOMRect(left + (side * width) / 2, top, width / 2, height);
    },
  });
}
