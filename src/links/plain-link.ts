import type { Action, CalendarEventAction } from '../packet/model.js';
import type { ActionClient, ActionLink } from './link.js';
import { mailtoHref } from './mailto.js';
import { webLink } from './page.js';
import { smsHref } from './sms.js';
import { telHref } from './tel.js';

export type { ActionClient, ActionLink };

/** The link of an action that is no calendar event; those need more code. */
export function plainLink(
  action: Exclude<Action, CalendarEventAction>,
  { apple = false }: ActionClient = {},
): ActionLink {
  switch (action.type) {
    case 'call':
      return contactLink(telHref(action.phone), action.displayPhone ?? action.phone);
    case 'sms':
      return contactLink(smsHref(action.phone, action.body, { apple }), action.displayPhone ?? action.phone);
    case 'email':
      return contactLink(mailtoHref(action.email, action.subject, action.body), action.email);
    default:
      return webLink(action.url);
  }
}

function contactLink(href: string, destination: string): ActionLink {
  return { href, destination, newTab: false, download: null };
}
