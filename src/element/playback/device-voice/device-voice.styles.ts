import { css } from 'lit';

/** What only this player has; the rest looks as in the recording's. Tokens are those of the card. */
export const styles = css`
  [part='read-aloud'] {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  [part='read-aloud'] * {
    display: inline-block;
  }
  /* A box keeps no blank at its end. */
  [part='read-aloud'] > :first-child {
    margin-inline-end: 0.25em;
  }
  [part='read-aloud'] strong {
    color: var(--_text);
    font-weight: 600;
  }
  [part='unavailable'] + [part='read-aloud'] {
    margin-top: 8px;
  }
  @container (max-width: 17rem) {
    .track [part='unavailable'] .icon {
      display: none;
    }
  }
`;
