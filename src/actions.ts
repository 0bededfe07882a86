/**
 * `smart-packet/actions`: from an action of a packet to the link that runs it. Without DOM.
 */
export { actionLink, type ActionClient, type ActionLink } from './actions/action-link.js';
export { eventToICalendar, icalendarHref, webCalendarHref } from './actions/icalendar.js';
export { mailtoHref } from './actions/mailto.js';
export { smsHref } from './actions/sms.js';
export { telHref } from './actions/tel.js';
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
