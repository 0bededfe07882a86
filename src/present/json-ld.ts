import { intentInWords } from '../intents/intent-in-words.js';
import { plainLink } from '../links/plain-link.js';
import { isExpired } from '../packet/dates.js';
import type { Action, CalendarEvent, CalendarTime, Packet, PacketDate } from '../packet/model.js';

/** Facts that a packet does not contain. */
export interface JsonLdOptions {
  /** Length of the recording in seconds, by default as the packet claims. Ignored unless it is a number greater than 0. */
  durationSeconds?: number;
  /** The author's type: packets give only a name, and schema.org has no type for "either". Default `Organization`. */
  authorType?: 'Person' | 'Organization';
  /** Milliseconds since the epoch: actions of a packet that has expired by then are left out. By default the current time. */
  now?: number;
}

/** A packet in the vocabulary of schema.org, as JSON-LD (W3C). Properties without a value in the packet are absent. */
export interface AudioObjectJsonLd {
  '@context': 'https://schema.org';
  '@type': 'AudioObject';
  /** The SPID identifier. */
  identifier?: string;
  name?: string;
  transcript?: string;
  /** ISO 8601 duration in whole seconds, `PT1M23S`. */
  duration?: string;
  /** BCP 47 tag. */
  inLanguage?: string;
  contentUrl?: string;
  /** ISO 8601: a date, or an instant in UTC. */
  datePublished?: string;
  /** ISO 8601: the last day, or the instant in UTC at which it expires. */
  expires?: string;
  author?: { '@type': 'Person' | 'Organization'; name: string };
  keywords?: string[];
  potentialAction?: ActionJsonLd[];
}

export interface ActionJsonLd {
  '@type': 'ViewAction' | 'InteractAction' | 'CommunicateAction' | 'ScheduleAction';
  /** The action's label. */
  name: string;
  /** Where it leads: an `https:`, `http:`, `tel:`, `sms:` or `mailto:` address. */
  target?: string;
  /** For the visitor's own calendar. */
  object?: EventJsonLd;
}

export interface EventJsonLd {
  '@type': 'Event';
  name: string;
  /** ISO 8601: an instant in UTC, a local time without offset, or a date. */
  startDate: string;
  /** The same; for dates, the last day. */
  endDate?: string;
  location?: string;
  description?: string;
}

/** The closest types of schema.org: a form may serve any purpose, so its type is general. */
const ACTION_TYPES = {
  link: 'ViewAction',
  form: 'InteractAction',
  call: 'CommunicateAction',
  sms: 'CommunicateAction',
  email: 'CommunicateAction',
  calendar: 'ScheduleAction',
} as const satisfies Record<Action['type'], ActionJsonLd['@type']>;

/**
 * Converts a validated packet (`parsePacket`) to a schema.org `AudioObject`, for search engines and assistants.
 *
 * Actions are left out if the packet has expired, or if its `expires` can't be read.
 *
 * To put it into a page, use `jsonLdText()`: `JSON.stringify()` leaves a `</script>` in a transcript as it is.
 */
export function packetToJsonLd(packet: Packet, options: JsonLdOptions = {}): AudioObjectJsonLd {
  const { id, title, intent, transcript, voice, actions, meta } = packet;
  const { durationSeconds = packet.duration ?? NaN, authorType = 'Organization', now } = options;
  const name = title ?? (intentInWords(intent ?? '') || meta.author);
  const duration = isoDuration(durationSeconds);
  return {
    '@context': 'https://schema.org',
    '@type': 'AudioObject',
    ...(id && { identifier: id }),
    ...(name && { name }),
    ...(transcript && { transcript }),
    ...(duration && { duration }),
    ...(meta.language && { inLanguage: meta.language }),
    ...(voice && { contentUrl: voice }),
    ...(meta.created && { datePublished: isoDate(meta.created) }),
    ...(meta.expires && { expires: lastDate(meta.expires) }),
    ...(meta.author && { author: { '@type': authorType, name: meta.author } }),
    ...(meta.tags.length > 0 && { keywords: [...meta.tags] }),
    ...(actions.length > 0 &&
      !meta.isExpiryUnknown &&
      !isExpired(packet, now) && { potentialAction: actions.map(actionJsonLd) }),
  };
}

/**
 * Serialises for a `<script type="application/ld+json">`: JSON in which every `<` is written as `\u003c`, so that no
 * text of a packet can end the script element or begin a comment in it (HTML, section 4.12.1.3).
 */
export function jsonLdText(jsonLd: AudioObjectJsonLd): string {
  return JSON.stringify(jsonLd).replaceAll('<', '\\u003c');
}

function actionJsonLd(action: Action): ActionJsonLd {
  return {
    '@type': ACTION_TYPES[action.type],
    name: action.label,
    ...('event' in action ? { object: eventJsonLd(action.event) } : { target: plainLink(action).href }),
  };
}

function eventJsonLd({ title, start, end, location, description }: CalendarEvent): EventJsonLd {
  return {
    '@type': 'Event',
    name: title,
    startDate: isoTime(start),
    ...(end && { endDate: end.kind === 'date' ? lastDate(parseDay(end.iso)) : isoTime(end) }),
    ...(location && { location }),
    ...(description && { description }),
  };
}

const isoTime = ({ kind, iso }: CalendarTime): string => (kind === 'utc' ? `${iso}Z` : iso);

const parseDay = (iso: string): PacketDate => ({ time: Date.parse(iso), dateOnly: true });

function isoDate({ time, dateOnly }: PacketDate): string {
  const iso = new Date(time).toISOString();
  return dateOnly ? iso.slice(0, 10) : iso;
}

/** Converts an exclusive end: a day ends at the midnight after it. */
const lastDate = ({ time, dateOnly }: PacketDate): string => isoDate({ time: dateOnly ? time - 1 : time, dateOnly });

/** ISO 8601-1, section 5.5.2.2; null if it is not a valid length. */
function isoDuration(seconds: number): string | null {
  if (!(seconds > 0 && seconds < Infinity)) return null;
  const whole = Math.max(1, Math.round(seconds));
  const parts = { H: Math.floor(whole / 3600), M: Math.floor(whole / 60) % 60, S: whole % 60 };
  return Object.entries(parts).reduce((text, [unit, count]) => (count ? `${text}${count}${unit}` : text), 'PT');
}
