import { css } from 'lit';

/** The badge and the warning. Tokens are those of the card. */
export const styles = css`
  [part='badge'] {
    display: flex;
    gap: 6px;
    align-items: start;
    justify-self: start;
    min-height: 24px;
    margin: calc(-2 * var(--_space)) -6px 0;
    padding: 2px 6px;
    border-radius: 8px;
    color: var(--_muted);
    outline-offset: 0;
    font-size: 0.8125em;
    text-align: start;
    .trusted {
      color: var(--_ink);
    }
    /* A tick is the same everywhere. */
    svg {
      scale: 1;
    }
  }
  [part='warning'] {
    display: flex;
    gap: calc(3 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 2px solid;
    border-radius: var(--_small-radius);
    color: light-dark(#b3200f, #ff9c8f);
    p {
      color: var(--_text);
    }
    strong {
      display: block;
    }
  }
`;
