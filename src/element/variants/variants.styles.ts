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
      }
      [part='header'],
      [part='player'],
      .track,
      [part='controls'] {
        display: contents;
        font-size: 0.8125em;
      }
      [part='play-button'] {
        order: -1;
        --_play: 44px;
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
      [part='byline'] {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      [part='title'] {
        font-size: 0.9375rem;
        text-wrap: nowrap;
      }
      [part='byline'] {
        font-size: 0.8125rem;
      }
      [part='elapsed'],
      [part='duration'] {
        min-width: 0;
        color: var(--_muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      [part='avatar'],
      [part='menu-button'],
      [part='menu'],
      input,
      .gap,
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
    /* While it plays, how far it is; else how long, where that is known. */
    :host([variant='compact']:not([open])) [part='elapsed'],
    :host([variant='compact']:not([open])) :disabled ~ [part='controls'] [part='duration'] {
      display: none;
    }
    /* Apart, for browsers that do not know states. */
    :host([variant='compact']:not([open]):state(playing)) [part='elapsed'] {
      display: inline;
    }
    :host([variant='compact']:not([open]):state(playing)) [part='duration'] {
      display: none;
    }
  }
`;

export const bubbleStyles = css`
  @media screen {
    /* A message in a chat: no frame, and one tighter corner on the side of who speaks. */
    :host([variant='bubble']) {
      --_play: var(--smart-packet-play-size, 44px);
      max-width: min(100%, var(--smart-packet-max-width, 24rem));
      .card {
        gap: calc(3 * var(--_space));
        padding: calc(4 * var(--_space));
        border-color: transparent;
        border-end-start-radius: 5px;
        background: var(--_soft);
        box-shadow: none;
        --_border: color-mix(in oklab, var(--_text) 16%, var(--_soft));
        --_surface: var(--_soft);
      }
      [part='header'] {
        gap: 0;
      }
      [part='avatar'] {
        display: none;
      }
      [part='title'] {
        font-size: 0.875em;
        text-wrap: pretty;
      }
      [part='byline'] {
        font-size: 0.75em;
      }
      [part='menu-button'] {
        margin-top: -6px;
      }
      [part='player'] {
        min-height: 60px;
      }
      .reading {
        --_fade: calc(3 * var(--_space));
      }
      [part='transcript'] {
        --_soft: var(--smart-packet-highlight-color, color-mix(in oklab, var(--_accent) 25%, var(--_surface)));
        font-size: var(--smart-packet-transcript-font-size, 1em);
      }
    }
  }
`;
