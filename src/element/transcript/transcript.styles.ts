import { css } from 'lit';

/** What is lit, and the button that is offered when the reader has scrolled away. Tokens are those of the card. */
export const styles = css`
  /* In long form, since the short one with colour and thickness is unknown to Safari. */
  ::highlight(smart-packet-word) {
    background-color: var(--_soft);
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
  }
  ::highlight(smart-packet-sentence) {
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_focus);
    text-decoration-thickness: 2px;
  }
  .smart-packet-word {
    background: var(--_soft);
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
  [part='paragraph']:nth-child(n) {
    content-visibility: visible;
  }
  [part='follow-button'] {
    margin: 8px 0 0 auto;
  }
  @media (forced-colors: active) {
    ::highlight(smart-packet-word) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
