/**
 * The read-only model of a Smart Packet: what every other module knows. Names of the wire formats
 * (`voice_url`, `metadata`, `ctas` …) end at `packet/wire/`.
 */

/** A validated packet. Author-given texts are cleaned and cut to their limits, URLs are parsed and allowed. */
export interface Packet {
  /** SPID identifier in its colon form, `spid:domain:name`; null when missing or malformed. */
  readonly id: string | null;
  /** Heading; an extension in the canonical format. */
  readonly title: string | null;
  /** Absolute URL of the recording; null for a packet that is text only. */
  readonly voice: string | null;
  /** The spoken words; `''` when the packet has a recording only. */
  readonly transcript: string;
  /** Intent tag, `category/action` in the canonical format; older packets have other forms. */
  readonly intent: string | null;
  /** At most three, in the order to show them. */
  readonly actions: readonly Action[];
  readonly meta: PacketMeta;
  /** Word or phrase times: an absolute URL (WebVTT, SRT, Podcasting 2.0 or Whisper JSON), cues given inline, or null. */
  readonly captions: string | readonly CaptionCue[] | null;
  /** Length of the recording in seconds, as the packet claims; null when it does not. */
  readonly duration: number | null;
  /** How loud equal stretches of the recording are, from 0 to 100, as the packet claims: at most 128; null for none. */
  readonly waveform: readonly number[] | null;
  /** True where the packet has a `proof`, right or wrong, of any kind: `smart-packet/trust` tells which. Else missing. */
  readonly isSigned?: true;
}

export interface PacketMeta {
  /** Creator's name or organisation: a claim of the packet, never verified. */
  readonly author: string | null;
  readonly created: PacketDate | null;
  /** Canonical BCP 47 language tag of the transcript and the recording. */
  readonly language: string | null;
  readonly tags: readonly string[];
  /** The first instant at which the packet is no longer valid: for a date without a time, the end of that day in UTC. */
  readonly expires: PacketDate | null;
  /**
   * True where the packet has an `expires` that can't be read: it may be no longer valid, and whoever shows it must not
   * promise that it is. Else missing.
   */
  readonly isExpiryUnknown?: true;
}

export interface PacketDate {
  /** Milliseconds since the Unix epoch. For a date without a time: that day's midnight in UTC (`expires`: the midnight that ends the day). */
  readonly time: number;
  /** True when the packet gave a day and no time; such a date is shown in UTC, so that it is the same day everywhere. */
  readonly dateOnly: boolean;
}

/** One cue of captions: a word or a phrase. Times in seconds from the start of the recording. */
export interface CaptionCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: string;
}

export type Action = WebAction | CallAction | SmsAction | EmailAction | CalendarEventAction;
export type ActionType = 'link' | 'call' | 'sms' | 'calendar' | 'form' | 'email';

/** A page: a link, a form, or a scheduling page. */
export interface WebAction {
  readonly type: 'link' | 'form' | 'calendar';
  readonly label: string;
  /** Parsed `https:` or `http:` URL without credentials. */
  readonly url: string;
}

export interface CallAction {
  readonly type: 'call';
  readonly label: string;
  /** What is dialled (RFC 3966): an optional `+` and 3 to 15 digits, then `;ext=` and 1 to 9 digits for an extension. */
  readonly phone: string;
  /**
   * The same digits in the publisher's own groups, and ` ext. ` before an extension, to be shown, copied and read out.
   * Left out where they are written as in `phone`.
   */
  readonly displayPhone?: string;
}

export interface SmsAction {
  readonly type: 'sms';
  readonly label: string;
  /** As in `CallAction`. */
  readonly phone: string;
  /** As in `CallAction`. */
  readonly displayPhone?: string;
  readonly body: string | null;
}

export interface EmailAction {
  readonly type: 'email';
  readonly label: string;
  /** One address. */
  readonly email: string;
  readonly subject: string | null;
  readonly body: string | null;
}

/** An event for the visitor's own calendar. */
export interface CalendarEventAction {
  readonly type: 'calendar';
  readonly label: string;
  readonly event: CalendarEvent;
}

export interface CalendarEvent {
  readonly title: string;
  readonly start: CalendarTime;
  /** Exclusive end; null when neither an end nor a duration was given. */
  readonly end: CalendarTime | null;
  readonly location: string | null;
  readonly description: string | null;
  /**
   * Where the event is, to show its times as they are there: an IANA name, as it was given, or an offset from UTC,
   * `+05:30`. Missing where the packet names none, or none that is known, and for floating times and whole days.
   */
  readonly timezone?: string;
}

/**
 * A calendar date or moment, one of the three forms of RFC 5545:
 * `utc` (section 3.3.5, form 2), `floating` local time (form 1), or a whole `date` (section 3.3.4).
 * A local time with a time zone is converted to `utc` when the packet is read.
 */
export interface CalendarTime {
  readonly kind: 'utc' | 'floating' | 'date';
  /** ISO 8601 without offset: `2026-03-01T09:30:00`, or `2026-03-01` for a `date`. */
  readonly iso: string;
}
