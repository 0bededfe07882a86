import { parsePacket } from '../../src/packet/parse-packet.js';
import { parseCaptions } from '../../src/captions/formats/parse-captions.js';
import { splitParagraphs } from '../../src/text/paragraphs.js';

const MEGABYTE = 1_000_000;

const fill = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);

/** What patterns might go back over again and again, or cleaning might do to every character. */
const UNITS = [
  'a',
  'a ',
  ' ',
  '\n',
  'a\n',
  '.',
  '. ',
  '?"',
  '…',
  '-',
  '()',
  '@',
  'a.',
  '%',
  '%0A',
  '&',
  ';',
  '<',
  '&#',
  '://',
  '/',
  'Aa',
  '\u200d',
  '\u05d0\u200d\ufe0f',
  '\u0301',
  '\u0915\u0301\u200d',
  '\u65e5',
  '\u65e5\u3002',
  '\u0e01',
  '\ud800',
  '\ud83d\ude00',
  '\ud83c\udff4\udb40\udc67',
  '\u3164',
  '\u202e',
  '\ufdfa',
  '\u0130',
  '\u0600',
  '1,',
  '$1',
];

const HEAD = 'WEBVTT\n\n00:00.000 --> 00:01.000\n';

/** A megabyte in every field of a packet, in ready-made addresses, and in captions; by name. */
export const sizes: Readonly<Record<string, () => unknown>> = Object.fromEntries([
  ...UNITS.flatMap((unit): [string, () => unknown][] => {
    const text = fill(unit);
    const name = JSON.stringify(unit);
    const transcript = 'Hello';
    const fields: Record<string, object> = {
      id: { id: text },
      title: { title: text },
      voice: { voice: text },
      transcript: { transcript: text },
      intent: { intent: text },
      meta: { meta: { author: text, created: text, language: text, tags: [text], expires: text } },
      captions: { captions: [{ start: 0, end: 1, text, speaker: text }] },
      'caption address': { captions: text },
      link: { cta: [{ type: 'link', label: text, url: text }] },
      host: { cta: [{ type: 'link', label: 'x', url: `https://${text}` }] },
      call: { cta: [{ type: 'call', label: 'x', phone: text }] },
      mail: { cta: [{ type: 'email', label: 'x', email: text, subject: text, body: text }] },
      'mail address': { cta: [{ type: 'email', label: 'x', email: `a@${text}` }] },
      sms: { cta: [{ type: 'sms', label: 'x', phone: '+15551234567', body: text }] },
      event: {
        cta: [{ type: 'calendar', label: 'x', start: '2026-01-01', title: text, location: text, description: text }],
      },
      time: { cta: [{ type: 'calendar', label: 'x', start: text, end: text, timezone: text }] },
      'ready-made': {
        cta: ['tel:', 'sms:+1555?body=', 'mailto:a@b.co?'].map((url) => ({ label: 'x', url: url + text })),
      },
    };
    return [
      ...Object.entries(fields).map(([field, values]): [string, () => unknown] => [
        `${field} of ${name}`,
        () => parsePacket({ transcript, ...values }),
      ]),
      [`paragraphs of ${name}`, () => splitParagraphs(text.slice(0, 400_000))],
      [`WebVTT of ${name}`, () => parseCaptions(HEAD + text)],
    ];
  }),
  ...[
    '<',
    '<a',
    '<v.a',
    '<v a>b<v c>d',
    '<rt>',
    '-->',
    '-->\n',
    '<0:00.000>a',
    '{\\',
    '1\n',
    '00:00.000 --> 00:01.000\n1\n',
  ].map((unit): [string, () => unknown] => [`cue of ${JSON.stringify(unit)}`, () => parseCaptions(HEAD + fill(unit))]),
  ['nested JSON as captions', () => parseCaptions(fill('['))],
  ['nested JSON as a packet', () => parsePacket(fill('['))],
]);
