import { unsafeCSS, type CSSResult } from 'lit';
import { styles } from '../styles/smart-packet.styles.js';
import { bubbleStyles, compactStyles } from '../variants/variants.styles.js';
import { fallbackStyles } from './fallback.styles.js';

/** A compact card can't be opened without the script, so that it is one only with it. */
const compactWithScript = `@media (scripting: enabled) {${compactStyles.cssText}}`;

/** All that is needed to show what a server rendered, before the script and without it. */
export const serverStyles: CSSResult = unsafeCSS(
  [styles.cssText, compactWithScript, bubbleStyles.cssText, fallbackStyles.cssText].join('\n'),
);
