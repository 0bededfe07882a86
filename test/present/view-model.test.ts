import { describe, expect, it } from 'vitest';
import { byWords } from '../../src/intents/describe.js';
import { descriptions as french } from '../../src/intents/descriptions/fr.js';
import type { Packet } from '../../src/packet/model.js';
import { cardView, initials } from '../../src/present/view-model.js';

const packet: Packet = {
  id: 'spid:acme:quote',
  title: null,
  voice: null,
  transcript: 'Hello.',
  intent: 'insurance/quote',
  actions: [],
  meta: {
    author: 'Acme Insurance',
    created: { time: Date.UTC(2025, 4, 28), dateOnly: true },
    language: 'en',
    tags: ['insurance'],
    expires: { time: Date.UTC(2026, 0, 1), dateOnly: true },
  },
  captions: null,
  duration: null,
  waveform: null,
};

describe('initials', () => {
  it.each([
    ['Acme Insurance', 'AI'],
    ['Rick', 'R'],
    ['Jean de la Fontaine', 'JF'],
    ['“Elena” (Podcast)', 'EP'],
    ['王小明', '王'],
    ['— ✔', ''],
    ['', ''],
  ])('%s -> %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('cardView', () => {
  const anonymous = { ...packet, meta: { ...packet.meta, author: null } };
  it.each([
    ['a title', { ...packet, title: 'In one minute' }, 'In one minute', 'Acme Insurance', 'AI'],
    ['no title', packet, 'Acme Insurance', '', 'AI'],
    ['a title like the author', { ...packet, title: 'Acme Insurance' }, 'Acme Insurance', '', 'AI'],
    ['a title and no author', { ...anonymous, title: 'In one minute' }, 'In one minute', 'Insurance quote', 'IM'],
    ['neither title nor author', anonymous, 'Insurance quote', '', 'IQ'],
  ])('with %s', (_, given, heading, subheading, monogram) => {
    expect(cardView(given, 'en')).toMatchObject({ heading, subheading, monogram });
  });
  it.each([
    ['a title', { ...anonymous, title: 'En une minute' }, 'En une minute', 'Devis d’assurance', 'EM'],
    ['no title', anonymous, 'Devis d’assurance', '', 'DD'],
    ['an intent nobody described', { ...anonymous, intent: 'bread/ask-baker' }, 'Bread ask baker', '', 'BB'],
    ['an author', packet, 'Acme Insurance', '', 'AI'],
  ])(
    'says what the packet is for where descriptions are at hand, with %s',
    (_, given, heading, subheading, monogram) => {
      expect(cardView(given, 'fr', byWords(french))).toMatchObject({ heading, subheading, monogram });
    },
  );
  it('says dates in the language of the reader, a day being the same day everywhere', () => {
    expect(cardView(packet, 'en-US')).toMatchObject({ created: 'May 28, 2025', expires: 'Dec 31, 2025' });
    expect(cardView(packet, 'fr')).toMatchObject({ created: '28 mai 2025', expires: '31 déc. 2025' });
  });
  it('is empty, and not "null", where nothing is known', () => {
    const meta = { author: null, created: null, language: null, tags: [], expires: null };
    expect(cardView({ ...packet, intent: null, meta }, 'en')).toEqual({
      heading: '',
      subheading: '',
      monogram: '',
      created: '',
      expires: '',
      tags: [],
      language: null,
    });
  });
});
