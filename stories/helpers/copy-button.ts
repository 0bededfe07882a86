import { html, type TemplateResult } from 'lit';

/** Puts a text on the clipboard, and says so on itself. */
export const copyButton = (text: () => string): TemplateResult =>
  html`<button
    @click=${async ({ currentTarget }: Event) => {
      const button = currentTarget as HTMLButtonElement;
      await navigator.clipboard.writeText(text());
      button.textContent = 'Copied';
    }}
  >
    Copy the CSS
  </button>`;
