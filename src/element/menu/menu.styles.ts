import { css } from 'lit';

/**
 * The popover at the menu's button. What a bubble does to the colours inside of its card is not for what lies above it, and
 * a surface that lets the page shine through would leave nothing to read on another card.
 */
export const styles = css`
  :host {
    --_menu-surface: rgb(from var(--_surface) r g b / 1);
    --_menu-border: var(--_border);
  }
  [part='menu-button'][aria-expanded='true'] {
    background: var(--_soft);
  }
  [part='menu'] {
    --_surface: var(--_menu-surface);
    --_border: var(--_menu-border);
    padding: 4px;
    border: max(1px, var(--_line)) solid var(--_border);
    border-radius: var(--_small-radius);
    background: var(--_surface);
    color: var(--_text);
    &:focus-visible {
      outline: 0;
    }
  }
  [part='menu']:popover-open {
    position: fixed;
    width: 15em;
    max-width: calc(100vw - 16px);
    max-height: calc(100dvh - 16px);
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow:
      0 2px 6px rgb(0 0 0 / 8%),
      0 12px 32px rgb(0 0 0 / 18%);
    animation: menu-opens 130ms ease-out;
  }
  @keyframes menu-opens {
    from {
      opacity: 0;
    }
  }
  hr {
    margin: 4px 8px;
    border: 0;
    border-block-start: max(1px, var(--_line)) solid var(--_border);
  }
  [part='menu-item'] {
    display: flex;
    gap: 10px;
    align-items: start;
    width: 100%;
    padding: 10px;
    border-radius: max(0px, var(--_small-radius) - 5px);
    font-size: 0.9375em;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
    &:focus-visible {
      outline-offset: -2px;
    }
    .icon {
      color: var(--_muted);
    }
  }
  .volume {
    display: flex;
    gap: 4px;
    align-items: center;
    min-height: 40px;
    padding-inline: 4px 10px;
    color: var(--_muted);
  }
  [part='volume'] {
    appearance: none;
    flex: 1;
    min-width: 0;
    height: 32px;
    margin: 0;
    border-radius: 6px;
    background: linear-gradient(var(--_rest) 0 0) center / 100% 4px no-repeat;
    forced-color-adjust: none;
    cursor: pointer;
    &::-webkit-slider-thumb {
      appearance: none;
      width: 16px;
      height: 16px;
      border-radius: 50%;
      background: var(--_ink);
    }
    &::-moz-range-track {
      background: none;
    }
    &::-moz-range-thumb {
      width: 16px;
      height: 16px;
      border: 0;
      border-radius: 50%;
      background: var(--_ink);
    }
  }
  @media (pointer: coarse) {
    [part='menu-item'] {
      padding-block: 12px;
    }
  }
  @media (forced-colors: active) {
    [part='menu-item'] {
      border-color: Canvas;
    }
  }
  @media print {
    [part='menu'] {
      display: none;
    }
  }
`;
