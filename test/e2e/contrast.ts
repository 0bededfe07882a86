export interface Pair {
  /** `shape` is what is no text, and is seen by its colour alone. */
  readonly kind: 'text' | 'shape';
  readonly what: string;
  /** From 1 to 21: WCAG 2.2, "contrast ratio". */
  readonly ratio: number;
  readonly colours: string;
}

/**
 * Measures the colours of the page's element as the browser computed them, whatever they were mixed of, over what lies
 * behind them. Runs in the page, so everything it needs is inside.
 *
 * @param backdrop what the page shows behind the element
 */
export function measure(backdrop: string): Pair[] {
  type Colour = readonly [number, number, number, number];
  const host = document.querySelector('smart-packet')!;
  const root = host.shadowRoot!;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Colour>();
  /** sRGB from 0 to 255, and opacity from 0 to 1. */
  const read = (css: string): Colour => {
    let colour = known.get(css);
    if (!colour) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(css, (colour = [r!, g!, b!, a! / 255]));
    }
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [r2, g2, b2]: Colour): Colour => [
    r * a + r2 * (1 - a),
    g * a + g2 * (1 - a),
    b * a + b2 * (1 - a),
    1,
  ];
  const luminance = (colour: Colour) => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: Colour, b: Colour) => {
    const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (lighter! + 0.05) / (darker! + 0.05);
  };
  const parentOf = (element: Element): Element | null =>
    element.assignedSlot ?? element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;
  /** The colour behind an element, its own background included. */
  const behind = (element: Element | null): Colour => {
    if (!element || element === document.body) return over(read(backdrop), [255, 255, 255, 1]);
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(parentOf(element)));
  };
  /** What a private custom property means there. */
  const resolve = (element: Element, value: string): Colour => {
    const probe = element.appendChild(document.createElement('span'));
    probe.style.color = value;
    const colour = read(getComputedStyle(probe).color);
    probe.remove();
    return colour;
  };

  const pairs: Pair[] = [];
  const add = (kind: Pair['kind'], what: string, front: Colour, back: Colour) => {
    const seen = over(front, back);
    const show = (colour: Colour) => `rgb(${colour.slice(0, 3).map(Math.round).join(' ')})`;
    pairs.push({ kind, what, ratio: contrast(seen, back), colours: `${show(seen)} on ${show(back)}` });
  };
  const nameOf = (element: Element) =>
    `${element.closest('[part]')?.getAttribute('part') ?? ''} ${element.localName}`.trim();
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, :disabled, [part=status]');

  for (const element of root.querySelectorAll('.frame *')) {
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const front = read(style.color);
    const hasText = [...element.childNodes].some(
      (node) => node instanceof Text && node.data.trim() && element.localName !== 'option',
    );
    if (hasText || element.localName === 'select') add('text', nameOf(element), front, behind(element));
    // A slot shows its own text in no box of its own, and an icon is drawn in its colour.
    if (element.localName === 'svg') add('shape', `icon in ${nameOf(element)}`, front, behind(element));
    if (element.matches('button, select, a')) {
      const back = behind(parentOf(element));
      add('shape', `focus ring of ${nameOf(element)}`, resolve(element, 'var(--_focus)'), back);
      if (element.matches('button:not([part=play-button]), .row + .row a')) {
        const hovered = over(resolve(element, 'var(--_soft)'), back);
        add('text', `${nameOf(element)} under the mouse`, front, hovered);
      }
    }
    // Of the slider what is behind, and the playhead between it and the rest, which is light on purpose.
    if (element.matches('[part=slider]'))
      add(
        'shape',
        'played part and playhead of the slider',
        resolve(element.parentElement!, 'var(--_ink)'),
        behind(element),
      );
    if (element.matches('[part=volume]')) {
      const back = behind(element);
      add('shape', 'knob of the volume', resolve(element.parentElement!, 'var(--_ink)'), back);
    }
    if (element.matches('.text')) {
      const back = over(resolve(element, 'var(--_soft)'), behind(element));
      add('text', 'the word being spoken', front, back);
    }
  }
  const status = root.querySelector('[part=status]')!;
  const { color, backgroundColor } = getComputedStyle(status);
  const card = behind(root.querySelector('.card'));
  add('text', 'status', read(color), over(read(backgroundColor), card));
  return pairs;
}
