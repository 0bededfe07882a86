import { css } from 'lit';

/** What all parts have in common: the frame, the status region, the card, icons, buttons, the focus. */
export const base = css`
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
`;
