import fc, { type Arbitrary } from 'fast-check';
import { EXAMPLE_PACKET } from '../../src/schema/texts/example-packet.js';
import { anyOf, wrong, pieces, mixed, textOf, id, url, date, phone, email, language, number } from './random-values.js';

/** Packets that are valid but for one part, which comes from the edges of what is allowed. */

const time = fc.oneof(date, textOf(100));
const readyMade = fc.oneof(
  url,
  pieces('tel:', ' ', '+1', '555', '0100', ';ext=2', ';phone-context=+1', '?', 'x').map((rest) => `tel:${rest}`),
  pieces('+1', '555', '0100', ';ext=2', '?body=', '&body=', 'Hi', '%', '%20', 'x'.repeat(1001)).map(
    (rest) => `sms:${rest}`,
  ),
  pieces('a', '@', '%40', 'b.example', '?subject=', '&body=', 'Hi', '?to=', '%', 'x'.repeat(1501)).map(
    (rest) => `mailto:${rest}`,
  ),
  anyOf('TEL:+15550100', '\tsms:+15550100?body=Hi ', 'mailto:a@b.example', `mailto:a@b.example?x=${'x'.repeat(8200)}`),
);

/** A field that is mostly left out or right, so that what other fields make of it is seen. */
const field = (right: unknown, others: Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: anyOf(right) },
    { weight: 3, arbitrary: anyOf(undefined) },
    { weight: 1, arbitrary: anyOf(null) },
    { weight: 2, arbitrary: others },
  );

const label = field('Go', textOf(80));
const actionOf = (fields: Record<string, Arbitrary<unknown>>, ...types: unknown[]) =>
  fc.record({ type: anyOf(...types), label: fc.oneof({ weight: 9, arbitrary: anyOf('Go') }, label), ...fields });
const action = fc.oneof(
  actionOf({ url: field('https://a.example/', readyMade) }, 'link', 'form'),
  actionOf({ url: field('tel:+15550100', readyMade), phone: field('+1 202 555 0142', phone) }, 'call'),
  actionOf(
    { url: field('sms:+15550100', readyMade), phone: field('+1 202 555 0142', phone), body: field('Hi', textOf(1000)) },
    'sms',
  ),
  actionOf(
    {
      url: field('mailto:a@b.example', readyMade),
      email: field('a@b.example', email),
      to: field('a@b.example', email),
      subject: field('S', textOf(200)),
      body: field('B', textOf(1500)),
    },
    'email',
  ),
  actionOf(
    {
      url: field('https://a.example/', readyMade),
      start: field('2026-05-09T10:00:00Z', time),
      end: field('2026-05-09T11:00:00Z', time),
      durationMinutes: field(60, number),
      timezone: field('Europe/Dublin', textOf(100)),
    },
    'calendar',
  ),
  actionOf(
    {
      start: field('2026-05-09', wrong),
      end: field(undefined, wrong),
      url: field('https://a.example/', wrong),
      title: field('T', textOf(200)),
      location: field('L', textOf(300)),
      description: field('D', textOf(2000)),
    },
    'calendar',
  ),
  actionOf({ url: readyMade, phone, email }, 'share', 'toString', '__proto__', 'Link', null, undefined, 7),
  wrong,
);
const cue = fc.oneof(
  wrong,
  fc.record({
    start: field(1, number),
    end: field(2, number),
    text: field('Hello', textOf(1000)),
    speaker: field('Ada', textOf(80)),
  }),
);

const meta = fc.oneof(
  wrong,
  ...Object.entries({
    author: textOf(200),
    created: date,
    language,
    expires: date,
    tags: fc.oneof(wrong, fc.array(textOf(40), { maxLength: 21 })),
    other: wrong,
  }).map(([name, values]) => values.map((value) => ({ ...EXAMPLE_PACKET.meta, [name]: value }))),
);
const parts: Readonly<Record<string, Arbitrary<unknown>>> = {
  id,
  title: textOf(200),
  voice: url,
  transcript: fc.oneof(
    textOf(40),
    anyOf('x'.repeat(400_000), 'x'.repeat(400_001), 'x\n\n'.repeat(200_000), 'x\n\n'.repeat(600_000)),
  ),
  intent: textOf(200),
  cta: fc.oneof(
    { weight: 6, arbitrary: fc.array(action, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(action, { maxLength: 4 }) },
    { weight: 1, arbitrary: wrong },
  ),
  meta,
  captions: fc.oneof(url, fc.array(cue, { maxLength: 3 }), wrong),
  duration: number,
  waveform: mixed(fc.array(number, { maxLength: 3 }), fc.array(fc.nat(100), { minLength: 127, maxLength: 129 })),
  $schema: wrong,
  other: wrong,
};
const weights: Readonly<Record<string, number>> = { cta: 12, meta: 5, id: 3, voice: 3, captions: 3 };

/** As they would come from JSON text. */
export const randomPacket: Arbitrary<unknown> = fc
  .oneof(
    ...Object.entries(parts).map(([name, values]) => ({
      weight: weights[name] ?? 1,
      arbitrary: values.map((value) => ({ ...EXAMPLE_PACKET, [name]: value })),
    })),
  )
  .map((packet): unknown => JSON.parse(JSON.stringify(packet)));
