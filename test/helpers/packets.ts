const fixtureUrl = (name: string): string => new URL(`../fixtures/audio/${name}`, import.meta.url).href;

/** Six seconds of speech, in three containers, with the truth about when each word is spoken. */
export const speech = {
  wav: fixtureUrl('welcome.wav'),
  m4a: fixtureUrl('welcome.m4a'),
  mp3: fixtureUrl('welcome.mp3'),
  vtt: fixtureUrl('welcome.vtt'),
  wordsUrl: fixtureUrl('welcome.words.json'),
  transcript:
    'Hello, and welcome to Harbour Street Bakery. Bread comes out of the oven at seven. Come in and say hello!',
};

/** A packet of the canonical format without any fault, text only; `fields` replace its own. */
export const packetWith = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'spid:bakery.example:welcome',
  voice: null,
  transcript: speech.transcript,
  intent: 'welcome/greeting',
  cta: [],
  meta: metaWith(),
  ...fields,
});

export const metaWith = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  author: 'Harbour Street Bakery',
  created: '2026-03-01',
  language: 'en',
  tags: ['bakery'],
  ...fields,
});

/** Three actions of different types. */
export const actions = [
  { type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' },
  { type: 'call', label: 'Call us', phone: '+1 555 123 4567' },
  { type: 'email', label: 'Write to us', email: 'hello@bakery.example', subject: 'Bread', body: 'One loaf' },
];
