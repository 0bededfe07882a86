/** What calendar events need; loaded where there is one. */
import type { CalendarEvent } from '../../packet/model.js';
import { eventLink } from '../../links/event-link.js';
import type { ActionClient } from '../../links/plain-link.js';
import { formatEventTime, type EventReader } from '../../present/format-event.js';
import { isIos } from '../browser/ios.js';
import type { Announcer, Localized } from '../host.js';
import type { ActionView, CopyButton } from './actions-template.js';

/** @param client null before the first rendering, which must be the same as a server's */
export function eventView(
  { locale: { language, msg } }: Localized,
  event: CalendarEvent,
  client: ActionClient | null,
  copyButton: CopyButton | null,
): Partial<ActionView> {
  const { href, newTab, download } = eventLink(event, client ? { ...client, savesFiles: savesFiles() } : {});
  const reader = { language, msg, isHere: client !== null };
  const destination = formatEventTime(event, reader);
  return {
    href,
    destination,
    newTab,
    download,
    onPaper: event.location ? ` · ${event.location}` : undefined,
    copyButton: copyButton?.(destination, eventText(event, reader)),
  };
}

/** An event is being saved. */
export function sayWhetherSaved(host: Localized & Announcer): void {
  if (!isSandboxed()) return;
  host.announce(host.locale.msg('Files might not be saved here, but the text can be copied', { id: 'no-files' }));
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

/** An event in words, to be copied. */
function eventText(event: CalendarEvent, reader: EventReader): string {
  const { title, end, location, description } = event;
  const when = formatEventTime(event, reader);
  // The end of whole days is the day after.
  const time = end && end.kind !== 'date' ? `${when} – ${formatEventTime({ ...event, start: end }, reader)}` : when;
  return [title, time, location, description].filter(Boolean).join('\n');
}
