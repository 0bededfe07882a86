import { css } from 'lit';

/** What depends on the width of the frame. */
export const layout = css`
  /* The text keeps a readable measure: what can be done stands beside it. */
  @container (min-width: 44rem) {
    .card:has([part='actions'], [part='expired']):has(.reading) {
      grid-template-columns: minmax(0, 1fr) minmax(16rem, 20rem);
      /* What can be done goes up beside the first that leaves it room, whatever stands between that and the header. */
      grid-auto-flow: dense;
      column-gap: calc(8 * var(--_space));
      & > * {
        grid-column: 1 / -1;
      }
      & > :is([part='player'], [part='unavailable'], .reading, [part='transcript-button']) {
        grid-column: 1;
      }
      & > :is([part='actions'], [part='expired']) {
        grid-area: auto / 2 / span 2;
        align-self: start;
      }
    }
  }
  @container (max-width: 20rem) {
    .card {
      --_play: var(--smart-packet-play-size, 48px);
      padding: calc(4 * var(--_space));
    }
    [part='controls'] {
      column-gap: 2px;
    }
    [part='title'] {
      text-wrap: pretty;
    }
    @media not all and (pointer: coarse) {
      [part='rate'] {
        min-width: calc(5ch + 8px);
        padding: 0 2px;
      }
    }
  }
  @container (max-width: 17rem) {
    [part='back-button'],
    [part='forward-button'] {
      display: none;
    }
    @media not all and (pointer: coarse) {
      [part='rate'] {
        min-width: 0;
        padding: 0 6px;
      }
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
`;
