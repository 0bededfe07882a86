import { css } from 'lit';

/** The scrolling box of the text. What is lit comes with the code that lights it. */
export const transcript = css`
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
`;
