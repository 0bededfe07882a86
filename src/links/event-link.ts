import type { CalendarEvent } from '../packet/model.js';
import { eventToICalendar, icalendarHref, webCalendarHref } from './icalendar.js';
import type { ActionClient, ActionLink } from './link.js';
import { webLink } from './page.js';

/** A calendar event: a file to save, or the web calendar that people use where files can't be saved. */
export function eventLink(
  event: CalendarEvent,
  { savesFiles = true, now = Date.now() }: ActionClient = {},
): ActionLink {
  return savesFiles
    ? { href: icalendarHref(eventToICalendar(event, { now })), destination: '', newTab: false, download: 'event.ics' }
    : webLink(webCalendarHref(event));
}
