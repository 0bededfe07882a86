import { css } from 'lit';

/** What depends on the visitor's device and settings. */
export const preferences = css`
  @media (hover: hover) {
    button:hover,
    [part='action']:hover {
      background: var(--_soft);
    }
    [part='play-button']:hover,
    .row:first-of-type [part='action']:hover {
      background: var(--_accent);
      box-shadow: 0 0 0 3px var(--_soft);
    }
  }
  @media (pointer: coarse) {
    button,
    select,
    input {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_border: var(--_text);
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
    [part='avatar'] {
      border: 1px solid;
    }
    input {
      forced-color-adjust: none;
    }
    [part='transcript'] {
      mask: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
    }
  }
`;
