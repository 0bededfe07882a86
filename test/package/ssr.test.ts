import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeIntent } from 'smart-packet/intents';
import { parsePacket } from 'smart-packet/packet';
import { renderPacketsToString, renderPacketToString, type Attributes } from 'smart-packet/ssr';
import { fromRoot } from '../../scripts/paths.mjs';
import { allLocales } from '../../src/locales/generated/locale-codes.js';
import { corpus } from '../attacks/corpus.js';
import { TEXTS } from '../attacks/texts.js';

const url = 'https://a.example/a';
const packet = {
  voice: 'https://a.example/a.mp3',
  transcript: 'Hello there.',
  intent: 'greeting/hello',
  cta: [
    { type: 'calendar', label: 'Come', title: 'Tasting', start: '2026-03-01' },
    { type: 'link', label: 'Read', url },
  ],
  meta: { author: 'A', created: '2026-01-01', language: 'en', tags: ['a'] },
};

/** Between its two ends; without styles, which are the same for each. */
function partsOf(markup: string): { host: string; styles: string; card: string; json: string } {
  const match =
    /^<smart-packet(.*?)><template shadowrootmode="open">(<style.*?<\/style>|<link.*?>)(.*)<\/template><script type="application\/json">(.*)<\/script><\/smart-packet>$/s.exec(
      markup,
    );
  const [, host = '', styles = '', card = '', json = ''] = match ?? [];
  return { host: host.trim(), styles, card, json };
}

