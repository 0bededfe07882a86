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

/** Clicks on a word of the transcript, which must be in view. */
export const clickOnText = (element: Element, text: string, occurrence?: number): Promise<void> =>
  clickOn(rangeOf(element, text, occurrence));
