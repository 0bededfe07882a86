import { defineSmartPacket } from '../../src/element.js';
import { tokens as styles } from '../../src/element/styles/tokens.styles.js';
import { isColor, tokens } from './manifest.js';
import { shadowWith } from './themes.js';

defineSmartPacket();

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** The private property that the element reads each token into, with what it follows from. */
const privateNames = new Map(
  [...styles.cssText.matchAll(/(--_[\w-]+):\s*var\(\s*(--smart-packet-[\w-]+)/g)].map(([, name, token]) => [
    token!,
    name!,
  ]),
);

function propertyOf(token: string): string {
  if (isColor(token)) return 'color';
  if (token.endsWith('-font')) return 'font-family';
  if (token.endsWith('-font-size')) return 'font-size';
  return token.endsWith('-shadow') ? 'box-shadow' : 'inline-size';
}

/** What each token comes to under such rules, in the browser's words: also of those that follow from others. */
export function resolveTokens(scheme: Scheme, css: string): ReadonlyMap<string, string> {
  const host = document.createElement('div');
  host.hidden = true;
  host.style.colorScheme = scheme;
  // Without a packet it shows nothing, and has its styles.
  const element = document.createElement('smart-packet');
  const probe = document.createElement('span');
  shadowWith(host, css).append(element);
  document.body.append(host);
  element.shadowRoot!.append(probe);
  const values = tokens.map(({ name, default: initial = '' }): [string, string] => {
    const property = propertyOf(name);
    probe.style.cssText = `${property}: var(${privateNames.get(name) ?? name}, ${initial})`;
    return [name, getComputedStyle(probe).getPropertyValue(property)];
  });
  host.remove();
  return new Map(values);
}
