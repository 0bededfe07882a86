import { eventOf } from './values/event.js';
import { cutsText } from '../links/plain-link.js';
import { displayedPhone } from './values/phone.js';
import { offsetOf } from './values/time-zone.js';
import { MAX_URI_LENGTH } from './values/uri.js';
import type { Action, CalendarEvent } from './model.js';
import { excerpt, read, type Report } from './read.js';
import { rules, type Rule } from './rules.js';
import { isRecord, type Source } from './wire/source.js';

/**
 * One action, from its specific fields or else from its ready-made `url`; null, after a report, when it can't be used.
 *
 * @param isComplete the shape promises a type; elsewhere it follows silently from the URL's scheme
 */
export function readAction(entry: Source, isComplete: boolean, report: Report): Action | null {
  if (!isRecord(entry.value)) {
    report(entry.value == null ? 'missing-field' : 'invalid-type', entry.path);
    return null;
  }
  const { value, path } = entry.get('type');
  const type: unknown = value ?? typeOf(entry.get('url').value);
  if (value == null && (isComplete || type === null)) report('missing-field', path);
  const label = read(rules.label, entry.get('label'), report, true);
  // Without a label there is no action, but what else is wrong with it is said, too.
  const action = readOfType(type, label ?? '', entry, report);
  if (action && 'body' in action && cutsText(action)) report('too-long', entry.path, { limit: MAX_URI_LENGTH });
  return label === null ? null : action;
}

function readOfType(type: unknown, label: string, entry: Source, report: Report): Action | null {
  const url = entry.get('url');

  /** The field where it is given, else what the URL says; a field that is given and wrong refuses the action. */
  function given<T, U>(field: Source, rule: Rule<T>, urlRule: Rule<U>): T | U | null {
    if (field.value == null && url.value == null) report('missing-field', field.path);
    return read(rule, field, report) ?? (field.value == null ? read(urlRule, url, report) : null);
  }
  const textOf = (key: string, rule: Rule<string>, fromUrl: string | null): string | null => {
    const field = entry.get(key);
    return read(rule, field.value == null ? { ...url, value: fromUrl } : field, report) || null;
  };

  switch (type) {
    case 'link':
    case 'form':
    case 'calendar': {
      if (type === 'calendar' && entry.get('start').value != null) {
        const event = readEvent(label, entry, report);
        return event && { type, label, event };
      }
      const page = read(rules.pageUrl, url, report, true);
      return page === null ? null : { type, label, url: page };
    }
    case 'call':
    case 'sms': {
      const field = entry.get('phone');
      const found =
        type === 'call' ? given(field, rules.phone, rules.phoneUrl) : given(field, rules.phone, rules.smsUrl);
      if (found === null) return null;
      const { phone, body } = typeof found === 'string' ? { phone: found, body: null } : found;
      const displayPhone = displayedPhone((field.value ?? url.value) as string);
      const number = { label, phone, ...(displayPhone !== phone && { displayPhone }) };
      return type === 'call' ? { type, ...number } : { type, ...number, body: textOf('body', rules.smsBody, body) };
    }
    case 'email': {
      const field = entry.get(entry.get('email').value == null && entry.get('to').value != null ? 'to' : 'email');
      const found = given(field, rules.email, rules.emailUrl);
      if (found === null) return null;
      const { email, subject, body } = typeof found === 'string' ? { email: found, subject: null, body: null } : found;
      return {
        type,
        label,
        email,
        subject: textOf('subject', rules.emailSubject, subject),
        body: textOf('body', rules.emailBody, body),
      };
    }
    default:
      if (type !== null) report('unknown-action-type', entry.get('type').path, { type: excerpt(type) });
      return null;
  }
}

function readEvent(label: string, entry: Source, report: Report): CalendarEvent | null {
  const textOf = (key: string, rule: Rule<string>): string | null => read(rule, entry.get(key), report);
  const { value: durationMinutes, path } = entry.get('durationMinutes');
  if (durationMinutes != null && typeof durationMinutes !== 'number') report('invalid-type', path);
  const timezone = textOf('timezone', rules.eventText);
  const event = eventOf({
    label,
    title: textOf('title', rules.title),
    start: textOf('start', rules.eventText),
    end: textOf('end', rules.eventText),
    durationMinutes,
    location: textOf('location', rules.eventLocation),
    description: textOf('description', rules.eventDescription),
    timezone,
  });
  if (!event || (timezone && !offsetOf(timezone))) report('invalid-event', entry.path);
  return event;
}

/** The type that fits a ready-made URL; null where there is none. */
function typeOf(url: unknown): Action['type'] | null {
  if (typeof url !== 'string') return null;
  const scheme = /^\s*(\w*):/.exec(url)?.[1]?.toLowerCase();
  return scheme === 'tel' ? 'call' : scheme === 'mailto' ? 'email' : scheme === 'sms' ? scheme : 'link';
}
