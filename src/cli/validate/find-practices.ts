import { isExpired } from '../../packet/dates.js';
import type { Path } from '../../packet/issues.js';
import type { Packet } from '../../packet/model.js';
import { displayPhoneOf, phoneOf, smsOf } from '../../packet/values/contact.js';
import { entriesOf, MAX_ENTRIES, type Fields } from '../../packet/wire/json.js';
import type { WirePacket } from '../../packet/wire/shape.js';

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
 * Finds what could be better in a packet.
 *
 * @param wire the same as it is written
 * @param now milliseconds since the epoch
 */
export function findPractices(packet: Packet, wire: WirePacket, now = Date.now()): Practice[] {
  const { title, voice, captions, duration } = packet;
  return [
    ...(title === null ? [{ code: 'no-title', path: ['title'] } as const] : []),
    ...(voice !== null && captions === null ? [{ code: 'no-captions', path: ['captions'] } as const] : []),
    ...intentPractices(packet.intent),
    ...(duration !== null && duration > MOST_SECONDS ? [longRecording(duration)] : []),
    ...(isExpired(packet, now) ? [{ code: 'expired', path: ['meta', 'expires'] } as const] : []),
    ...phonePractices(wire),
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
function intentPractices(intent: string | null): Practice[] {
  if (intent === null) return [];
  const words = intent.split(/[\s/._:-]+|(?<=\p{Ll})(?=\p{Lu})/u).filter(Boolean);
  const isVague = words.length < 2 || words.every((word) => VAGUE.test(word));
  return isVague ? [{ code: 'vague-intent', path: ['intent'], data: { intent } }] : [];
}

/** Of the actions as they are written: those of the model have lost their positions. */
function phonePractices({ fields }: WirePacket): Practice[] {
  return entriesOf(fields['cta'], MAX_ENTRIES).flatMap((entry, index) => {
    const action = Object(entry) as Fields;
    const phone = phoneOf(action) ?? smsOf(action)?.phone ?? '+';
    return phone.startsWith('+')
      ? []
      : [{ code: 'no-country-code', path: ['cta', index], data: { phone: displayPhoneOf(action) } } as const];
  });
}
