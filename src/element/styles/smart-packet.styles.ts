import { unsafeCSS, type CSSResult } from 'lit';
import { actions } from './actions.styles.js';
import { base } from './base.styles.js';
import { header } from './header.styles.js';
import { host } from './host.styles.js';
import { layout } from './layout.styles.js';
import { loading } from './loading.styles.js';
import { player } from './player.styles.js';
import { preferences } from './preferences.styles.js';
import { print } from './print.styles.js';
import { tokens } from './tokens.styles.js';
import { transcript } from './transcript.styles.js';

/**
 * All that is needed at first, in one sheet: a page may have a thousand cards. Sizes follow the text (em), space comes in
 * steps of one token, corners in one family derived from the card's. What is loaded later brings its own styles.
 */
export const styles: CSSResult = unsafeCSS(
  [tokens, host, base, header, player, transcript, actions, loading, layout, preferences, print]
    .map(({ cssText }) => cssText)
    .join(''),
);