describe('a packet as markup', () => {
  it('has the text, the links, the browser’s own player and the data', () => {
    const { host, card, json } = partsOf(renderPacketToString(packet));
    expect(host).toBe('');
    expect(card).toContain('Hello there.');
    expect(card).toContain('<audio preload="none" src="https://a.example/a.mp3" controls></audio>');
    expect(card).toMatch(/href="data:text\/calendar;charset=utf-8,BEGIN[^"]*"\s+download="event.ics"/);
    expect(card).toMatch(/href="https:\/\/a.example\/a"\s+target="_blank"\s+rel="noopener noreferrer"/);
    expect(JSON.parse(json)).toEqual(packet);
  });

  it('is the same for JSON text, which is kept as it is', () => {
    const text = JSON.stringify(packet, null, 1);
    const { card, json } = partsOf(renderPacketToString(text));
    expect(card).toBe(partsOf(renderPacketToString(packet)).card);
    expect(json).toBe(text);
  });

  it.each([
    ['an invalid date', new Date(NaN)],
    ['a date in another form', '01/02/2999'],
    ['a number', 32472144000],
  ])('says that %s as its end can’t be checked, on its links too', (_, expires) => {
    const { card, json } = partsOf(renderPacketToString({ ...packet, meta: { ...packet.meta, expires } }));
    expect(card).toMatch(/id="validity"[^>]*>[^]*It could not be checked whether this is still valid\./);
    expect(card.match(/<a\b[^>]*aria-describedby="validity"/g)).toHaveLength(2);
    expect(parsePacket(json)).toEqual(parsePacket({ ...packet, meta: { ...packet.meta, expires } }));
  });

  it('is over with a date that is an object', () => {
    const { card } = partsOf(renderPacketToString({ ...packet, meta: { ...packet.meta, expires: new Date(0) } }));
    expect(card).toContain('This message has expired.');
    expect(card).not.toContain('part="action"');
  });

  it('has an event’s own time and place, and not those of the server', () => {
    const cta = [{ type: 'calendar', label: 'Come', start: '2999-09-16T18:00', timezone: 'Pacific/Auckland' }];
    const { card } = partsOf(renderPacketToString({ ...packet, cta }));
    expect(card).toContain('Mon, Sep 16, 2999, 6:00 PM, Auckland<');
  });

  it.each(allLocales)('says at once what it is for, where nobody speaks: %s', (lang) => {
    const { card } = partsOf(renderPacketToString({ ...packet, intent: 'LearnMore', meta: {} }, { lang }));
    expect(
      /<h2[^>]*>([^<]*(?:<!--.*?-->)?[^<]*)/
        .exec(card)?.[1]
        ?.replace(/<!--.*?-->/g, '')
        .trim(),
    ).toBe(describeIntent('information/learn-more', lang));
  });

  it.each(allLocales)('speaks %s', (lang) => {
    const words = {
      ...{ en: 'Transcript', de: 'Transkript', fr: 'Transcription', es: 'Transcripción', it: 'Trascrizione' },
      ...{
        pt: 'Transcrição',
        ja: '文字起こし',
        ko: '스크립트',
        ar: 'النص',
        he: 'תמליל',
        hi: 'ट्रांसक्रिप्ट',
        'zh-Hans': '文字稿',
      },
    };
    const { host, card } = partsOf(renderPacketToString(packet, { lang }));
    expect(host).toBe(`lang="${lang}"`);
    expect(card).toContain(`aria-label="${words[lang]}"`);
    expect(/<div\s+class="frame"\s+dir="rtl"/.test(card)).toBe(lang === 'ar' || lang === 'he');
  });

  it('speaks English where it does not know the language', () => {
    expect(renderPacketToString(packet, { lang: 'tlh' })).toContain('aria-label="Transcript"');
  });

  it('formats numbers and dates for the region', () => {
    expect(renderPacketToString(packet, { lang: 'en-GB' })).toContain('1 Jan 2026');
  });

  it('writes attributes, escaped', () => {
    const attributes = { variant: 'compact', open: true, id: 'a"b', hidden: false, title: null, 'playback-rate': 1.5 };
    const { host, card } = partsOf(renderPacketToString(packet, { attributes }));
    expect(host).toBe('variant="compact" open id="a&quot;b" playback-rate="1.5"');
    expect(card).toContain('part="open-button"');
    expect(card).toContain('<option value="1.5" selected="true">');
  });

  it('finds relative addresses from the page’s', () => {
    const relative = { ...packet, voice: 'a.mp3' };
    expect(renderPacketToString(relative)).not.toContain('<audio');
    expect(renderPacketToString(relative, { baseUrl: 'https://b.example/c/' })).toContain(
      'src="https://b.example/c/a.mp3"',
    );
  });

  it.each([
    ['a.mp3', 'a.mp3'],
    ['../a.mp3?b&c="d"', '../a.mp3?b&amp;c=&quot;d&quot;'],
    ['/a.mp3', '/a.mp3'],
    ['https://a.example', 'https://a.example/'],
  ])('leaves a recording at %s, if it is told to', (voice, expected) => {
    const options = { baseUrl: 'https://b.example/c/', keepRelative: true };
    const shapes = [
      { ...packet, voice },
      JSON.stringify({ spid: 'spid:a.example:a', audio: voice, transcript: 'Hello.', metadata: {} }),
      { packets: [{ ...packet, voice }] },
      `\ufeff${JSON.stringify({ ...packet, voice })}`,
    ];
    for (const shape of shapes)
      expect(renderPacketToString(shape, options)).toContain(`<audio preload="none" src="${expected}" controls>`);
    expect(renderPacketsToString([{ ...packet, voice }], options)).toContain(
      `<audio preload="none" src="${expected}" controls>`,
    );
    expect(renderPacketToString({ ...packet, voice }, { keepRelative: true })).not.toContain('src="a.mp3"');
  });

  it('leaves the recording of the packet that is asked for where it is', () => {
    const packets = ['a', 'b'].map((name) => ({ ...packet, id: `spid:a.example:${name}`, voice: `${name}.mp3` }));
    const attributes = { 'packet-id': 'spid:a.example:b' };
    expect(
      renderPacketToString({ packets }, { baseUrl: 'https://b.example/', keepRelative: true, attributes }),
    ).toContain('<audio preload="none" src="b.mp3" controls>');
  });

  it.each(['data:audio/wav,', 'http://a.example/a.mp3', '//a.example/a.mp3', 'https:a.mp3', 'https://', '', 7])(
    'plays no recording at %j, wherever it leaves others',
    (voice) => {
      const options = { baseUrl: 'https://b.example/', keepRelative: true };
      expect(renderPacketToString({ ...packet, voice }, options)).not.toContain('<audio');
    },
  );

  it('is the same each time, and independent of what was rendered before', () => {
    const first = renderPacketToString(packet, { lang: 'fr' });
    renderPacketToString({ transcript: 'Other' }, { lang: 'ar', attributes: { variant: 'bubble' } });
    // Of a calendar file the time stamp.
    const stamp = /DTSTAMP%3A\w+/g;
    expect(renderPacketToString(packet, { lang: 'fr' }).replace(stamp, '')).toBe(first.replace(stamp, ''));
  });
});

