import { css } from 'lit';

/**
 * Public tokens are read once, in `:host`, into private ones with their defaults. Sizes follow the text (rem), space
 * comes in steps of 4 px, corners in one family derived from the card's. What is loaded later brings its own styles.
 */
export const styles = css`
  :host {
    --_accent: var(--smart-packet-accent-color, light-dark(#2f5bea, #9db4ff));
    --_on-accent: var(--smart-packet-on-accent-color, light-dark(#fff, #0d1433));
    --_surface: var(--smart-packet-surface-color, light-dark(#fff, #16181d));
    --_text: var(--smart-packet-text-color, light-dark(#14161a, #f1f2f5));
    --_muted: var(--smart-packet-muted-color, light-dark(#565c68, #a9afbb));
    --_border: var(--smart-packet-border-color, light-dark(#e3e6ec, #2c3038));
    --_focus: var(--smart-packet-focus-color, var(--_accent));
    --_radius: var(--smart-packet-radius, 18px);
    --_soft: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    --_small-radius: calc(var(--_radius) * 2 / 3);
    display: block;
    max-width: var(--smart-packet-max-width, none);
    color: var(--_text);
    font: 400 1rem/1.5 var(--smart-packet-font, system-ui, sans-serif);
    text-align: start;
    contain: layout style;
  }
  :host(:dir(rtl)) {
    --_start: right;
    --_end: left;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  .frame {
    position: relative;
    container-type: inline-size;
    outline: 0;
  }
  [part='status'] {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 8px;
    width: fit-content;
    margin: auto;
    padding: 6px 14px;
    border-radius: 99px;
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.8125rem;
  }
  [part='status']:empty {
    display: none;
  }
  .card,
  [part='loading'],
  [part='error'] {
    display: grid;
    gap: 16px;
    padding: 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 4%),
      0 8px 24px rgb(0 0 0 / 5%);
    overflow-wrap: anywhere;
  }
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
    gap: 12px;
    align-items: center;
  }
  [part='avatar'] {
    display: grid;
    place-items: center;
    flex: none;
    width: 40px;
    height: 40px;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_accent);
    font-size: 0.9375rem;
    font-weight: 650;
  }
  .who {
    flex: 1;
    min-width: 0;
  }
  [part='title'] {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.3;
    text-align: var(--_start, left);
    text-wrap: balance;
  }
  [part='byline'],
  [part='footer'] {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  [part='menu-button'] {
    align-self: start;
    width: 36px;
    height: 36px;
    margin-inline-end: -8px;
    color: var(--_muted);
  }
  [part='menu-button'] .icon {
    stroke-width: 3;
  }

  [part='player'] {
    display: flex;
    gap: 14px;
    align-items: center;
    min-height: 72px;
  }
  [part='play-button'] {
    flex: none;
    width: 56px;
    height: 56px;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [part='play-button'] .icon {
    width: 26px;
    height: 26px;
    fill: currentColor;
    stroke-width: 2.5;
  }
  [part='play-button'][aria-busy='true'] .icon {
    animation: wait 1.2s ease-in-out infinite alternate;
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
    background: none;
    --_thumb: var(--_accent);
    --_rest: color-mix(in oklab, var(--_muted) 38%, transparent);
    --_rail: var(--_rest);
    cursor: pointer;
  }
  input:disabled {
    --_thumb: transparent;
    cursor: default;
  }
  input::-webkit-slider-runnable-track {
    height: 6px;
    border-radius: 3px;
    background: var(--_rail);
  }
  input::-moz-range-track {
    height: 6px;
    border-radius: 3px;
    background: var(--_rail);
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    margin-top: -5px;
    border: 0;
    border-radius: 50%;
    background: var(--_thumb);
  }
  input::-moz-range-thumb {
    width: 16px;
    height: 16px;
    border: 0;
    border-radius: 50%;
    background: var(--_thumb);
  }
  [part='slider']:enabled {
    --_rail: linear-gradient(
      to var(--_end, right),
      var(--_accent) calc(8px + (100% - 16px) * var(--_played, 0)),
      var(--_rest) 0
    );
  }
  [part='controls'] {
    display: flex;
    align-items: center;
    gap: 2px;
    color: var(--_muted);
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  [part='elapsed'] {
    min-width: 4.5ch;
  }
  .gap {
    flex: 1;
  }
  [part='volume'] {
    --_thumb: var(--_muted);
    width: 72px;
    height: 32px;
  }
  [part='rate'] {
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
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  [part='unavailable'] {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  [part='retry-button'] {
    padding: 4px 14px;
    border: 1px solid var(--_border);
    color: var(--_text);
    font-size: 0.875rem;
    font-weight: 600;
  }
  [part='error'] button {
    justify-self: start;
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
    font-size: 1.0625rem;
    line-height: 1.65;
    text-wrap: pretty;
  }
  [part='paragraph'] {
    position: relative;
  }
  [part='paragraph'] + [part='paragraph'] {
    margin-top: 0.75em;
  }
  [part='speaker'] {
    display: block;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  [part='actions'] {
    display: grid;
    gap: 8px;
  }
  .row {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  [part='action'] {
    display: flex;
    flex: 1;
    gap: 12px;
    align-items: center;
    min-width: 0;
    min-height: 48px;
    padding: 8px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    color: inherit;
    font-size: 0.9375rem;
    text-decoration: none;
  }
  .row:first-child [part='action'] {
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
  }
  .lines bdi {
    text-align: var(--_start, left);
  }
  [part='action-label'] {
    flex: 1 0 auto;
    max-width: 100%;
    font-weight: 600;
  }
  [part='action-destination'] {
    font-size: 0.8125rem;
  }
  .row + .row [part='action-destination'] {
    color: var(--_muted);
  }
  [part='expired'] {
    padding: 12px 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_small-radius);
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  [part='loading'] {
    grid-template-columns: auto 1fr;
    align-items: center;
  }
  i {
    grid-column: 1 / -1;
    height: 14px;
    border-radius: 7px;
    background: color-mix(in oklab, var(--_muted) 16%, transparent);
  }
  .circle {
    grid-column: 1;
    width: 40px;
    height: 40px;
    border-radius: 50%;
  }
  .circle + i {
    grid-column: 2;
  }
  .large {
    width: 56px;
    height: 56px;
  }
  .button {
    height: 48px;
    border-radius: var(--_small-radius);
  }

  @container (max-width: 26rem) {
    [part='volume'] {
      display: none;
    }
  }
  @container (max-width: 20rem) {
    .card {
      padding: 16px;
    }
    [part='play-button'] {
      width: 48px;
      height: 48px;
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
    .row:first-child [part='action']:hover {
      background: color-mix(in oklab, var(--_accent) 90%, var(--_text));
    }
  }
  @media (pointer: coarse) {
    button,
    select {
      min-width: 40px;
      min-height: 44px;
    }
  }
  @media print {
    [part='transcript'] {
      max-height: none;
    }
  }
  @media (forced-colors: active) {
    button,
    [part='avatar'],
    input::-webkit-slider-runnable-track {
      border: 1px solid;
    }
    input::-webkit-slider-thumb {
      border: 8px solid;
    }
    input::-moz-range-thumb {
      border: 6px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
