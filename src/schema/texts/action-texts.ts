import type { Texts } from '../with-texts.js';
import { EXAMPLE_ACTIONS } from './example-packet.js';

const { link, form, calendar, call, sms, email } = EXAMPLE_ACTIONS;

const textsOfType = (
  title: string,
  description: string,
  examples: readonly unknown[],
  fields: Texts['fields'],
): Texts => ({
  title,
  description,
  examples,
  fields: { type: { title: 'Type', description }, ...fields },
});

const label = (example: string): Texts => ({
  title: 'Label',
  description: 'What the link says; at most 80 characters.',
  examples: [example],
});

const page = (description: string, example: string): Texts => ({
  title: 'Page',
  description: `${description} https: or http:, without user name and password; at most 2,048 characters.`,
  examples: [example],
});

const phone = (instead: string): Texts => ({
  title: 'Phone number',
  description: `Best in international form, with "+" and the country code: 3 to 15 digits, with blanks, hyphens, dots or parentheses as people write them, and possibly an extension ("ext. 22"); at most 64 characters. ${instead}`,
  default: null,
  examples: ['+1 202 555 0142'],
});

const readyMade = (scheme: string, instead: string, example: string): Texts => ({
  title: 'Ready-made URL',
  description: `A ${scheme} URL in place of "${instead}", which takes precedence; at most 8,192 characters.`,
  examples: [example],
});

const text = (title: string, description: string, example: string): Texts => ({
  title,
  description,
  default: null,
  examples: [example],
});

const TIMES = 'a date, or a date and time, of ISO 8601, of the years 1000 to 2999';

const CALENDAR_FIELDS: Texts['fields'] = {
  label: label(calendar.label),
  start: {
    title: 'Start',
    description: `When the event starts: ${TIMES}. A time without an offset is in the time zone of the event; without that, in the visitor's own. Null or missing: the action is a page.`,
    default: null,
    examples: ['2026-05-09T10:00:00', '2026-05-09T10:00:00+01:00', '2026-05-09'],
  },
  end: {
    title: 'End',
    description: `When the event is over: ${TIMES}, in the same form as the start and not before it. Of whole days, the day after the last one. Takes precedence over the duration.`,
    default: null,
    examples: ['2026-05-09T12:00:00', '2026-05-10'],
  },
  durationMinutes: {
    title: 'Duration',
    description:
      'Length of the event in minutes, 1 to 525,600; another number is ignored. Counts where there is no end.',
    default: null,
    examples: [120],
  },
  timezone: text(
    'Time zone',
    'Where the event is: a name of the IANA time zone database, or an offset from UTC.',
    calendar.timezone,
  ),
  title: text('Title', 'Name of the event; at most 200 characters. Without it, the label is used.', calendar.title),
  location: text('Location', 'Where the event is; at most 300 characters.', calendar.location),
  description: text(
    'Description',
    'What the event is about; at most 2,000 characters, with line breaks.',
    'Bring an apron.\nFlour is there.',
  ),
  url: page('Where to book; counts if there is no start.', 'https://bakery.example/classes'),
};

/** By the type of the action. */
export const ACTION_TEXTS: Readonly<Record<string, Texts>> = {
  link: textsOfType('Page', 'Opens a page.', [link], {
    label: label(link.label),
    url: page('Address of the page:', link.url),
  }),
  form: textsOfType('Form', 'Opens a page with a form.', [form], {
    label: label(form.label),
    url: page('Address of the form:', form.url),
  }),
  calendar: textsOfType(
    'Event',
    'Puts an event into the calendar, if it has a start; otherwise opens a page where an appointment can be booked.',
    [calendar, { type: 'calendar', label: 'Book a table', url: 'https://bakery.example/book' }],
    CALENDAR_FIELDS,
  ),
  call: textsOfType('Call', 'Calls a number.', [call, { type: 'call', label: 'Call us', url: 'tel:+12025550142' }], {
    label: label(call.label),
    phone: phone('Takes precedence over a tel: URL.'),
    url: readyMade('tel:', 'phone', 'tel:+12025550142'),
  }),
  sms: textsOfType('Text message', 'Begins a text message.', [sms], {
    label: label(sms.label),
    phone: phone('Takes precedence over an sms: URL.'),
    body: text('Text', 'What the message says; at most 1,000 characters, with line breaks.', sms.body),
    url: readyMade('sms:', 'phone', 'sms:+12025550142?body=One%20loaf%2C%20please.'),
  }),
  email: textsOfType('Email', 'Begins an email.', [email], {
    label: label(email.label),
    email: text('Address', 'One email address; takes precedence over "to" and a mailto: URL.', email.email),
    to: text('Address', 'Another name of "email".', email.email),
    subject: text('Subject', 'At most 200 characters.', email.subject),
    body: text('Text', 'What the email says; at most 1,500 characters, with line breaks.', email.body),
    url: readyMade('mailto:', 'email', 'mailto:hello@bakery.example?subject=Bread'),
  }),
};
