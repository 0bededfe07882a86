import { keepValid } from '../packet/keep-valid.js';
import { decodeOnce, holdsOnly, takeApart } from '../packet/values/ready-made-url.js';
import { parsePhone, parseSubscriber } from '../packet/values/phone.js';
import type { Json } from './extras.js';

/** Why a text is no action. */
export interface CtaFault {
  readonly code: 'cta-without-target' | 'cta-without-label' | 'cta-invalid';
  /** In English: the reason, and how to write it. */
  readonly message: string;
  /** What is wrong, in a sentence. */
  readonly reason: string;
  /** How actions of its kind are written; of each kind where that is not known. */
  readonly examples: readonly string[];
}

export type CtaResult = { readonly ok: true; readonly action: Json } | { readonly ok: false; readonly fault: CtaFault };

/** How to write an action of each kind; the rest of the address behind the scheme becomes its fields. */
const KINDS: Readonly<Record<string, { readonly example: string; readonly read: (target: string) => Json | null }>> = {
  link: { example: 'See the menu=https://bakery.example/menu', read: page('link') },
  tel: { example: 'Call us=tel:+12025550142', read: call },
  sms: { example: 'Text us=sms:+12025550142?body=Hi%20there', read: sms },
  mailto: { example: 'Write to us=mailto:hello@bakery.example?subject=Cake', read: mail },
  form: { example: 'Order=form:https://bakery.example/order', read: page('form') },
  calendar: { example: 'Pick a time=calendar:https://bakery.example/times', read: page('calendar') },
  event: {
    example: 'Join us=event:2027-03-01T18:00?duration=60&timezone=Europe/Paris&title=Tasting&location=Harbour%20Street',
    read: event,
  },
};
/** Other schemes of a kind. */
const ALIASES: Readonly<Record<string, string>> = { http: 'link', https: 'link', call: 'tel', email: 'mailto' };
const SCHEME = new RegExp(`=\\s*(?=(${[...Object.keys(KINDS), ...Object.keys(ALIASES)].join('|')}):)`, 'i');

/**
 * One action from one text, `Label=TARGET`. The label ends at the first `=` before a target, so it may hold others. Targets:
 *
 * - `https://…` or `http://…`: a link (also `link:https://…`)
 * - `form:https://…`: a form; `calendar:https://…`: a page where times are booked
 * - `tel:+1 202 555 0142`: a call (also `call:`)
 * - `sms:+12025550142?body=Hi`: a message
 * - `mailto:a@b.example?subject=…&body=…`: a mail (also `email:`)
 * - `event:START?end=…&duration=…&timezone=…&title=…&location=…&description=…`: an event for the calendar. `START` and
 *   `end` are a date or a date and time of ISO 8601, `duration` is in minutes, `timezone` a name (`Europe/Paris`) or an
 *   offset; all but the start may be left out.
 *
 * In the fields behind a `?`, `&`, `#`, `%` and line breaks are written `%26`, `%23`, `%25` and `%0A`; blanks may stay, and
 * `+` is a plus.
 */
export function parseCta(text: string): CtaResult {
  const found = SCHEME.exec(text);
  if (!found) return refuse('cta-without-target', `“${text}” does not say where it leads.`, Object.keys(KINDS));
  const label = text.slice(0, found.index).trim();
  if (!label) return refuse('cta-without-label', `“${text}” has no label.`, ['link']);
  const scheme = (found[1] ?? '').toLowerCase();
  const kind = ALIASES[scheme] ?? scheme;
  const target = text.slice(found.index + found[0].length).trim();
  return ctaOf(label, KINDS[kind]?.read(target) ?? null, kind, target);
}

function ctaOf(label: string, fields: Json | null, kind: string, target: string): CtaResult {
  const action: Json = { type: fields?.['type'], label, ...fields };
  const faulty = fields ? faultyFields(action) : ['url'];
  if (!faulty.length) return { ok: true, action };
  const what = faulty.includes('label') ? `The label “${label}” is too long` : `“${label}” can’t lead to “${target}”`;
  return refuse('cta-invalid', `${what}.`, [kind]);
}

/** In a valid action nothing is left out, cut or replaced. */
function faultyFields(action: Json): unknown[] {
  return keepValid({ cta: [{ ...action }] }, true).flatMap(({ path }) => (path[0] === 'cta' ? [path[2] ?? 'url'] : []));
}

function refuse(code: CtaFault['code'], reason: string, kinds: readonly string[]): CtaResult {
  const examples = kinds.flatMap((kind) => KINDS[kind]?.example ?? []);
  const howTo = `Write it like ${examples.map((example) => `"${example}"`).join(', ')}.`;
  return { ok: false, fault: { code, message: `${reason} ${howTo}`, reason, examples } };
}

function page(type: string): (target: string) => Json {
  return (target) => ({ type, url: target.replace(/^(link|form|calendar):\s*/i, '') });
}

function call(target: string): Json | null {
  const phone = phoneOf(target.replace(/^\w+:/, ''));
  return phone === null ? null : { type: 'call', phone };
}

/** As it is written where that is a number, else as it is dialled, such as with a `phone-context`. */
function phoneOf(target: string): string | null {
  const written = decodeOnce(target)?.trim() ?? '';
  return parsePhone(written) ? written : parseSubscriber(written);
}

function sms(target: string): Json | null {
  const parts = takeApart(target, 'sms:');
  const phone = parts && phoneOf(parts.target);
  return phone !== null && parts && holdsOnly(target, 'body')
    ? { type: 'sms', phone, ...textsOf(parts.fields, ['body']) }
    : null;
}

function mail(target: string): Json | null {
  const address = target.replace(/^email:/i, 'mailto:');
  const parts = takeApart(address, 'mailto:');
  if (!parts || !holdsOnly(address, 'subject', 'body')) return null;
  return { type: 'email', email: decodeOnce(parts.target)?.trim(), ...textsOf(parts.fields, ['subject', 'body']) };
}

const EVENT_TEXTS = ['end', 'timezone', 'title', 'location', 'description'];

function event(target: string): Json | null {
  const parts = takeApart(target, 'event:');
  if (!parts || !holdsOnly(target, 'duration', ...EVENT_TEXTS)) return null;
  const start = decodeOnce(parts.target)?.trim();
  const duration = parts.fields.get('duration');
  const durationMinutes = Number(duration);
  const isLength = /^\d+$/.test(duration ?? '') && durationMinutes >= 1 && durationMinutes <= 525_600;
  // A packet would be read without such a length, or without one of two ends.
  if (duration && (!isLength || parts.fields.get('end'))) return null;
  return {
    type: 'calendar',
    ...(start && { start }),
    ...(duration && { durationMinutes }),
    ...textsOf(parts.fields, EVENT_TEXTS),
  };
}

/** Those of the texts that there are. */
function textsOf(
  fields: ReadonlyMap<string, string | null>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => (fields.get(name) ? [[name, fields.get(name)!]] : [])));
}
