import { html, type TemplateResult } from 'lit';
import { str } from '../../present/localize.js';
import type { Announcer, ControllerHost, Localized } from '../host.js';
import { drawing } from '../icons.js';

type ClipboardHost = Pick<ControllerHost, 'renderRoot'> & Localized & Announcer;

/** Copies what stands beside it. @param text what is copied, where it is more than that */
export const copyButton = (host: ClipboardHost, label: string, text = label): TemplateResult =>
  html`<button
    part="copy-button"
    aria-label=${host.locale.msg(str`Copy ${label}`, { id: 'copy-destination' })}
    @click=${() => void copyText(host, text)}
  >
    ${drawing('M9 9h11v11H9zM15 9V4H4v11h5')}
  </button>`;

/** Puts a text on the clipboard, in a gesture, and says whether that worked. */
export async function copyText(host: ClipboardHost, text: string): Promise<void> {
  const { msg } = host.locale;
  // A frame from another origin has no clipboard, and asking for it writes to the console; the old command works there.
  const copied = (window.top !== window && copyBySelection(host, text)) || (await copyByClipboard(text));
  host.announce(copied ? msg('Copied', { id: 'copied' }) : msg('Could not be copied', { id: 'not-copied' }));
}

async function copyByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection({ renderRoot }: ClipboardHost, text: string): boolean {
  const active = (renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  const area = document.createElement('textarea');
  area.className = 'hidden';
  area.value = text;
  renderRoot.append(area);
  area.select();
  // Deprecated, and the only way there is in such a frame.
  const copied = (document as { execCommand(command: 'copy'): boolean }).execCommand('copy');
  area.remove();
  active?.focus();
  return copied;
}
