/**
 * Puts the text of a range into spans of that class: one, or one for each text node where other spans are in the way.
 * @returns undoes it, leaving one text node where there was one before.
 */
export function wrapRange(range: Range, className: string): () => void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    // One that it only touches at its end would be an empty span.
    const isBefore = node === startContainer && startOffset === node.textContent?.length;
    if (node instanceof Text && range.intersectsNode(node) && !isBefore) nodes.push(node);
  }
  const spans = nodes.map((node) => {
    if (node === endContainer) node.splitText(endOffset);
    const part = node === startContainer ? node.splitText(startOffset) : node;
    const span = document.createElement('span');
    span.className = className;
    part.replaceWith(span);
    span.append(part);
    return span;
  });
  return () => {
    for (const span of spans) {
      const parent = span.parentNode;
      span.replaceWith(...span.childNodes);
      parent?.normalize();
    }
  };
}
