import type { MsgFn } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { plainLink } from '../../links/plain-link.js';
import { isExpired } from '../../packet/dates.js';
import type { Packet } from '../../packet/model.js';
import type { Paragraph } from '../../text/paragraphs.js';
import { toPlainText } from '../../text/plain-text.js';
import type { WordTiming } from '../../text/timing.js';
import { str } from '../../present/localize.js';
import { addStyles } from '../browser/add-styles.js';
import { copyText } from '../browser/clipboard.js';
import type { Loudness, PlayableHolder } from '../playback/playable.js';
import { drawing } from '../icons.js';
import { saveAddress, saveText } from '../browser/save-file.js';
import type { Announcer, ControllerHost, IssueReporter, Localized } from '../host.js';
import { MenuPopover, type MenuState } from './menu-popover.js';
import { styles } from './menu.styles.js';

export type { MenuState } from './menu-popover.js';

export interface MenuHost extends ControllerHost, Announcer, IssueReporter, Localized {
  /** The transcript in paragraphs. */
  readonly paragraphs: readonly Paragraph[];
  readonly wordTimings: readonly WordTiming[];
  toWebVTT(): string;
}

/** What plays, and the recording that can be saved. */
export interface MenuPlayback extends PlayableHolder {
  readonly recording: { readonly media: { /** Of the very bytes that play. */ readonly address: string | null } };
}

interface MenuItem {
  readonly label: string;
  /** Path data of its icon. */
  readonly path: string;
  readonly run: () => void;
}

const LOUDSPEAKER = 'M4 10v4h3l5 4V6L7 10z';
const COPY = 'M9 9h11v11H9zM5.5 15H4V4h11v1.5';
const SHARE = 'M12 15V3.5M8 7l4-3.5L16 7M6 11H5v9.5h14V11h-1';
const SAVE = 'M12 4v11M7.5 11l4.5 4 4.5-4M5 19.5h14';

/**
 * Gives the host the menu's styles, and shows the menu whenever it is rendered.
 *
 * @returns the template of the open menu
 */
export function createMenu(
  host: MenuHost,
  playback: MenuPlayback,
  state: MenuState,
): (packet: Packet) => TemplateResult {
  addStyles(host, styles);
  new MenuPopover(host, state);
  return (packet) => menuTemplate(host, playback, packet, state);
}

/** A slider has no place in a menu: the popover holds both. */
function menuTemplate(host: MenuHost, playback: MenuPlayback, packet: Packet, state: MenuState): TemplateResult {
  const { msg } = host.locale;
  const { loudness, failed } = playback.current;
  const groups = menuGroups(host, playback, packet).filter(({ length }) => length);
  const itemTemplate = (item: MenuItem): TemplateResult =>
    html`<button
      part="menu-item"
      role="menuitem"
      tabindex=${item === groups[0]?.[0] ? 0 : -1}
      @click=${() => {
        item.run();
        state.leaveMenu();
      }}
    >
      ${drawing(item.path)}<bdi>${item.label}</bdi>
    </button>`;
  return html`<div part="menu" popover="auto" tabindex="-1">
    ${loudness && !failed ? volumeTemplate(host, loudness) : nothing}
    <div role="menu" id="menu" aria-label=${msg('More', { id: 'menu' })} @focusin=${keepTabStop}>
      ${groups.map((items, i) => html`${i ? html`<hr />` : nothing}${items.map(itemTemplate)}`)}
    </div>
  </div>`;
}

/** Tab comes back to the command that had the focus last. */
function keepTabStop({ currentTarget, target }: FocusEvent): void {
  for (const item of (currentTarget as Element).querySelectorAll<HTMLElement>('[role=menuitem]')) {
    item.tabIndex = item === target ? 0 : -1;
  }
}

const volumeTemplate = ({ locale: { language, msg } }: MenuHost, loudness: Loudness): TemplateResult => {
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const volume = loudness.muted ? 0 : loudness.volume;
  return html`<div class="volume">
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
    </div>
    <hr />`;
};

function menuGroups(host: MenuHost, playback: MenuPlayback, packet: Packet): MenuItem[][] {
  const { msg } = host.locale;
  const copy = (text: string): void => void copyText(host, text);
  const shareItem = {
    label: msg('Share', { id: 'share' }),
    path: SHARE,
    run: () => {
      share(packet, copy);
    },
  };
  return [copyItems(msg, packet, copy), [shareItem], saveItems(host, playback, packet)];
}

function copyItems(msg: MsgFn, packet: Packet, copy: (text: string) => void): MenuItem[] {
  const { transcript, actions } = packet;
  const item = (label: string, text: string): MenuItem => ({
    label,
    path: COPY,
    run: () => {
      copy(text);
    },
  });
  const destinations = isExpired(packet)
    ? []
    : actions.flatMap((action) => ('event' in action ? [] : [plainLink(action)])).filter(({ newTab }) => !newTab);
  return [
    ...(transcript ? [item(msg('Copy transcript', { id: 'copy-transcript' }), transcript)] : []),
    ...destinations.map(({ destination }) =>
      item(msg(str`Copy ${destination}`, { id: 'copy-destination' }), destination),
    ),
  ];
}

function saveItems(host: MenuHost, { recording }: MenuPlayback, { transcript, voice }: Packet): MenuItem[] {
  const { msg } = host.locale;
  const items: MenuItem[] = [];
  const add = (label: string, run: () => void): void => void items.push({ label, path: SAVE, run });
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
      saveAddress(recording.media.address ?? voice, fileNameOf(voice));
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
