import { css } from 'lit';

/** What is lit, and the button that is offered when the reader has scrolled away. Tokens are those of the card. */
export const styles = css`
  /* Grounds lie behind the text, and above the card. */
  [part='transcript'] {
    isolation: isolate;
  }
  .spoken-ground,
  .hovered-ground {
    position: absolute;
    inset: -4px;
    z-index: -1;
    background: var(--_soft);
    pointer-events: none;
  }
  .hovered-ground {
    background: color-mix(in oklab, var(--_text) 8%, transparent);
  }
  .hovering {
    cursor: pointer;
  }
  /* In long form, since the short one with colour and thickness is unknown to Safari. */
  :is(.text, .text *)::highlight(smart-packet-word) {
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
  }
  :is(.text, .text *)::highlight(smart-packet-sentence) {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_focus);
    text-decoration-thickness: 2px;
  }
  :is(.text, .text *)::highlight(smart-packet-ahead) {
    color: var(--_muted);
  }
  .smart-packet-word {
    border-radius: 4px;
    background: var(--_soft);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
  }
  .smart-packet-sentence {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_focus);
    text-decoration-thickness: 2px;
  }
  .smart-packet-ahead,
  .playing :is(.spoken ~ [part='paragraph'], [aria-current] ~ span) {
    color: var(--_muted);
  }
  [part='paragraph']:nth-child(n) {
    content-visibility: visible;
  }
  [part='follow-button'] {
    display: flex;
    gap: 6px;
    align-items: center;
    position: absolute;
    inset-inline: 0;
    bottom: 0;
    width: fit-content;
    margin: auto;
    padding-inline-start: 10px;
    background: var(--_surface);
    box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
    animation: appear 0.16s;
  }
  [part='follow-button'] .icon {
    width: 16px;
    height: 16px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    :is(.text, .text *)::highlight(smart-packet-word) {
      background-color: Highlight;
      color: HighlightText;
    }
    .spoken-ground,
    .hovered-ground {
      display: none;
    }
  }
  @media print {
    .spoken-ground,
    .hovered-ground {
      display: none;
    }
  }
`;