describe('styles', () => {
  const css = readFileSync(fromRoot('dist/smart-packet.css'), 'utf8');

  it('are inside by default', () => {
    expect(partsOf(renderPacketToString(packet)).styles).toMatch(/^<style>:host\{.*<\/style>$/s);
  });

  it('are the published style sheet’s', () => {
    for (const text of ['[part=play-button]', '(scripting:none)', ':host([variant=bubble])', ':host([variant=compact]'])
      expect(css.replaceAll(' ', '')).toContain(text);
    expect(css).not.toContain('</');
  });

  it.each(['smart-packet.css', 'smart-packet-list.css'])(
    'of %s give nothing a name that a page may have given',
    (name) => {
      const text = readFileSync(fromRoot(`dist/${name}`), 'utf8');
      const namesOf = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found.trim());
      const kinds = new Set(namesOf(/@([a-z-]+)/g));
      for (const kind of ['media', 'supports', 'container', 'keyframes']) kinds.delete(kind);
      expect([...kinds]).toEqual([]);
      const keyframes = namesOf(/@keyframes ([^{]+)/g);
      expect(keyframes.filter((keyframe) => !keyframe.startsWith('smart-packet-'))).toEqual([]);
      // Each one is still found by whom it is for.
      const animations = namesOf(/[;{]animation(?:-name)?:([^;}]+)/g)
        .join(' ')
        .split(/[ ,!]+/);
      expect(keyframes.filter((keyframe) => !animations.includes(keyframe))).toEqual([]);
      expect(animations.filter((word) => keyframes.includes(`smart-packet-${word}`))).toEqual([]);
    },
  );

  it('are read as UTF-8 in any page', () => {
    expect(css).toMatch(/^\ufeff/);
  });

  it('have the nonce', () => {
    expect(partsOf(renderPacketToString(packet, { nonce: 'aB+/9_-==' })).styles).toMatch(
      /^<style nonce="aB\+\/9_-==">:host/,
    );
  });

  it('come by address', () => {
    const { styles } = partsOf(renderPacketToString(packet, { stylesheetHref: '/a.css?"><script>&b' }));
    expect(styles).toBe('<link rel="stylesheet" href="/a.css?&#34;&#62;&#60;script&#62;&#38;b">');
  });
});

describe('mistakes of the caller', () => {
  it.each<[string, Parameters<typeof renderPacketToString>[1]]>([
    ['a nonce that would end the attribute', { nonce: 'a"><script>' }],
    ['an empty nonce', { nonce: '' }],
    ['both ways to have styles', { nonce: 'abc=', stylesheetHref: '/a.css' }],
    ['an attribute that is none', { attributes: { 'a b': '' } }],
    ['an attribute that ends the tag', { attributes: { 'a>': '' } }],
    ['an address beside the packet', { attributes: { src: '/a.json' } }],
  ])('%s', (_, options) => {
    expect(() => renderPacketToString(packet, options)).toThrow(TypeError);
  });
});

describe('a broken packet is a card that says so', () => {
  const circular: Record<string, unknown> = { transcript: 'a' };
  circular['self'] = circular;
  const throwing = {
    get transcript() {
      throw new Error('No');
    },
  };

  it.each<[string, unknown]>([
    ['no JSON', '{'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a function', () => 7],
    ['an object that holds itself', circular],
    ['an object that throws', throwing],
    ['a big integer', { transcript: 7n }],
    ['the end of a script', '</script><script>alert(1)</script>'],
  ])('%s', (_, broken) => {
    const { card, json } = partsOf(renderPacketToString(broken));
    expect(card).toContain('part="error"');
    expect(card).not.toContain('<script');
    expect(json).not.toContain('<');
  });

  const folder = fromRoot('test/attacks/json/');
  it.each(readdirSync(folder))('%s does not break out', (name) => {
    const { card, json } = partsOf(renderPacketToString(readFileSync(folder + name, 'utf8')));
    expect(card).toMatch(/part="(error|transcript|player)"/);
    expect(json).not.toContain('<');
  });
});

describe('no text of a packet is markup', () => {
  /** Tags, and the quotes of their attributes: all that a parser could be led astray by. */
  const skeleton = (markup: string) => markup.replace(/<!--.*?-->/g, '').replace(/[^<>"]/g, '');
  const texts = [
    ...new Set([...TEXTS, ...corpus.strings.map(({ raw }) => raw), ...corpus.urls.map(({ raw }) => raw)]),
  ].map((text) => `a ${text.replace(/[\s\u0085]/g, ' ').slice(0, 300)} z`);
  const render = (text: string) =>
    partsOf(
      renderPacketToString({
        title: text.slice(0, 100),
        transcript: text,
        cta: [{ type: 'call', label: `a ${text.slice(0, 20)}`, phone: '112' }],
        meta: { author: `a ${text.slice(0, 60)}`, tags: [`a ${text.slice(0, 20)}`] },
      }),
    );
  const harmless = skeleton(render('Harmless').card);

  it.each(texts)('%j', (text) => {
    const { card, json } = render(text);
    expect(skeleton(card)).toBe(harmless);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ transcript: text });
  });
});

describe('packets as markup', () => {
  const packets = [
    { ...packet, id: 'spid:a.example:one', title: 'One' },
    { ...packet, id: 'spid:a.example:two', title: 'Two', intent: 'OpeningHours' },
  ];
  const cardsIn = (markup: string) => markup.match(/<smart-packet .*?<\/smart-packet>/gs) ?? [];
  const listIn = (markup: string) =>
    /^<smart-packet-list([^>]*)><template shadowrootmode="open">(<style.*?<\/style>|<link.*?>)(.*?)<\/template>/s.exec(
      markup,
    );

  it('are a list with a card for each, in its place', () => {
    const markup = renderPacketsToString(packets, { lang: 'en' });
    const [, host, , list = ''] = listIn(markup) ?? [];
    expect(host).toBe(' lang="en"');
    const cards = cardsIn(markup);
    expect(cards).toHaveLength(2);
    for (const [index, card] of cards.entries()) {
      expect(card).toMatch(new RegExp(`^<smart-packet lang="en" variant="compact" slot="entry-${index + 1}">`));
      expect(card).toContain(packets[index]!.title);
      expect(list).toContain(`<slot name="entry-${index + 1}"></slot>`);
    }
    expect(list.replace(/<!--.*?-->/g, '')).toContain('<span part="count">2 messages</span>');
  });

  it('may be an answer, also as JSON text', () => {
    const answer = { packets };
    for (const given of [answer, JSON.stringify(answer), JSON.stringify(packets)])
      expect(cardsIn(renderPacketsToString(given))).toHaveLength(2);
  });

  it.each<[string, object, Attributes, string]>([
    [
      'of a whole answer those that are shown',
      { packets: [...packets, {}], total: 9 },
      { src: 'a.json' },
      '2 messages',
    ],
    ['of the first page all', { packets, total: 1234, next: '2' }, { resolver: 'a.json' }, '1,234 messages'],
    ['of a number that is not known', { packets, next: '2' }, { src: 'a.json' }, '2+ messages'],
    ['where the script asks nobody those that are shown', { packets, total: 9, next: '2' }, {}, '2 messages'],
  ])('say how many there are: %s', (_, answer, attributes, count) => {
    const markup = renderPacketsToString(answer, { attributes }).replace(/<!--.*?-->/g, '');
    expect(markup).toContain(`<span part="count">${count}</span>`);
  });

  it('are in English without a language', () => {
    expect(renderPacketsToString(packets, { lang: null as unknown as string })).toBe(renderPacketsToString(packets));
  });

  it('choose no filter: each has one choice selected, the first', () => {
    const selects = listIn(renderPacketsToString(packets))?.[3]?.match(/<select.*?<\/select>/gs) ?? [];
    expect(selects).toHaveLength(1);
    expect(selects[0]!.match(/\bselected\b/g)).toHaveLength(1);
    expect(selects[0]).toMatch(/<option value="" selected>/);
  });

  it('leave out what is no packet, as the browser does', () => {
    const markup = renderPacketsToString([{ title: 'Nothing to say' }, ...packets]);
    expect(cardsIn(markup)).toHaveLength(2);
    expect(markup).toContain('entry-1');
    expect(markup).not.toContain('entry-3');
  });

  it.each([
    ['nothing', [], 'No messages yet'],
    ['something else', 'No JSON', 'The messages can’t be read.'],
    [
      'what throws',
      {
        get packets() {
          throw new Error('Not to be read');
        },
      },
      'The messages can’t be read.',
    ],
  ])('of %s say so', (_, given, sentence) => {
    const markup = renderPacketsToString(given);
    expect(cardsIn(markup)).toEqual([]);
    expect(markup.replace(/<!--.*?-->/g, '')).toContain(sentence);
  });

  it('have the nonce, or the addresses of both style sheets', () => {
    const styled = renderPacketsToString(packets, { nonce: 'abc=' });
    expect(styled.match(/<style[^>]*>/g)).toEqual(Array(3).fill('<style nonce="abc=">'));
    const linked = renderPacketsToString(packets, { stylesheetHref: '/card.css', listStylesheetHref: '/list.css' });
    expect(linked.match(/<link[^>]*>/g)).toEqual([
      '<link rel="stylesheet" href="/list.css">',
      ...Array<string>(2).fill('<link rel="stylesheet" href="/card.css">'),
    ]);
    expect(linked).not.toContain('<style');
  });

  it.each([{ stylesheetHref: '/card.css' }, { listStylesheetHref: '/list.css' }])(
    'refuse one of them alone',
    (options) => {
      expect(() => renderPacketsToString(packets, options)).toThrow(TypeError);
    },
  );

  it('pass attributes on, to the list and to its cards', () => {
    const options = { attributes: { src: '/packets.json', theme: 'dark' }, cardAttributes: { preload: 'none' } };
    const markup = renderPacketsToString(packets, options);
    expect(listIn(markup)?.[1]).toBe(' src="/packets.json" theme="dark"');
    for (const card of cardsIn(markup)) expect(card).toMatch(/^<smart-packet preload="none" variant="compact"/);
    expect(() => renderPacketsToString(packets, { attributes: { 'on"': 'x' } })).toThrow(TypeError);
    expect(() => renderPacketsToString(packets, { cardAttributes: { src: 'x' } })).toThrow(TypeError);
  });

  it.each(TEXTS.slice(0, 40))('show %j as text', (text) => {
    const markup = renderPacketsToString([
      { ...packet, transcript: `a ${text}`, title: text, intent: text },
      packets[0],
    ]);
    expect(markup).not.toMatch(/<(script(?! type="application\/json")|img|iframe|svg on)/i);
  });
});
