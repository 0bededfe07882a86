import type { Action, CalendarEventAction, EmailAction, SmsAction } from '../packet/model.js';
import { mailtoHref } from '../packet/values/mailto.js';
import { hostOf } from '../packet/values/page-address.js';
import { smsHref } from '../packet/values/sms.js';
import { telHref } from '../packet/values/phone.js';
import { decode } from '../packet/values/uri.js';

/** What an action becomes: an anchor. */
export interface ActionLink {
  readonly href: string;
  /** Where it leads, to be shown beside the label: host (see `hostOf`), number or address; `''` for a calendar file. */
  readonly destination: string;
  /** True for web pages: a new tab, with `rel="noopener noreferrer"`. */
  readonly newTab: boolean;
  /** Name of the file that is saved; null where nothing is. */
  readonly download: string | null;
}

/** What is known of the visitor's device. */
export interface ActionClient {
  /** Its message app wants Apple's form of `sms:` links. Default false. */
  apple?: boolean;
  /** Files can be saved from links; not so in web views of iOS and Android. Default true. */
  savesFiles?: boolean;
  /** Milliseconds since the epoch, the time stamp of calendar files. By default the current time. */
  now?: number;
}

/** The link of an action that is no calendar event; those need more code. */
export function plainLink(
  action: Exclude<Action, CalendarEventAction>,
  { apple = false }: ActionClient = {},
): ActionLink {
  switch (action.type) {
    case 'call':
      return link(telHref(action.phone), action.displayPhone ?? action.phone);
    case 'sms':
      return link(smsHref(action.phone, action.body, { apple }), action.displayPhone ?? action.phone);
    case 'email':
      return link(mailtoHref(action.email, action.subject, action.body), action.email);
    default:
      return webLink(action.url);
  }
}

/** A web page, in a new tab; `''` for an address that is none. */
export function webLink(url: string): ActionLink {
  const host = hostOf(url);
  return link(host && url, host, true);
}

/** Whether a text of a message is too long for its link, which then holds only the beginning of it. */
export function cutsText(action: SmsAction | EmailAction): boolean {
  const held = decode(plainLink(action).href.replace(/%0D/g, '')) ?? '';
  const { subject, body } = { subject: null, ...action };
  return !held.includes(subject ?? '') || !held.endsWith(body ?? '');
}

const link = (href: string, destination: string, newTab = false): ActionLink => ({
  href,
  destination,
  newTab,
  download: null,
});
