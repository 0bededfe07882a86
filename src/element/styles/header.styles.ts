import { css } from 'lit';

/** Who speaks, and what about. */
export const header = css`
  [part='header'] {
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: start;
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
  /* Each text brings a dot before it; the one that begins a line lies outside, where it is cut off. */
  [part='byline'] {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1em;
    clip-path: inset(-4px calc((1 - var(--_flip, 1)) * 0.5em) -4px calc((1 + var(--_flip, 1)) * 0.5em));
    bdi {
      padding: 0 calc((1 - var(--_flip, 1)) * 0.5em) 0 calc((1 + var(--_flip, 1)) * 0.5em);
      background: radial-gradient(currentColor 1px, transparent 1.5px) var(--_start, left) 0 top 0.25em / 1em 1em
        no-repeat;
      text-align: var(--_start, left);
    }
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
`;
