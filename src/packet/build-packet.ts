import { parseDate } from './dates.js';
import { canonicalLanguage } from './language.js';
import type { Action, CaptionCue, Packet, PacketDate } from './model.js';
import { parseSpid } from './spid.js';
import { plainLines, plainText } from './text.js';
import { displayPhoneOf, mailOf, phoneOf, smsOf } from './values/contact.js';
import { eventOf } from './values/event.js';
import { safeUrl } from './values/page-address.js';

/** A packet in canonical names of which every part that is left is valid. */
export interface ValidPacket {
  readonly id?: string | null;
  readonly title?: string | null;
  /** Absolute, as is the address of captions. */
  readonly voice?: string | null;
  readonly transcript?: string | null;
  readonly intent?: string | null;
  readonly cta?: readonly (ValidAction | null)[] | null;
  readonly meta?: {
    readonly author?: string | null;
    readonly created?: string | null;
    readonly language?: string | null;
    readonly tags?: readonly (string | null)[] | null;
    readonly expires?: string | null;
  } | null;
  readonly captions?: string | readonly (CaptionCue | null)[] | null;
  readonly duration?: number | null;
  readonly waveform?: readonly number[] | null;
}

type ValidAction = Readonly<Record<string, unknown>> & { readonly type: Action['type']; readonly label: string };

/** From valid values to canonical ones: texts cleaned, numbers and addresses as they are dialled and requested. */
export function buildPacket(packet: ValidPacket, isExpiryUnknown: boolean, isSigned: boolean): Packet {
  const { id, title, voice = null, transcript, intent, cta, meta, captions, duration, waveform } = packet;
  return {
    id: id ? parseSpid(id) : null,
    title: textOf(title),
    voice,
    transcript: plainLines(transcript ?? ''),
    intent: textOf(intent),
    actions: present(cta).map(buildAction),
    meta: { ...buildMeta(meta ?? {}), ...(isExpiryUnknown && { isExpiryUnknown }) },
    captions: typeof captions === 'string' ? captions : buildCues(present(captions)),
    // Both are of a recording.
    duration: (voice !== null && duration) || null,
    waveform: (voice !== null && waveform?.some((level) => level > 0) && waveform) || null,
    ...(isSigned && { isSigned }),
  };
}

/** The entries that are left of a list. */
const present = <T>(entries: readonly (T | null)[] | null | undefined): T[] =>
  (entries ?? []).filter((entry) => entry !== null);

const textOf = (text: string | null | undefined): string | null => (text && plainText(text)) || null;

function buildMeta({ author, created, language, tags, expires }: NonNullable<ValidPacket['meta']>): Packet['meta'] {
  return {
    author: textOf(author),
    created: dateOf(created),
    language: language ? canonicalLanguage(language) : null,
    tags: present(tags).map(plainText),
    expires: dateOf(expires, true),
  };
}

const dateOf = (date: string | null | undefined, endOfDay = false): PacketDate | null =>
  date ? parseDate(date, { endOfDay }) : null;

function buildCues(cues: readonly CaptionCue[]): readonly CaptionCue[] | null {
  const built = cues.map(({ start, end, text, speaker }) => {
    const name = textOf(speaker);
    return { start, end, text: plainText(text), ...(name && { speaker: name }) };
  });
  return built.length ? built.sort((a, b) => a.start - b.start) : null;
}

function buildAction({ type, label: rawLabel, ...fields }: ValidAction): Action {
  const label = plainText(rawLabel);
  switch (type) {
    case 'call':
      return { type, label, ...numberOf(phoneOf(fields)!, fields) };
    case 'sms': {
      const { phone, body } = smsOf(fields)!;
      return { type, label, ...numberOf(phone, fields), body };
    }
    case 'email':
      return { type, label, ...mailOf(fields)! };
    case 'calendar':
      if (fields['start'] != null) return { type, label, event: eventOf({ ...fields, label })! };
  }
  return { type, label, url: safeUrl(fields['url'] as string, { allowHttp: true })! };
}

function numberOf(phone: string, fields: Readonly<Record<string, unknown>>): { phone: string; displayPhone?: string } {
  const displayPhone = displayPhoneOf(fields);
  return { phone, ...(displayPhone !== phone && { displayPhone }) };
}
