import { css, html, nothing, type TemplateResult } from 'lit';
import { plainLink } from '../../links/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Packet } from '../../packet/model.js';
import type { Paragraph } from '../../text/paragraphs.js';
import { toPlainText } from '../../text/plain-text.js';
import type { WordTiming } from '../../text/timing.js';
import { str } from '../../present/localize.js';
import { addStyles } from '../browser/add-styles.js';
import { copyText } from '../browser/clipboard.js';
import type { Loudness, Playable, PlayableHolder } from '../playback/playable.js';
import { drawing } from '../icons.js';
import { saveAddress, saveText } from '../browser/save-file.js';
import type { Announcer, ControllerHost, IssueReporter, Localized } from '../host.js';

export interface MenuHost extends ControllerHost, Announcer, IssueReporter, Localized {
  /** The transcript in paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  readonly wordTimings: readonly WordTiming[];
  toWebVTT(): string;
}

interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

const styles = css`
  [part='menu'] {
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_small-radius);
    list-style: none;
  }
  [part='menu-item'] {
    width: 100%;
    min-height: 44px;
    padding: 4px 12px;
    border-radius: calc(var(--_small-radius) - 4px);
    justify-content: start;
    font-size: 0.9375rem;
    text-align: start;
  }
  .volume {
    display: flex;
    gap: 4px;
    align-items: center;
    padding-inline: 6px 12px;
    color: var(--_muted);
  }
  [part='volume'] {
    flex: 1;
    max-width: 12rem;
    &::-webkit-slider-thumb {
      opacity: 1;
      border-radius: 50%;
      background: var(--_muted);
    }
    &::-moz-range-thumb {
      opacity: 1;
      border-radius: 50%;
      background: var(--_muted);
    }
  }
`;

const LOUDSPEAKER = 'M4 10v4h3l5 4V6L7 10z';

/**
 * Gives the host the menu's styles.
 *
 * @param close called after a command
 * @returns the template of the open menu
 */
export function createMenu(
  host: MenuHost,
  playback: PlayableHolder,
  close: () => void,
): (packet: Packet) => TemplateResult {
  addStyles(host, styles);
  return (packet) => menuTemplate(host, playback.current, packet, close);
}

function menuTemplate(
  host: MenuHost,
  { loudness, failed }: Playable,
  packet: Packet,
  close: () => void,
): TemplateResult {
  const { msg } = host.locale;
  return html`<ul part="menu" id="menu" aria-label=${msg('More', { id: 'menu' })}>
    ${loudness && !failed ? volumeTemplate(host, loudness) : nothing}
    ${menuItems(host, packet).map(
      ({ label, run }) =>
        html`<li>
          <button
            part="menu-item"
            @click=${() => {
              run();
              close();
            }}
          >
            <bdi>${label}</bdi>
          </button>
        </li>`,
    )}
  </ul>`;
}

const volumeTemplate = ({ locale: { language, msg } }: MenuHost, loudness: Loudness): TemplateResult => {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const volume = loudness.muted ? 0 : loudness.volume;
  return html`<li class="volume">
    <button
      part="mute-button"
      aria-label=${msg('Mute', { id: 'mute' })}
      aria-pressed=${loudness.muted ? 'true' : 'false'}
      @click=${() => {
        loudness.muted = !loudness.muted;
      }}
    >
      ${drawing(LOUDSPEAKER + (loudness.muted ? 'M16 10l4 4M20 10l-4 4' : 'M15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11'))}
    </button>
    <input
      part="volume"
      type="range"
      min="0"
      max="1"
      step="0.05"
      aria-label=${msg('Volume', { id: 'volume' })}
      aria-valuetext=${percent.format(volume)}
      .value=${String(volume)}
      @input=${({ target }: Event) => {
        const slider = target as HTMLInputElement;
        loudness.volume = slider.valueAsNumber;
        // At once: by the next rendering a screen reader has read the one before.
        slider.ariaValueText = percent.format(loudness.volume);
      }}
    />
  </li>`;
};

function menuItems(host: MenuHost, packet: Packet): MenuItem[] {
  const { msg } = host.locale;
  const { transcript, voice } = packet;
  const copy = (text: string): void => void copyText(host, text);
  const isOver = isExpired(packet, Date.now());
  const items: MenuItem[] = [];
  const add = (label: string, run: () => void): void => void items.push({ label, run });
  if (transcript)
    add(msg('Copy transcript', { id: 'copy-transcript' }), () => {
      copy(transcript);
    });
  for (const action of packet.actions) {
    if (isOver || 'event' in action) continue;
    const { destination, newTab } = plainLink(action);
    if (!newTab)
      add(msg(str`Copy ${destination}`, { id: 'copy-destination' }), () => {
        copy(destination);
      });
  }
  add(msg('Share', { id: 'share' }), () => {
    share(packet, copy);
  });
  if (transcript) {
    add(msg('Save transcript', { id: 'save-transcript' }), () => {
      saveText(toPlainText(transcript, host.paragraphs), 'text/plain', 'transcript.txt');
    });
  }
  if (transcript && host.wordTimings.length) {
    add(msg('Save captions (WebVTT)', { id: 'save-captions' }), () => {
      saveText(host.toWebVTT(), 'text/vtt', 'captions.vtt');
    });
  }
  if (voice !== null) {
    add(msg('Save recording', { id: 'save-recording' }), () => {
      saveAddress(voice, fileNameOf(voice));
    });
  }
  return items;
}

/** By the system's own sheet where there is one, else by the page's address on the clipboard. */
function share({ title }: Packet, copy: (text: string) => void): void {
  const url = location.href;
  const data = { url, ...(title !== null && { title }) };
  if (typeof navigator.share !== 'function') copy(url);
  // Rejected when the person thinks better of it, or the frame may not share.
  else
    navigator.share(data).catch((error: unknown) => {
      if ((error as Error).name !== 'AbortError') copy(url);
    });
}

const fileNameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) || 'recording';
