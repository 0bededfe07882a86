import { css } from 'lit';

/** The card on paper. */
export const print = css`
  .paper {
    display: none;
  }
  @media print {
    :host {
      --_surface: #fff;
      --_text: #000;
      --_muted: #000;
      --_border: #000;
    }
    button,
    [part='player'],
    [part='unavailable'],
    [part='status'],
    [part='loading'] {
      display: none !important;
    }
    .card,
    .reading,
    .lines,
    [part='action'],
    .row:first-of-type [part='action'] {
      display: block;
      min-height: 0;
      padding: 4px 0;
      border: 0;
      border-radius: 0;
      background: var(--_surface);
      box-shadow: none;
      color: inherit;
    }
    .reading {
      margin: 0;
    }
    [part='transcript'] {
      max-height: none;
      margin: 0;
      padding: 0;
      mask: none;
    }
    .row .icon {
      display: none;
    }
    .lines * {
      display: inline;
      font-size: 1em;
    }
    [part='action-label']::after {
      content: ' – ';
    }
  }
`;
