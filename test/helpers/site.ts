import { parsePacket } from '../../src/packet/parse-packet.js';
import type { Site, SitePacket } from '../../src/site/site.js';

export const site: Site = {
  base: 'https://bakery.example/voice/',
  name: 'Mill Lane Bakery',
  language: 'en',
  image: null,
  icon: 'assets/icon-1.svg',
  assets: {
    script: { path: 'assets/1/a.js', integrity: 'sha384-a' },
    listScript: { path: 'assets/1/l.js', integrity: 'sha384-d' },
    cardStyles: { path: 'assets/1/a.css', integrity: 'sha384-b' },
    listStyles: { path: 'assets/1/l.css', integrity: 'sha384-e' },
    siteStyles: { path: 'assets/1/b.css', integrity: 'sha384-c' },
  },
};

/** A packet of the site, with some fields of its own. */
export function sitePacket(
  fields: Readonly<Record<string, unknown>> = {},
  facts: Partial<SitePacket> = {},
): SitePacket {
  const json = {
    id: 'spid:bakery.example:welcome',
    voice: 'https://bakery.example/voice/voice/welcome.mp3',
    transcript: 'Good morning.\n\nThe bread is warm.',
    intent: 'business/welcome',
    cta: [{ type: 'link', label: 'Order', url: 'https://bakery.example/order' }],
    meta: { author: 'Mill Lane Bakery', created: '2026-03-09', language: 'en', tags: ['bread'] },
    title: 'Warm bread',
    duration: 21.2,
    ...fields,
  };
  const parsed = parsePacket(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { voice } = parsed.value;
  return {
    name: 'welcome',
    packet: parsed.value,
    json,
    origins: [],
    recording: voice === null ? null : { url: voice, type: 'audio/mpeg', bytes: 1234, origins: [] },
    transcripts: voice === null ? [] : [{ url: 'https://bakery.example/voice/captions/welcome.vtt', type: 'text/vtt' }],
    ...facts,
  };
}
