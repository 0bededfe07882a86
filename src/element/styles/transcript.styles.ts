import { css } from 'lit';

/** The scrolling box of the text. What is lit comes with the code that lights it. */
export const transcript = css`
  .reading {
    --_fade: calc(4 * var(--_space));
    position: relative;
    min-width: 0;
    margin-inline: -8px;
  }
  /* Its ends fade where there is more to scroll. The fade lies in the gaps around the text, and above its
     letters: at an end, there is nothing in it to fade. */
  [part='transcript'] {
    max-height: calc(var(--smart-packet-transcript-max-height, 22rem) + 2 * var(--_fade));
    margin-block: calc(-1 * var(--_fade));
    padding: var(--_fade) 8px;
    overflow: auto;
    outline: 0;
    --_full: calc(var(--_fade) + 0.35em);
    mask-image: linear-gradient(#0000 4px, #000 var(--_full) calc(100% - var(--_full)), #0000 calc(100% - 4px));
    font-size: var(--smart-packet-transcript-font-size, 1.0625em);
    font-family: var(--smart-packet-transcript-font, inherit);
    line-height: 1.65;
    text-wrap: pretty;
  }
  /* The box's own would fade, too. */
  .reading:has([part='transcript']:focus-visible)::after {
    content: '';
    position: absolute;
    inset: calc(4px - var(--_fade)) 0;
    border-radius: 6px;
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    pointer-events: none;
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
