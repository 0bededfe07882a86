import { toHex } from './contrast.js';
import type { Scheme } from './resolve-tokens.js';
import { themes } from './themes.js';

/** A theme taken apart: its tokens, what else it declares, and its further rules. */
export interface Theme {
  readonly values: ReadonlyMap<string, string>;
  readonly others: string;
  readonly rules: string;
}

/** Takes a style sheet apart, as the browser reads it. */
function readTheme(css: string): Theme {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const [first, ...rest] = [...sheet.cssRules];
  const { style } = first as CSSStyleRule;
  const names = [...style].filter((name) => name.startsWith('--'));
  const values = new Map(names.map((name) => [name, style.getPropertyValue(name).trim()]));
  for (const name of names) style.removeProperty(name);
  return { values, others: style.cssText, rules: rest.map(({ cssText }) => cssText).join('\n') };
}

const token = (name: string): string => `--smart-packet-${name}`;

/** Two colours, or more, to start from: the rest follows. */
const presets: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Forest: { 'accent-color': 'light-dark(#0a7c66, #5fd6bd)', radius: '10px' },
  Plum: {
    'accent-color': 'light-dark(#7b2ff7, #c9a8ff)',
    'surface-color': 'light-dark(#fdfbff, #191322)',
    radius: '24px',
  },
  Terracotta: {
    'accent-color': 'light-dark(#b4472a, #f0a184)',
    'surface-color': 'light-dark(#fffaf5, #1f1815)',
    'transcript-font': 'Georgia, serif',
    radius: '6px',
  },
  Ink: {
    'accent-color': 'light-dark(#14161a, #f1f2f5)',
    radius: '0px',
    'border-width': '2px',
    shadow: 'none',
  },
  Sunflower: {
    'accent-color': '#ffd400',
    'surface-color': 'light-dark(#fff, #1a1812)',
    radius: '28px',
    'play-size': '64px',
  },
  Dense: { radius: '8px', space: '3px', 'play-size': '44px', 'font-size': '0.9375rem', shadow: 'none' },
};

const presetOf = (values: Readonly<Record<string, string>>): Theme => ({
  values: new Map(Object.entries(values).map(([name, value]) => [token(name), value])),
  others: '',
  rules: '',
});

/** Where a theme may start: the element's own looks, the ready themes, and a few ideas. */
export const themeStarts: Readonly<Record<string, Theme>> = {
  default: presetOf({}),
  ...Object.fromEntries(Object.entries(themes).map(([name, css]) => [name, readTheme(css)])),
};
export const presetStarts: Readonly<Record<string, Theme>> = Object.fromEntries(
  Object.entries(presets).map(([name, values]) => [name, presetOf(values)]),
);

/** The rule to copy. */
export function ruleOf({ values, others, rules }: Theme): string {
  const declarations = [...values].map(([name, value]) => `${name}: ${value};`);
  if (others) declarations.push(...others.split(/(?<=;)\s/));
  return [`smart-packet {\n${declarations.map((each) => `  ${each}\n`).join('')}}`, rules].filter(Boolean).join('\n');
}

/** A pair of colours as one value, with one of them exchanged. */
export function colourPair(resolved: Readonly<Record<Scheme, string>>, scheme: Scheme, colour: string): string {
  const pair = { light: toHex(resolved.light), dark: toHex(resolved.dark) };
  pair[scheme] = colour;
  return pair.light === pair.dark ? colour : `light-dark(${pair.light}, ${pair.dark})`;
}
