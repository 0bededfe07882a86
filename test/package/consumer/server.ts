/** A server that uses the package, in its users' own TypeScript and without the types of a page. Prints what it got. */
import { actionLink, mailtoHref, smsHref, telHref, type Action } from 'smart-packet/actions';
import { alignTranscript, type AlignedWord } from 'smart-packet/align';
import { commonIntents, describeIntent, parseIntent, type CommonIntent } from 'smart-packet/intents';
import { jsonLdText, packetSchema, packetToJsonLd, parsePacket, type Packet } from 'smart-packet/packet';
import { renderPacketToString, type RenderOptions } from 'smart-packet/ssr';

const json = {
  id: 'spid:bakery.example:welcome',
  voice: 'welcome.mp3',
  transcript: 'Hello.',
  intent: 'welcome/greeting',
  cta: [{ type: 'call', label: 'Call us', phone: '+1 (202) 555-0142' }],
  meta: { author: 'Bakery', created: '2026-03-01', language: 'en', tags: [] },
};

const result = parsePacket(json, { baseUrl: 'https://bakery.example/packets/' });
if (!result.ok) throw new Error(result.issues[0]?.code);
const packet: Packet = result.value;
const action: Action | undefined = packet.actions[0];
const words: AlignedWord[] = alignTranscript({
  samples: new Float32Array(16_000),
  sampleRate: 16_000,
  text: packet.transcript,
  language: 'en',
});

const common: CommonIntent = commonIntents[0].intent;
const intent: string = parseIntent('BOOK_MEETING')?.intent ?? common;

const options: RenderOptions = { nonce: 'cmFuZG9t', lang: 'fr', attributes: { variant: 'compact', open: true } };

/** For the compiler alone. */
export function mistakes(): void {
  // @ts-expect-error A packet that failed has no value.
  void parsePacket('').value;
  // @ts-expect-error A packet is frozen.
  packet.transcript = '';
  // @ts-expect-error There is no such option.
  renderPacketToString(packet, { title: '' });
}

console.log(
  JSON.stringify({
    voice: packet.voice,
    href: action && actionLink(action).href,
    hrefs: [telHref('112'), smsHref('112', 'Hi'), mailtoHref('a@b.example')],
    isCanonical: packetSchema.safeParse({ ...json, voice: packet.voice }).success,
    isMarkup: renderPacketToString(json, options).startsWith(
      '<smart-packet lang="fr" variant="compact" open><template',
    ),
    jsonLd: jsonLdText(packetToJsonLd(packet, { durationSeconds: 2 })).length > 0,
    words: words.length,
    intent: [intent, describeIntent(intent, 'fr-CA')],
  }),
);
