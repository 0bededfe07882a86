/** How far the ground reaches beyond its word, and how round its corners are. */
const BLEED = 2;
const RADIUS = 5;

/**
 * A soft ground with round corners behind one word at a time, which a highlight can't draw. It lies behind the word's
 * whole paragraph, cut to the word: moving or sizing it would be a layout for each word.
 */
export class WordGround {
  readonly #element = document.createElement('div');
  #range: Range | null = null;
  #paragraph: HTMLElement | null = null;
  /** A paragraph that is laid out anew may have its words elsewhere. Made when there is one. */
  #resizes: ResizeObserver | null = null;

  constructor(className: 'spoken-ground' | 'hovered-ground') {
    this.#element.className = className;
    this.#element.ariaHidden = 'true';
  }

  /** @param range of a word in the transcript; null takes the ground away */
  show(range: Range | null): void {
    this.#range = range;
    const paragraph = range?.startContainer.parentElement?.closest<HTMLElement>('[part~=paragraph]') ?? null;
    if (paragraph !== this.#paragraph) this.#move(paragraph);
    this.place();
  }

  /** Has it lie where the word is now. */
  readonly place = (): void => {
    if (!this.#range || !this.#paragraph) return;
    const rects = [...this.#range.getClientRects()];
    const { left, top, width } = this.#element.getBoundingClientRect();
    // A page may show it larger or smaller than it is laid out.
    const scale = width / this.#element.offsetWidth || 1;
    const pieces = rects.map((rect) =>
      roundedBox((rect.left - left) / scale, (rect.top - top) / scale, rect.width / scale, rect.height / scale),
    );
    this.#element.style.clipPath = `path('${pieces.join('')}')`;
  };

  #move(paragraph: HTMLElement | null): void {
    this.#paragraph = paragraph;
    this.#resizes?.disconnect();
    if (!paragraph) {
      this.#element.remove();
      return;
    }
    paragraph.append(this.#element);
    this.#resizes ??= new ResizeObserver(this.place);
    this.#resizes.observe(paragraph);
  }
}

/** Path data of a box around a word's. */
function roundedBox(x: number, y: number, width: number, height: number): string {
  const arc = (dx: number, dy: number): string => `a${RADIUS},${RADIUS} 0 0 1 ${dx},${dy}`;
  const across = width + 2 * (BLEED - RADIUS);
  const down = height + 2 * (BLEED - RADIUS);
  return (
    `M${x - BLEED + RADIUS},${y - BLEED}h${across}${arc(RADIUS, RADIUS)}v${down}${arc(-RADIUS, RADIUS)}` +
    `h${-across}${arc(-RADIUS, -RADIUS)}v${-down}${arc(RADIUS, -RADIUS)}z`
  );
}
