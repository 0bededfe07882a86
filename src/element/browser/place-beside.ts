/** How far what floats stays from the edges of the viewport, and of the control that it belongs to. */
const EDGE = 8;
const GAP = 6;

export interface Placing {
  /** Where it goes if there is room; else to the other side. */
  readonly side: 'above' | 'below';
  /** What it has in common with the control: the middle, or the end of the line. */
  readonly align: 'middle' | 'end';
}

/**
 * Puts a popover beside a control, inside the viewport. By script, not by anchors of
 * CSS: on a scrolled page WebKitGTK 2.50 flips what has room, and Firefox 153 shifts what is right to left in a page that
 * is not.
 *
 * @returns false where the control has left the viewport, and there is nothing to be beside of
 */
export function placeBeside(popover: HTMLElement, control: Element, { side, align }: Placing): boolean {
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, ownerDocument } = control.ownerDocument.documentElement;
  const above = top - GAP - height;
  const below = bottom + GAP;
  const { innerHeight } = ownerDocument.defaultView!;
  if (bottom < 0 || top > innerHeight) return false;
  const furthest = innerHeight - EDGE - height;
  const isAbove = side === 'above' ? above >= EDGE || below > furthest : below > furthest && above >= EDGE;
  const end = getComputedStyle(popover).direction === 'rtl' ? left : right - width;
  const start = align === 'end' ? end : (left + right - width) / 2;
  const x = clamp(start, clientWidth - EDGE - width);
  const y = clamp(isAbove ? above : below, furthest);
  // Translated: to be laid out in another place, as after a change of its text, would count as a shift of the page's layout.
  Object.assign(popover.style, { inset: '0 auto auto 0', translate: `${x}px ${y}px` });
  return true;
}

const clamp = (value: number, most: number): number => Math.max(EDGE, Math.min(value, most));
