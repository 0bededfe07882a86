import { parseEmail } from '../../packet/values/mail-address.js';
import { safeUrl } from '../../packet/values/page-address.js';
import { parsePhone } from '../../packet/values/phone.js';
import { readDateTime } from '../../packet/dates.js';
import type { ActionType } from '../../packet/model.js';
import type { Choice, Prompts, TextQuestion } from './prompts.js';

/** An action as the canonical format writes it. */
export type WrittenAction = Readonly<Record<string, string | number>>;

const NONE = 'none';

const KINDS: readonly Choice[] = [
  { value: NONE, label: 'None' },
  { value: 'link', label: 'Open a page' },
  { value: 'call', label: 'Call a number' },
  { value: 'sms', label: 'Send a text message' },
  { value: 'email', label: 'Write an email' },
  { value: 'form', label: 'Fill in a form', hint: 'on your own page' },
  { value: 'booking', label: 'Book a time', hint: 'on your own page' },
  { value: 'event', label: 'Add an event to the calendar' },
];

/** What buttons say, for example. */
const LABELS: Readonly<Record<string, string>> = {
  call: 'Call us',
  sms: 'Text us',
  email: 'Write to us',
  form: 'Order a cake',
  booking: 'Pick a time',
  event: 'Join the tasting',
};

/** Asks for one action; null where there is to be none. */
export async function askForAction(prompts: Prompts, message: string): Promise<WrittenAction | null> {
  const kind = await prompts.select(message, KINDS);
  if (kind === NONE) return null;
  const label = await prompts.text({
    message: 'What does its button say?',
    placeholder: LABELS[kind] ?? 'See the menu',
    validate: (answer) => (answer.trim() ? undefined : 'A button needs a label.'),
  });
  return { type: typeOf(kind), label, ...(await askForFields(prompts, kind)) };
}

const typeOf = (kind: string): ActionType =>
  kind === 'booking' || kind === 'event' ? 'calendar' : (kind as ActionType);

async function askForFields(prompts: Prompts, kind: string): Promise<WrittenAction> {
  switch (kind) {
    case 'call':
      return { phone: await prompts.text(PHONE) };
    case 'sms':
      return written({
        phone: await prompts.text(PHONE),
        body: await prompts.text(optional('What does the message say?')),
      });
    case 'email':
      return written({
        email: await prompts.text(EMAIL),
        subject: await prompts.text(optional('What is its subject?')),
        body: await prompts.text(optional('What does the email say?')),
      });
    case 'event':
      return written({
        start: await prompts.text(START),
        durationMinutes: Number(await prompts.text(MINUTES)),
        timezone: await prompts.text({
          ...optional('In which time zone?'),
          placeholder: 'Europe/Paris; Enter for none',
        }),
        location: await prompts.text(optional('Where?')),
      });
    default:
      return { url: await prompts.text(PAGE) };
  }
}

/** Without what was left open. */
const written = (fields: WrittenAction): WrittenAction =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== 0));

const optional = (message: string): TextQuestion => ({ message, placeholder: 'Press Enter to skip' });

const PHONE: TextQuestion = {
  message: 'Which number?',
  placeholder: '+1 202 555 0142',
  validate: (answer) => (parsePhone(answer) ? undefined : 'Write it with its country code: +1 202 555 0142'),
};

const EMAIL: TextQuestion = {
  message: 'To which address?',
  placeholder: 'hello@bakery.example',
  validate: (answer) => (parseEmail(answer.trim()) ? undefined : 'Write one address: hello@bakery.example'),
};

const PAGE: TextQuestion = {
  message: 'Where does it lead?',
  placeholder: 'https://bakery.example/menu',
  validate: (answer) =>
    safeUrl(answer, { allowHttp: true }) ? undefined : 'Write an address that begins with https://',
};

const START: TextQuestion = {
  message: 'When does it start?',
  placeholder: '2027-03-01T18:00',
  validate: (answer) => (readDateTime(answer) ? undefined : 'Write 2027-03-01T18:00, or 2027-03-01 for a whole day.'),
};

const MINUTES: TextQuestion = {
  ...optional('How many minutes does it last?'),
  validate: (answer) => (Number(answer) >= 0 ? undefined : 'Write a number of minutes.'),
};
