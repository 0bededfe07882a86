/** What calendar events need; loaded where there is one. */
import type { CalendarEvent } from '../packet/model.js';
import { formatCalendarTime } from '../view/format-date.js';
import { eventLink } from '../actions/event-link.js';
import type { ActionClient } from '../actions/plain-link.js';
import { isIos } from './client.js';
import type { SmartPacketElement } from './smart-packet-element.js';
import type { ActionView, CopyButton } from './templates/actions.js';

/**
 * @param when its start, as it is shown
 * @param client null before the first rendering, which must be the same as a server's
 */
export function eventView(
  { locale: { language } }: SmartPacketElement,
  event: CalendarEvent,
  when: string,
  client: ActionClient | null,
  copyButton: CopyButton | null,
): Partial<ActionView> {
  const { href, newTab, download } = eventLink(event, client ? { ...client, savesFiles: savesFiles() } : {});
  return {
    href,
    newTab,
    download,
    onPaper: event.location ? ` · ${event.location}` : undefined,
    copyButton: copyButton?.(when, eventText(event, when, language)),
  };
}

/** An event is being saved. */
export function sayWhetherSaved(host: SmartPacketElement): void {
  if (!isSandboxed()) return;
  host.announce(host.locale.msg('Files may not be saved here, but the text can be copied', { id: 'no-files' }));
}

/**
 * Views inside other apps, in which a link to a file does nothing: Android's say "wv", or a version of their own as no
 * browser there does; some apps leave that out and name themselves, as they do on iOS.
 */
const IN_APP =
  /; wv\)|Android.*Version\/\d|FB(AN|AV|_IAB)|Instagram|\bLine\/|BytedanceWebview|musical_ly|MicroMessenger|Snapchat|WhatsApp/;

/** Whether this browser saves files from links. Of those of iOS only Safari itself does; web views do not say "Safari". */
export function savesFiles(): boolean {
  const { userAgent } = navigator;
  return !IN_APP.test(userAgent) && (!isIos() || /Version\/\S+ .*Safari\//.test(userAgent));
}

/**
 * Whether a sandbox may forbid to save files: nothing happens then, and no browser says so. What it forbids can be read in a
 * frame of the same origin; else only that there is one, from the origin that it takes away.
 */
export function isSandboxed(): boolean {
  if (self.origin === 'null') return location.protocol !== 'file:';
  for (let view: Window = window; view.frameElement; view = view.parent) {
    const { sandbox } = view.frameElement as HTMLIFrameElement;
    if (view.frameElement.hasAttribute('sandbox') && !sandbox.contains('allow-downloads')) return true;
  }
  return false;
}

/** An event in words, to be copied. @param when its start, as it is shown */
export function eventText(
  { title, end, location, description }: CalendarEvent,
  when: string,
  language: string,
): string {
  // The end of whole days is the day after.
  const time = end && end.kind !== 'date' ? `${when} – ${formatCalendarTime(end, language)}` : when;
  return [title, time, location, description].filter(Boolean).join('\n');
}
