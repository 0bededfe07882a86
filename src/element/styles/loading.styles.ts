import { css } from 'lit';

/** The card's shapes while the packet is on its way. */
export const loading = css`
  /* Far from the viewport its shapes are not laid out; the element keeps their height. */
  [part='loading'] {
    grid-template-columns: auto 1fr;
    align-items: center;
    content-visibility: auto;
  }
  i {
    grid-column: 1 / -1;
    height: 14px;
    border-radius: 7px;
    background: var(--_border);
  }
  .circle {
    grid-column: 1;
    width: 2.5em;
    height: 2.5em;
    border-radius: 50%;
    & + i {
      grid-column: 2;
    }
  }
  .large {
    width: var(--_play);
    height: var(--_play);
  }
  .button {
    height: 48px;
    border-radius: var(--_small-radius);
  }
`;
