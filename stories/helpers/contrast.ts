import { blend, formatHex, formatHex8, parse, wcagContrast, type Color } from 'culori';
import type { Scheme } from './resolve-tokens.js';

/** The page behind a surface that is not opaque. */
const pages: Readonly<Record<Scheme, string>> = { light: '#fff', dark: '#000' };

interface Pair {
  readonly front: string;
  readonly back: string;
  /** By WCAG 2.2: 4.5 for text (1.4.3), 3 for shapes (1.4.11); 0 for what decorates. */
  readonly least: number;
}

const token = (name: string): string => `--smart-packet-${name}-color`;
const pair = (front: string, back: string, least: number): Pair => ({ front: token(front), back: token(back), least });

/** What each colour must contrast with. The accent needs nothing: what stands on it does, and its shapes are darkened. */
export const pairs: Readonly<Record<string, Pair>> = {
  [token('accent')]: pair('accent', 'surface', 0),
  [token('on-accent')]: pair('on-accent', 'accent', 4.5),
  [token('surface')]: pair('text', 'surface', 4.5),
  [token('text')]: pair('text', 'surface', 4.5),
  [token('muted')]: pair('muted', 'surface', 4.5),
  [token('border')]: pair('border', 'surface', 0),
  [token('focus')]: pair('focus', 'surface', 3),
  [token('highlight')]: pair('text', 'highlight', 4.5),
};

const colorOf = (css: string): Color => parse(css) ?? { mode: 'rgb', r: 0, g: 0, b: 0, alpha: 0 };

/** In sRGB; with its opacity where it is not whole. */
export function toHex(css: string): string {
  const color = colorOf(css);
  return (color.alpha ?? 1) < 1 ? formatHex8(color) : formatHex(color);
}

/** Without its opacity, as fields for colours want it. */
export const toOpaqueHex = (css: string): string => formatHex(colorOf(css));

export interface Contrast {
  readonly ratio: number;
  readonly passes: boolean;
  readonly words: string;
}

/** How a token's colour contrasts with what it stands on. */
export function contrastOf(name: string, values: ReadonlyMap<string, string>, scheme: Scheme): Contrast {
  const { front, back, least } = pairs[name]!;
  const surface = colorOf(values.get(token('surface'))!);
  const ground = blend([colorOf(pages[scheme]), surface, colorOf(values.get(back)!)]);
  // Never rounded up to a pass.
  const ratio = Math.floor(wcagContrast(blend([ground, colorOf(values.get(front)!)]), ground) * 10) / 10;
  const passes = ratio >= least;
  const use = least === 3 ? 'shapes' : 'text';
  return { ratio, passes, words: least ? `${passes ? 'enough' : 'too low'} for ${use}` : 'no minimum' };
}
