import { css } from 'lit';

/** `compact`, and the buttons that open and close. Tokens are those of the card. */
export const compactStyles = css`
  [aria-expanded='true'] > .icon {
    rotate: 180deg;
  }
  [part='transcript-button'] {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  [part='open-button'] {
    width: 36px;
    height: 36px;
    justify-self: center;
    /* First in the tree, before what it opens. */
    order: 1;
    margin-block: -8px;
    color: var(--_muted);
  }

  @media screen {
    :host([variant='compact']) .frame {
      min-height: 64px;
    }
    /* One line: the play button, who speaks, how long it is, and the button that opens the card. */
    :host([variant='compact']:not([open])) {
      .card {
        display: flex;
        gap: calc(3 * var(--_space));
        align-items: center;
        min-height: 64px;
        padding: 9px;
        border-radius: min(32px, calc(2 * var(--_radius)));
        &:not(:has([part='play-button'], i)) {
          padding-inline-start: 24px;
        }
        /* Whoever sees the line sees the warning. */
        &:has([part='warning'], [part='signature']) {
          flex-wrap: wrap;
          padding: 14px;
          border-radius: var(--_radius);
        }
      }
      [part='header'],
      [part='player'],
      .track,
      [part='controls'] {
        display: contents;
        font-size: 0.8125em;
      }
      [part='play-button'] {
        position: relative;
        order: -1;
        --_play: 40px;
        margin: 3px;
        &::after {
          content: '';
          position: absolute;
          inset: -5px;
          border-radius: 50%;
          background: conic-gradient(var(--_ink) calc(var(--_played, 0) * 1turn), var(--_rest) 0);
          mask: radial-gradient(closest-side, transparent calc(100% - 2.5px), #000 calc(100% - 2px));
        }
      }
      [part='play-button'] .icon {
        width: 22px;
        height: 22px;
      }
      .who {
        flex: 1;
        order: 0;
        overflow: hidden;
        white-space: nowrap;
      }
      [part='title'],
      [part='byline'] bdi {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      [part='title'] {
        font-size: 0.9375rem;
        text-wrap: nowrap;
      }
      /* One line: what does not fit, the date first, is out of sight until the card opens. */
      [part='byline'] {
        height: 1.5em;
        overflow: hidden;
        text-overflow: ellipsis;
        font-size: 0.8125rem;
        bdi:first-child:not(:last-child) {
          max-width: calc(100% - 5.5em);
        }
      }
      [part='elapsed'] {
        min-width: 0;
        color: var(--_muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      [part='warning'],
      [part='signature'] {
        order: 2;
        flex: 1 0 100%;
      }
      /* The sign alone; its words are to be heard, and to be seen in the open card. */
      [part='badge'] {
        position: relative;
        margin: 0;
        > :last-child {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
      }
      [part='avatar'],
      [part='menu-button'],
      [part='menu'],
      .rail,
      .gap,
      [part='duration'],
      [part='controls'] button,
      [part='rate'],
      [part='read-aloud'],
      .reading,
      [part='transcript-button'],
      [part='actions'],
      [part='expired'],
      [part='validity'],
      [part='footer'],
      i:not(:first-child, :first-child + i),
      slot[name='footer'] {
        display: none;
      }
      [part='open-button'] {
        margin: 0;
        margin-inline-end: 4px;
        flex: none;
      }
      i {
        flex: none;
      }
      i + i {
        width: 40%;
      }
    }
    /* How far it is, while it plays: how long it is stands in the byline. */
    :host([variant='compact']:not([open])) [part='elapsed'] {
      display: none;
    }
    /* Apart, for browsers that do not know states. */
    :host([variant='compact']:not([open]):state(playing)) [part='elapsed'] {
      display: inline;
    }
  }
`;

export const bubbleStyles = css`
  @media screen {
    /* A message among others: what is heard, and how long it is. One corner is tighter, on the side of who speaks. */
    :host([variant='bubble']) {
      --_play: var(--smart-packet-play-size, 44px);
      --_ground: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
      max-width: min(100%, var(--smart-packet-max-width, 22rem));
      .card {
        gap: calc(2 * var(--_space));
        padding: calc(3 * var(--_space)) calc(4 * var(--_space));
        border-color: transparent;
        border-end-start-radius: 5px;
        background: var(--_ground);
        box-shadow: none;
        --_surface: var(--_ground);
      }
      [part='avatar'],
      [part='byline'],
      [part='tag'],
      [part='footer']:not(:has(span)),
      [part='controls'] button,
      i:not(.large, .large + i) {
        display: none;
      }
      /* Without its buttons it is lower. */
      [part='controls'] {
        content-visibility: visible;
      }
      [part='title'] {
        font-size: 0.8125em;
        font-weight: 600;
      }
      [part='menu-button'] {
        margin-block: -4px;
      }
      [part='player'] {
        gap: calc(3 * var(--_space));
        min-height: 56px;
      }
      [part='transcript-button'] {
        padding: 0;
        border: 0;
        color: var(--_muted);
        font-size: 0.8125rem;
      }
      .reading {
        --_fade: calc(2 * var(--_space));
      }
      [part='transcript'] {
        --_soft: var(--smart-packet-highlight-color, color-mix(in oklab, var(--_accent) 22%, var(--_surface)));
        font-size: var(--smart-packet-transcript-font-size, 1em);
      }
      [part='actions'] {
        gap: var(--_space);
      }
      .row [part='action'] {
        padding: 4px calc(3 * var(--_space));
        border-color: var(--_border);
        color: inherit;
        font-size: 0.875em;
        &:not(:hover) {
          background: none;
        }
        &:hover {
          background: color-mix(in oklab, var(--_accent) 22%, var(--_surface));
          box-shadow: none;
        }
      }
      @media not all and (pointer: coarse) {
        [part='menu-button'] {
          width: 28px;
          height: 28px;
          min-height: 28px;
        }
        .row [part='action'] {
          min-height: 40px;
        }
      }
      [part='action-destination'] {
        color: var(--_muted);
      }
    }
    /* The speed is for who listens; where states are unknown it is there. */
    @supports selector(:state(playing)) {
      :host([variant='bubble']:not(:state(playing))) [part='controls']:not(:focus-within) [part='rate'] {
        visibility: hidden;
      }
    }
  }
`;
