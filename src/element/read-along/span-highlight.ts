/**
 * Wraps a range inside one text node in a span of that class.
 * @returns undoes it, leaving the very text node that was there before.
 */
export function wrapRange(range: Range, className: string): () => void {
  const span = document.createElement('span');
  span.className = className;
  const parent = range.startContainer.parentNode;
  range.surroundContents(span);
  return () => {
    span.replaceWith(...span.childNodes);
    parent?.normalize();
  };
}
