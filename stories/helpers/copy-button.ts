import { html, type TemplateResult } from 'lit';

/** Puts a text on the clipboard, and says so on itself for a moment. */
export const copyButton = (text: () => string): TemplateResult =>
  html`<button
    type="button"
    @click=${async ({ currentTarget }: Event) => {
      const button = currentTarget as HTMLButtonElement;
      await navigator.clipboard.writeText(text());
      button.textContent = 'Copied';
      setTimeout(() => {
        button.textContent = 'Copy the CSS';
      }, 2000);
    }}
  >
    Copy the CSS
  </button>`;
