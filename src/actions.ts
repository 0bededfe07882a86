/** `smart-packet/actions`: turns an action of a packet into the link that runs it. Needs no DOM. */
export { actionLink, type ActionClient, type ActionLink } from './links/action-link.js';
export { eventToICalendar, icalendarHref, webCalendarHref } from './links/icalendar.js';
export { mailtoHref } from './links/mailto.js';
export { smsHref } from './links/sms.js';
export { telHref } from './links/tel.js';
export type {
  Action,
  ActionType,
  CalendarEvent,
  CalendarEventAction,
  CalendarTime,
  CallAction,
  EmailAction,
  SmsAction,
  WebAction,
} from './packet/model.js';
