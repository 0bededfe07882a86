import { css } from 'lit';

/**
 * Public tokens are read once, in `:host`, into private ones; what has no token of its own is derived from them, so that
 * contrast is kept. `(49.4 - l) * 99` makes a colour white on what is dark and black on what is light: 49.4 is the
 * lightness that contrasts with both alike, and in CIE Lab it depends on luminance alone, as contrast does (WCAG 2.2).
 * Sizes follow the text (em), space comes in steps of one token, corners in one family derived from the card's.
 * What is loaded later brings its own styles.
 */
export const styles = css`
  :host {
    --_accent: var(--smart-packet-accent-color, light-dark(#2f5bea, #9db4ff));
    --_on-accent: var(--smart-packet-on-accent-color, lab(from var(--_accent) calc((49.4 - l) * 99) 0 0 / 1));
    --_surface: var(--smart-packet-surface-color, light-dark(#fff, #16181d));
    --_text: var(
      --smart-packet-text-color,
      color-mix(in oklab, lab(from var(--_surface) calc((49.4 - l) * 99) 0 0 / 1) 92%, var(--_surface))
    );
    --_muted: var(--smart-packet-muted-color, color-mix(in oklab, var(--_text) 70%, var(--_surface)));
    --_border: var(--smart-packet-border-color, color-mix(in oklab, var(--_text) 12%, var(--_surface)));
    --_ink: light-dark(lab(from var(--_accent) min(l, 42) a b), lab(from var(--_accent) max(l, 70) a b));
    --_focus: var(--smart-packet-focus-color, var(--_ink));
    --_soft: var(--smart-packet-highlight-color, color-mix(in oklab, var(--_accent) 14%, var(--_surface)));
    --_rest: color-mix(in oklab, var(--_text) 47%, var(--_surface));
    --_radius: var(--smart-packet-radius, 18px);
    --_small-radius: calc(var(--_radius) * 2 / 3);
    --_line: var(--smart-packet-border-width, 1px);
    --_space: var(--smart-packet-space, 4px);
    --_play: var(--smart-packet-play-size, 56px);
    display: block;
    box-sizing: border-box;
    min-width: var(--smart-packet-min-width, 0);
    max-width: min(100%, var(--smart-packet-max-width, 100%));
    color: var(--_text);
    font: 400 var(--smart-packet-font-size, 1rem) / 1.5 var(--smart-packet-font, system-ui, sans-serif);
    text-align: start;
    contain: layout style;
  }
  :host([hidden]) {
    display: none;
  }
  /* The width where a page leaves it to the content (flex, grid, floats, tables): that of the frame counts for nothing. */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(240px, 24rem);
    overflow: hidden;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  /* Some wait their turn to show the loading card, and the page must not move then. */
  :host(:state(loading):not([variant])) {
    min-height: max(
      var(--smart-packet-min-height, 0px),
      calc(2.5em + var(--_play) + 76px + 26 * var(--_space) + 2 * var(--_line))
    );
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  slot {
    display: contents;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
    flex: none;
    width: 100%;
    min-height: var(--smart-packet-min-height, 0);
    container-type: inline-size;
    outline: 0;
  }
  .frame:dir(rtl) {
    --_start: right;
    --_end: left;
    --_flip: -1;
  }
  [part='status'] {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 8px;
    width: fit-content;
    margin: auto;
    padding: 6px 14px;
    border-radius: 18px;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.8125em;
    /* It may lie on the button that it tells of. */
    pointer-events: none;
  }
  /* Not away: a live region that comes with its words is not always heard. */
  [part='status']:empty {
    padding: 0;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
    align-content: start;
    padding: calc(5 * var(--_space));
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--smart-packet-shadow, 0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 5%));
    overflow-wrap: anywhere;
  }
  /* What is only to be heard is in a language of its own. */
  [part='status'][lang],
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    /* Arrows point along the slider; the sign for play is the same everywhere. */
    scale: var(--_flip, 1) 1;
    display: block;
    flex: none;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button,
  select {
    min-width: 32px;
    min-height: 32px;
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button {
    display: grid;
    place-items: center;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  [part='header'] {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: center;
  }
  [part='avatar'] {
    display: grid;
    place-items: center;
    flex: none;
    width: 2.667em;
    height: 2.667em;
    border-radius: 50%;
    overflow: hidden;
    background: var(--_soft);
    font-size: 0.9375em;
    font-weight: 650;
  }
  ::slotted([slot='avatar']) {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  [part='title'] {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.3;
    text-align: var(--_start, left);
    text-wrap: balance;
  }
  [part='byline'],
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  [part='menu-button'] {
    align-self: start;
    width: 36px;
    height: 36px;
    margin-inline-end: -8px;
    color: var(--_muted);
    .icon {
      stroke-width: 3;
    }
  }

  [part='player'] {
    display: flex;
    gap: 14px;
    align-items: center;
    min-height: 72px;
  }
  [part='play-button'] {
    flex: none;
    width: var(--_play);
    height: var(--_play);
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    .icon {
      scale: 1;
      width: 26px;
      height: 26px;
      fill: currentColor;
      stroke-width: 2.5;
    }
    &[aria-busy='true'] .icon {
      animation: wait 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.3;
    }
  }
  .track {
    flex: 1;
    min-width: 0;
  }
  input {
    appearance: none;
    display: block;
    width: 100%;
    height: 36px;
    margin: 0;
    border-radius: 6px;
    background: none;
    --_rail: var(--_rest);
    cursor: pointer;
    &:disabled {
      cursor: default;
    }
    /* As high as the wave: what grows later counts as a shift of the layout. */
    &::-webkit-slider-runnable-track {
      height: 36px;
      border-block: 16px solid transparent;
      border-radius: 2px / 18px;
      background: var(--_rail) padding-box;
    }
    &::-moz-range-track {
      height: 4px;
      border-radius: 2px;
      background: var(--_rail);
    }
    &::-webkit-slider-thumb {
      appearance: none;
      width: 16px;
      height: 16px;
      margin-top: -6px;
      opacity: 0;
    }
    &::-moz-range-thumb {
      width: 16px;
      height: 16px;
      border: 0;
      opacity: 0;
    }
  }
  /* Not the browser's own knob: that is where the value is, and the value is left alone while a screen reader would read each. */
  [part='slider']:enabled {
    --_rail: linear-gradient(
      to var(--_end, right),
      var(--_ink) calc(16px + (100% - 16px) * var(--_played, 0)),
      var(--_rest) 0
    );
    background: radial-gradient(closest-side, var(--_ink) 94%, transparent) var(--_start, left)
      calc(100% * var(--_played, 0)) center / 16px 16px no-repeat;
  }
  [part='controls'] {
    display: flex;
    align-items: center;
    gap: 2px;
    color: var(--_muted);
    font-size: 0.75em;
    font-variant-numeric: tabular-nums;
  }
  [part='elapsed'] {
    min-width: 4.5ch;
  }
  .gap {
    flex: 1;
  }
  /* As wide as the widest speed, which is there when a person turns to the list. */
  [part='rate'] {
    min-width: calc(5ch + 12px);
    appearance: none;
    padding: 0 6px;
    text-align: center;
  }
  [part='duration'] {
    min-width: 4ch;
    text-align: end;
  }
  [part='unavailable'],
  [part='error'] p {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  [part='unavailable'] {
    flex-wrap: wrap;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .quiet {
    justify-self: start;
    padding: 4px 14px;
    border: var(--_line) solid var(--_border);
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 600;
  }

  .reading {
    min-width: 0;
  }
  [part='transcript'] {
    max-height: var(--smart-packet-transcript-max-height, 22rem);
    margin: 0 -8px;
    padding: 0 8px;
    border-radius: 6px;
    overflow: auto;
    font-size: var(--smart-packet-transcript-font-size, 1.0625em);
    font-family: var(--smart-packet-transcript-font, inherit);
    line-height: 1.65;
    text-wrap: pretty;
  }
  [part='paragraph'] {
    position: relative;
    & + & {
      margin-top: 0.75em;
    }
  }
  /* Of a book, what is far down is not laid out before it is seen; reading along, which scrolls to it, puts an end to that. */
  [part='paragraph']:nth-child(n + 100) {
    content-visibility: auto;
    contain-intrinsic-height: auto 8em;
  }
  [part='speaker'] {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  [part='actions'] {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .row {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  [part='action'] {
    display: flex;
    flex: 1;
    gap: calc(3 * var(--_space));
    align-items: center;
    min-width: 0;
    min-height: 48px;
    padding: 8px calc(4 * var(--_space));
    border: var(--_line) solid var(--_border);
    border-radius: var(--_small-radius);
    color: inherit;
    font-size: 0.9375em;
    text-decoration: none;
  }
  .row:first-of-type [part='action'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .lines {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    min-width: 0;
    bdi {
      text-align: var(--_start, left);
    }
  }
  [part='action-label'] {
    flex: 1 0 auto;
    max-width: 100%;
    font-weight: 600;
  }
  [part='action-destination'] {
    font-size: 0.8125rem;
  }
  .row:not(:first-of-type) [part='action-destination'] {
    color: var(--_muted);
  }
  [part='expired'],
  [part='validity'] {
    padding: 12px calc(4 * var(--_space));
    border: var(--_line) dashed var(--_border);
    border-radius: var(--_small-radius);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  /* Far from the viewport its shapes are not laid out; the element keeps their height. */
  [part='loading'] {
    grid-template-columns: auto 1fr;
    align-items: center;
    content-visibility: auto;
  }
  i {
    grid-column: 1 / -1;
    height: 14px;
    border-radius: 7px;
    background: var(--_border);
  }
  .circle {
    grid-column: 1;
    width: 2.5em;
    height: 2.5em;
    border-radius: 50%;
    & + i {
      grid-column: 2;
    }
  }
  .large {
    width: var(--_play);
    height: var(--_play);
  }
  .button {
    height: 48px;
    border-radius: var(--_small-radius);
  }

  /* The text keeps a readable measure: what can be done stands beside it. */
  @container (min-width: 44rem) {
    .card:has([part='actions'], [part='expired']):has(.reading) {
      grid-template-columns: minmax(0, 1fr) minmax(16rem, 20rem);
      column-gap: calc(8 * var(--_space));
      & > * {
        grid-column: 1 / -1;
      }
      & > :is([part='player'], [part='unavailable'], .reading, [part='menu'], [part='transcript-button']) {
        grid-column: 1;
      }
      & > :is([part='actions'], [part='expired']) {
        grid-area: 2 / 2 / span 2;
        align-self: start;
      }
    }
  }
  @container (max-width: 20rem) {
    .card {
      --_play: var(--smart-packet-play-size, 48px);
      padding: calc(4 * var(--_space));
    }
  }
  @container (max-width: 17rem) {
    [part='back-button'],
    [part='forward-button'] {
      display: none;
    }
    [part='header'] {
      flex-wrap: wrap;
    }
    .who {
      flex: 1 0 100%;
      order: 1;
    }
    [part='menu-button'] {
      margin-inline-start: auto;
    }
  }
  @media (hover: hover) {
    button:hover,
    [part='action']:hover {
      background: var(--_soft);
    }
    [part='play-button']:hover,
    .row:first-of-type [part='action']:hover {
      background: var(--_accent);
      box-shadow: 0 0 0 3px var(--_soft);
    }
  }
  @media (pointer: coarse) {
    button,
    select,
    input {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_ink: Highlight;
      --_focus: Highlight;
      --_rest: GrayText;
    }
    button,
    [part='avatar'] {
      border: 1px solid;
    }
    input {
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
  .paper {
    display: none;
  }
  @media print {
    :host {
      --_surface: #fff;
      --_text: #000;
      --_muted: #000;
      --_border: #000;
    }
    button,
    [part='player'],
    [part='unavailable'],
    [part='menu'],
    [part='status'],
    [part='loading'] {
      display: none !important;
    }
    .card,
    .reading,
    .lines,
    [part='action'],
    .row:first-of-type [part='action'] {
      display: block;
      min-height: 0;
      padding: 4px 0;
      border: 0;
      border-radius: 0;
      background: var(--_surface);
      box-shadow: none;
      color: inherit;
    }
    [part='transcript'] {
      max-height: none;
    }
    .row .icon {
      display: none;
    }
    .lines * {
      display: inline;
      font-size: 1em;
    }
    [part='action-label']::after {
      content: ' – ';
    }
  }
`;
