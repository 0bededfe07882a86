/** What is shown, one state to a page. Runs in the page, and in Node for the names. */

const packet = {
  id: 'spid:fernhill.example:welcome',
  title: 'Welcome to Fernhill',
  voice: '/demo/audio/welcome.m4a',
  captions: '/demo/audio/welcome.vtt',
  transcript: `Hello, and welcome to Fernhill Bicycles. We have repaired bikes on Mill Lane for twenty years, and most repairs are ready the next day.

Bring your bike any morning before ten, or book a time online and skip the queue. Not sure what is wrong? Call us, or send a photo by email, and we will tell you what it costs before we start.`,
  intent: 'business/welcome',
  cta: [
    { type: 'link', label: 'Book a repair', url: 'https://fernhill.example/book' },
    { type: 'call', label: 'Call the workshop', phone: '+1 202 555 0142' },
    { type: 'email', label: 'Send a photo', email: 'workshop@fernhill.example' },
  ],
  meta: { author: 'Fernhill Bicycles', created: '2026-03-09', language: 'en', tags: ['bicycles', 'repair'] },
};

/** @type {Record<string, Record<string, unknown>>} properties of the element */
export const states = {
  card: { packet },
  'closed transcript': { packet, transcript: 'closed' },
  compact: { packet, variant: 'compact' },
  bubble: { packet: { ...packet, title: undefined, cta: [] }, variant: 'bubble' },
  'read aloud': { packet: { ...packet, voice: null, cta: [] } },
  'recording unavailable': { packet: { ...packet, voice: '/demo/audio/missing.m4a', meta: { language: 'is' } } },
  expired: { packet: { ...packet, meta: { ...packet.meta, expires: '2020-01-01' } } },
  error: { packet: '{' },
};
