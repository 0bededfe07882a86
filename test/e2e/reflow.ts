/**
 * What is cut off, lies over something else, sticks out or is too small to hit, in the page's element. Runs in the page.
 *
 * @param leastTarget width and height in CSS pixels
 */
export function findFaults(leastTarget: number): string[] {
  const host = document.querySelector('smart-packet')!;
  const root = host.shadowRoot!;
  const faults: string[] = [];
  const nameOf = (element: Element) =>
    `${element.getAttribute('part') ?? element.closest('[part]')?.getAttribute('part') ?? ''} <${element.localName}>`;
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true }) &&
      width * height > 0 &&
      // Of what moves along the rail only its end is seen.
      !element.closest('.hidden, [part=status], .moving')
    );
  };
  /** What is left of a box inside of what cuts it off. */
  const clipTo = (element: Element) => (box: DOMRect) => {
    let { left, right, top, bottom } = box;
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX === 'visible') continue;
      const frame = parent.getBoundingClientRect();
      left = Math.min(Math.max(left, frame.left), frame.right);
      right = Math.max(left, Math.min(right, frame.right));
      top = Math.max(top, frame.top);
      bottom = Math.max(top, Math.min(bottom, frame.bottom));
    }
    return { left, right, top, bottom };
  };
  const all = [...root.querySelectorAll('.card, .card *')].filter(isSeen);
  const { left, right } = host.getBoundingClientRect();
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');

  for (const element of all) {
    const box = clipTo(element)(element.getBoundingClientRect());
    // The dot before a text that begins a line lies outside, where it is cut off.
    const isDotted = element.closest('[part=byline]');
    if ((box.left < left - 1 && !isDotted) || box.right > right + 1) faults.push(`${nameOf(element)} sticks out`);
    if (element.closest('svg')) continue;
    const { display, overflowX, overflowY, textOverflow } = getComputedStyle(element);
    // The box of the transcript scrolls, and a line that ends in dots is there in full when the card opens.
    if (display === 'inline' || display === 'contents' || textOverflow === 'ellipsis') continue;
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1 && !element.matches('.who'))
      faults.push(`${nameOf(element)} is cut off: ${element.scrollWidth} of ${element.clientWidth} px wide`);
    if (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
      faults.push(`${nameOf(element)} is cut off: ${element.scrollHeight} of ${element.clientHeight} px high`);
  }

  // Boxes with words or things to press, each against those that hold nothing of it.
  const pieces = all.filter(
    (element) =>
      element.matches('button, a, select, input') ||
      (!element.closest('button, a, select, svg') &&
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim())),
  );
  const boxes = pieces.map((element) => ({ element, lines: [...element.getClientRects()].map(clipTo(element)) }));
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      if (a.element.contains(b.element) || b.element.contains(a.element)) continue;
      // What the transcript's box has scrolled away lies elsewhere.
      if (a.element.closest('[part=transcript]') !== b.element.closest('[part=transcript]')) continue;
      // A menu lies above all else.
      if (a.element.closest('[popover]') !== b.element.closest('[popover]')) continue;
      const depth = Math.max(
        ...a.lines.flatMap((one) =>
          b.lines.map((two) =>
            Math.min(one.right - two.left, two.right - one.left, one.bottom - two.top, two.bottom - one.top),
          ),
        ),
      );
      if (depth > 1) faults.push(`${nameOf(a.element)} and ${nameOf(b.element)} overlap by ${depth.toFixed(1)} px`);
    }
  }

  for (const element of all.filter((each) => each.matches('button, a, select, input:enabled'))) {
    const { width, height } = element.getBoundingClientRect();
    // A slider is hit anywhere along its length.
    if (Math.min(width, height) < leastTarget - 0.01)
      faults.push(`${nameOf(element)} is ${width.toFixed(1)} × ${height.toFixed(1)} px`);
  }
  return faults;
}
