import { plainLink } from '../links/plain-link.js';
import { isExpired } from '../packet/dates.js';
import type { Action, CalendarEvent, CalendarTime, Packet, PacketDate } from '../packet/model.js';
import { intentInWords } from './view-model.js';

/** What a packet alone does not say. */
export interface JsonLdOptions {
  /** Length of the recording in seconds. Left out where it is not a number above 0. */
  durationSeconds?: number;
  /** What the author is: packets give a name, and schema.org has no type for "one or the other". Default `Organization`. */
  authorType?: 'Person' | 'Organization';
  /** Milliseconds since the epoch: actions of a packet that has expired by then are left out. By default the current time. */
  now?: number;
}

/** A packet in the vocabulary of schema.org, as JSON-LD (W3C). What the packet does not say is not there. */
export interface AudioObjectJsonLd {
  '@context': 'https://schema.org';
  '@type': 'AudioObject';
  /** The SPID identifier. */
  identifier?: string;
  name?: string;
  transcript?: string;
  /** ISO 8601 in whole seconds, `PT1M23S`. */
  duration?: string;
  /** BCP 47. */
  inLanguage?: string;
  contentUrl?: string;
  /** ISO 8601: a day, or a moment in UTC. */
  datePublished?: string;
  /** ISO 8601: the last day, or the moment in UTC at which it ends. */
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
  /** ISO 8601: in UTC, without offset the local time of the place, or a day. */
  startDate: string;
  /** The same; of days the last one. */
  endDate?: string;
  location?: string;
  description?: string;
}

/** Nearest types of schema.org: a form may be for anything, so only that it reaches somebody is said. */
const ACTION_TYPES = {
  link: 'ViewAction',
  form: 'InteractAction',
  call: 'CommunicateAction',
  sms: 'CommunicateAction',
  email: 'CommunicateAction',
  calendar: 'ScheduleAction',
} as const satisfies Record<Action['type'], ActionJsonLd['@type']>;

/**
 * A validated packet (`parsePacket`) as a schema.org `AudioObject`, for search engines and assistants.
 *
 * Actions of a packet that may have expired, for its `expires` can't be read, are left out.
 *
 * To put it into a page, take `jsonLdText()`: `JSON.stringify()` leaves `</script>` in a transcript as it is.
 */
export function packetToJsonLd(packet: Packet, options: JsonLdOptions = {}): AudioObjectJsonLd {
  const { id, title, intent, transcript, voice, actions, meta } = packet;
  const { durationSeconds = NaN, authorType = 'Organization', now } = options;
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
 * Text for a `<script type="application/ld+json">`: JSON in which every `<` is written `\u003c`, so that no text of a
 * packet ends the script element, or begins a comment in it (HTML, section 4.12.1.3).
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

/** Of an exclusive end: a day ends at the midnight after it. */
const lastDate = ({ time, dateOnly }: PacketDate): string => isoDate({ time: dateOnly ? time - 1 : time, dateOnly });

/** ISO 8601-1, section 5.5.2.2; null for what is no length. */
function isoDuration(seconds: number): string | null {
  if (!(seconds > 0 && seconds < Infinity)) return null;
  const whole = Math.max(1, Math.round(seconds));
  const parts = { H: Math.floor(whole / 3600), M: Math.floor(whole / 60) % 60, S: whole % 60 };
  return Object.entries(parts).reduce((text, [unit, count]) => (count ? `${text}${count}${unit}` : text), 'PT');
}
