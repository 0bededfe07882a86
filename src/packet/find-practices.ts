import type { ValidPacket } from './build-packet.js';
import { parseDate } from './dates.js';
import type { Path } from './issues.js';
import { plainText } from './text.js';
import { displayPhoneOf, phoneOf, smsOf } from './values/contact.js';

/** What the format's best practices advise against. */
export type PracticeCode =
  /** Over 30 seconds, as the packet says. Data: `seconds`. */
  | 'long-recording'
  /** An intent that does not say what for. Data: `intent`. */
  | 'vague-intent'
  | 'expired'
  | 'no-title'
  | 'no-captions'
  /** Only callers of the same country reach it. Data: `phone`. */
  | 'no-country-code';

/** Something to improve, by canonical field names. */
export interface Practice {
  readonly code: PracticeCode;
  readonly path: Path;
  readonly data?: Readonly<Record<string, string | number>>;
}

const MOST_SECONDS = 30;
/** Words that fit any packet. */
const VAGUE =
  /^(?:general|other|misc|default|info|message|packet|voice|test|unknown|none|null|todo|example|untitled)$/i;

/**
 * Finds what could be better in a packet of which every part is valid.
 *
 * @param now milliseconds since the epoch
 */
export function findPractices(packet: ValidPacket, now = Date.now()): Practice[] {
  const { title, voice, captions, duration, intent, meta, cta } = packet;
  const expires = meta?.expires ? parseDate(meta.expires, { endOfDay: true }) : null;
  return [
    ...(title && plainText(title) ? [] : [{ code: 'no-title', path: ['title'] } as const]),
    ...(voice && !captions?.length ? [{ code: 'no-captions', path: ['captions'] } as const] : []),
    ...(intent ? intentPractices(plainText(intent)) : []),
    ...(duration && duration > MOST_SECONDS ? [longRecording(duration)] : []),
    ...(expires && now >= expires.time ? [{ code: 'expired', path: ['meta', 'expires'] } as const] : []),
    ...(cta ?? []).flatMap(phonePractice),
  ];
}

/** @param seconds of a recording that is longer than advised */
export const longRecording = (seconds: number) =>
  ({
    code: 'long-recording',
    path: ['duration'],
    data: { seconds: Math.round(seconds), limit: MOST_SECONDS },
  }) as const satisfies Practice;

/** `insurance/quote` says what for; a single word, or one that fits everything, does not. */
function intentPractices(intent: string): Practice[] {
  const words = intent.split(/[\s/._:-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
  const isVague = words.length < 2 || words.every((word) => VAGUE.test(word));
  return isVague ? [{ code: 'vague-intent', path: ['intent'], data: { intent } }] : [];
}

function phonePractice(action: NonNullable<ValidPacket['cta']>[number], index: number): Practice[] {
  if (action?.type !== 'call' && action?.type !== 'sms') return [];
  const phone = phoneOf(action) ?? smsOf(action)?.phone ?? '+';
  if (phone.startsWith('+')) return [];
  return [{ code: 'no-country-code', path: ['cta', index], data: { phone: displayPhoneOf(action) } }];
}
