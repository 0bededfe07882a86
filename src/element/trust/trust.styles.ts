import { css } from 'lit';

/** The badge and the warning. Tokens are those of the card. */
export const styles = css`
  [part='badge'] {
    display: flex;
    gap: 6px;
    align-items: start;
    justify-self: start;
    min-height: 24px;
    margin: calc(-3 * var(--_space)) -6px 0;
    padding: 2px 6px;
    border-radius: 8px;
    color: var(--_muted);
    font-size: 0.8125em;
    text-align: start;
    .trusted {
      color: var(--_ink);
    }
  }
  [part='warning'] {
    display: flex;
    gap: calc(3 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 2px solid light-dark(#b3200f, #ff9c8f);
    border-radius: var(--_small-radius);
    .icon {
      color: light-dark(#b3200f, #ff9c8f);
    }
    strong {
      display: block;
    }
  }
  @media screen {
    :host([variant='compact']:not([open])) {
      [part='badge'] {
        display: none;
      }
      .card:has([part='warning']) {
        flex-wrap: wrap;
      }
      [part='warning'] {
        order: 2;
      }
    }
  }
`;
