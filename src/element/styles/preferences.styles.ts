import { css } from 'lit';

/** What depends on the visitor's device and settings. */
export const preferences = css`
  /* Only under a pointer: a page that turns dark does so at once. */
  .frame:hover :is(button, select, [part='action']) {
    transition: 0.13s;
    transition-property: background-color, box-shadow, scale;
  }
  @media (hover: hover) {
    :is(button, select, [part='action']):hover {
      background-color: var(--_soft);
    }
    [part='play-button']:hover,
    .row:first-of-type [part='action']:hover {
      background: var(--_accent);
      box-shadow: 0 0 0 4px var(--_soft);
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    /* Not those at which something opens: it is placed by their boxes. */
    [part='player'] button:active {
      scale: 0.94;
    }
  }
  @media not all and (pointer: coarse) {
    [part='rate'] {
      min-height: 26px;
    }
  }
  @media (pointer: coarse) {
    button,
    select,
    input {
      min-width: 44px;
      min-height: 44px;
    }
    [part='rate'] {
      min-height: 44px;
    }
    .far :is(.rail, [part='controls']) {
      contain-intrinsic-height: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
      --_rest: color-mix(in oklab, var(--_text) 47%, var(--_surface));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_ink: Highlight;
      --_focus: Highlight;
      --_rest: GrayText;
    }
    button,
    [part='avatar'],
    [part='tag'] {
      border: 1px solid;
    }
    .rail {
      forced-color-adjust: none;
    }
    [part='transcript'] {
      mask: none;
    }
  }
  /* Where backgrounds are not drawn, the dots are text. */
  @media print, (forced-colors: active) {
    [part='byline'] {
      display: block;
      margin: 0;
      clip-path: none;
      bdi {
        padding: 0;
        background: none;
      }
      bdi + bdi::before {
        content: ' · ';
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
