import { css } from 'lit';

/** The element's own box: its size, its font, its colour scheme. */
export const host = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: var(--smart-packet-min-width, 0);
    max-width: min(100%, var(--smart-packet-max-width, 100%));
    color: var(--_text);
    font: 400 var(--smart-packet-font-size, 1rem) / 1.5 sans-serif;
    font-family: var(--smart-packet-font, inherit);
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
`;
