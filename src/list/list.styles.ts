import { css, type CSSResult } from 'lit';
import { tokens } from '../element/styles/tokens.styles.js';

const list = css`
  :host {
    display: block;
    box-sizing: border-box;
    max-width: min(100%, var(--smart-packet-max-width, 100%));
    font: 400 var(--smart-packet-font-size, 1rem) / 1.5 sans-serif;
    font-family: var(--smart-packet-font, inherit);
    text-align: start;
    /* Beside the cards, for their focus rings. */
    --_bleed: 0px;
  }
  @supports not (overflow-clip-margin: 12px) {
    :host {
      --_bleed: 4px;
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* The width where a page leaves it to the content (flex, grid, floats, tables). */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(240px, 32rem);
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
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  /* Not around the entries: WebKit scrolls to the page's start when much of such a container is laid out anew. */
  .head {
    container-type: inline-size;
  }
  .hidden,
  [part='played'] > span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
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
  input,
  select {
    min-width: 0;
    color: var(--_text);
    font: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .field,
  .choice {
    display: grid;
    position: relative;
    align-items: center;
    & > * {
      grid-area: 1 / 1;
    }
    .icon {
      color: var(--_muted);
      pointer-events: none;
    }
  }
  .field {
    flex: 1 1 100%;
    .icon {
      z-index: 1;
      margin-inline-start: 16px;
    }
  }
  .choice {
    flex: 1 1 8rem;
    min-width: 0;
    .icon {
      justify-self: end;
      margin-inline-end: 14px;
    }
  }
  input,
  select,
  .button {
    min-height: 44px;
    border: var(--_line) solid var(--_border);
    border-radius: min(22px, calc(2 * var(--_radius)));
    background: var(--_surface);
  }
  input,
  select {
    appearance: none;
    width: 100%;
    font-size: 0.9375em;
    text-overflow: ellipsis;
  }
  input {
    padding: 0 14px;
    padding-inline-start: 44px;
    &::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
  }
  select {
    padding: 0 16px;
    padding-inline-end: 40px;
    cursor: pointer;
  }
  /* Drawn by the system, in its own colours. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  .line {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
    align-items: center;
    min-height: 28px;
    padding-inline: 4px;
    /* On the page's own ground, which has the page's own colour of text. */
    color: color-mix(in oklab, currentcolor 75%, transparent);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  /* It comes and goes with the focus, and nothing is to move then. */
  [part='keys'] {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    justify-content: center;
    padding: 4px 20px;
    font-size: 0.9375em;
    font-weight: 600;
    cursor: pointer;
  }
  .small {
    min-height: 28px;
    padding: 0 12px;
    font-size: 1em;
  }

  [part='entries'] {
    margin: -4px calc(-1 * var(--_bleed)) -8px;
  }
  /* Where what is far away is not drawn the shadows of the cards would be cut off; but what is wider than a page scrolls. */
  [part='entry'] {
    position: relative;
    min-height: 78px;
    padding: 4px var(--_bleed) 8px;
    overflow-clip-margin: 12px;
  }
  /* The first ones are seen anyway, and would be drawn a frame later. */
  [part='entry']:nth-child(n + 25) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 66px;
    /* For their shadows. */
    overflow-clip-margin: 48px;
  }
  /* A tick at the play button, which an opened card has elsewhere. */
  [part='played'] {
    position: absolute;
    inset-block-start: 46px;
    inset-inline-start: calc(var(--_bleed) + 40px);
    width: 18px;
    height: 18px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_text);
    color: var(--_surface);
    pointer-events: none;
    &::after {
      content: '';
      position: absolute;
      inset: 2px 4.5px 4.5px;
      width: 4px;
      height: 7px;
      border: solid;
      border-width: 0 2px 2px 0;
      rotate: 45deg;
    }
  }
  .open > [part='played'] {
    clip-path: inset(50%);
  }

  [part='empty'],
  [part='error'] {
    display: grid;
    gap: calc(4 * var(--_space));
    justify-items: center;
    padding: calc(8 * var(--_space)) calc(4 * var(--_space));
    border: var(--_line) dashed var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;
  }
  [part='error'] p {
    color: var(--_text);
    .icon {
      margin-inline-end: 8px;
      vertical-align: -5px;
    }
  }
  [part='more-button'] {
    justify-self: center;
  }
  [part='loading'] {
    display: grid;
    gap: 12px;
  }
  i {
    height: 64px;
    border: var(--_line) solid var(--_border);
    border-radius: min(32px, calc(2 * var(--_radius)));
    background:
      linear-gradient(var(--_border) 0 0) 76px 50% / min(40%, 16rem) 14px no-repeat,
      radial-gradient(closest-side, var(--_border) 98%, transparent) 12px 50% / 40px 40px no-repeat,
      var(--_surface);
  }
  .frame:dir(rtl) i {
    transform: scaleX(-1);
  }

  @container (min-width: 40rem) {
    .field {
      flex: 1 1 12rem;
    }
    .choice {
      flex: 0 1 auto;
      max-width: 12rem;
    }
  }
  @media (hover: hover) {
    :is(.button, select):hover {
      background-color: var(--_soft);
    }
  }
  @media (pointer: coarse) {
    .small {
      min-height: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
    }
    .line {
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_focus: Highlight;
    }
    .line {
      color: inherit;
    }
    [part='played'] {
      forced-color-adjust: none;
    }
  }
  /* Nothing of it works without the script. */
  @media (scripting: none) {
    [part='toolbar'],
    [part='more-button'] {
      display: none;
    }
  }
  /* All entries, one below the other. */
  @media print {
    [part='toolbar'],
    [part='more-button'],
    [part='played'],
    [part='loading'],
    button {
      display: none;
    }
    [part='entry'] {
      content-visibility: visible;
    }
  }
`;

/** The list around its cards, in their tokens. */
export const styles: CSSResult[] = [tokens, list];
