import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { parseFeed as parseLeniently } from 'htmlparser2';
import { parseFeed } from 'podcast-partytime';
import RssParser from 'rss-parser';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { feedText } from '../../src/site/feed.js';
import { site, sitePacket } from '../helpers/site.js';

const packets = [
  sitePacket(),
  sitePacket(
    {
      id: 'spid:bakery.example:bonjour',
      title: 'Du pain & « du vin »',
      meta: { author: 'Ève', created: '2026-02-01T08:00:00+01:00', language: 'fr-CA' },
    },
    {
      name: 'bonjour',
      transcripts: [],
      recording: { url: 'https://cdn.example/a.opus?x=1&y=2', type: 'audio/ogg', bytes: null, origins: [] },
    },
  ),
  sitePacket({ id: 'spid:bakery.example:text', voice: null, title: undefined, cta: [] }, { name: 'text' }),
];

describe('the feed', () => {
  const xml = feedText(packets, { ...site, image: 'https://bakery.example/cover.png' });

  it('is read by rss-parser', async () => {
    const feed = await new RssParser({ customFields: { item: ['dc:language'] } }).parseString(xml);
    expect(feed).toMatchObject({
      title: 'Mill Lane Bakery',
      link: 'https://bakery.example/voice/',
      language: 'en',
      feedUrl: 'https://bakery.example/voice/feed.xml',
      image: { url: 'https://bakery.example/cover.png' },
    });
    expect(feed.items).toHaveLength(3);
    expect(feed.items[0]).toMatchObject({
      title: 'Warm bread',
      guid: 'spid:bakery.example:welcome',
      link: 'https://bakery.example/voice/welcome/',
      isoDate: '2026-03-09T00:00:00.000Z',
      categories: ['bread'],
      content: '<p>Good morning.</p><p>The bread is warm.</p><p><a href="https://bakery.example/order">Order</a></p>',
      enclosure: { url: 'https://bakery.example/voice/voice/welcome.mp3', length: '1234', type: 'audio/mpeg' },
      itunes: { duration: '21', author: 'Mill Lane Bakery' },
    });
    expect(feed.items[1]).toMatchObject({
      title: 'Du pain & « du vin »',
      isoDate: '2026-02-01T07:00:00.000Z',
      'dc:language': 'fr-CA',
      enclosure: { url: 'https://cdn.example/a.opus?x=1&y=2', length: '0', type: 'audio/ogg' },
    });
    expect(feed.items[2]).toMatchObject({ title: 'Mill Lane Bakery', guid: 'spid:bakery.example:text' });
    expect(feed.items[2]!.enclosure).toBeUndefined();
  });

  it('is read by podcast-partytime', () => {
    const feed = parseFeed(xml);
    expect(feed).toMatchObject({
      title: 'Mill Lane Bakery',
      language: 'en',
      explicit: false,
      itunesImage: 'https://bakery.example/cover.png',
    });
    // It passes over what has no recording.
    expect(feed?.items.map(({ guid }) => guid)).toEqual(['spid:bakery.example:welcome', 'spid:bakery.example:bonjour']);
    expect(feed?.items[0]).toMatchObject({
      duration: 21,
      enclosure: { url: 'https://bakery.example/voice/voice/welcome.mp3', length: 1234, type: 'audio/mpeg' },
      podcastTranscripts: [
        { url: 'https://bakery.example/voice/captions/welcome.vtt', type: 'text/vtt', language: 'en' },
      ],
    });
  });

  it('is read by feedsmith', () => {
    const { atom, items } = parseRssFeed(xml);
    expect(atom?.links).toEqual([
      { rel: 'self', href: 'https://bakery.example/voice/feed.xml', type: 'application/rss+xml' },
    ]);
    expect(items?.map(({ guid }) => guid)).toEqual([
      { value: 'spid:bakery.example:welcome', isPermaLink: false },
      { value: 'spid:bakery.example:bonjour', isPermaLink: false },
      { value: 'spid:bakery.example:text', isPermaLink: false },
    ]);
  });

  it('is read by a reader that takes XML for a kind of HTML, knows no namespaces, and gets only half of it', () => {
    const known = (text: string) => parseLeniently(text)!.items.map(({ id, title, link }) => ({ id, title, link }));
    const all = [
      { id: 'spid:bakery.example:welcome', title: 'Warm bread', link: `${site.base}welcome/` },
      { id: 'spid:bakery.example:bonjour', title: 'Du pain & « du vin »', link: `${site.base}bonjour/` },
      { id: 'spid:bakery.example:text', title: 'Mill Lane Bakery', link: `${site.base}text/` },
    ];
    expect(known(xml)).toEqual(all);
    expect(known(xml.slice(0, xml.indexOf('</item>', xml.indexOf('bonjour'))))).toEqual(all.slice(0, 2));
  });

  it('says what was changed last, and nothing of when it was built', () => {
    expect(xml).toContain('<lastBuildDate>Mon, 09 Mar 2026 00:00:00 GMT</lastBuildDate>');
    expect(feedText([sitePacket({ meta: { author: 'A', language: 'en' } })], site)).not.toMatch(/Date>/);
  });

  it('says in the words of Apple Podcasts that it is for everybody', () => {
    const explicit = (text: string) => text.match(/<itunes:explicit>\w+/g);
    expect(explicit(xml)).toEqual(['<itunes:explicit>false']);
    expect(explicit(feedText(packets, { ...site, name: '<channel>' }))).toEqual(['<itunes:explicit>false']);
  });

  it('has no white space around what is in CDATA', () => {
    const [item] = parseRssFeed(feedText([sitePacket({ title: 'A & B', id: 'spid:a.example:b&c' })], site)).items!;
    expect([item?.title, item?.guid?.value]).toEqual(['A & B', 'spid:a.example:b&c']);
    expect(feedText([sitePacket({ title: 'A & B' })], site)).toContain('<title><![CDATA[A & B]]></title>');
  });
});

/** Throws where it is not well-formed. */
function readStrictly(xml: string): string[] {
  const titles: string[] = [];
  let path: string[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name }) => void path.push(name);
  parser.onclosetag = () => void (path = path.slice(0, -1));
  const text = (content: string): void => {
    if (path.join('/') === 'rss/channel/item/title') titles[0] = (titles[0] ?? '') + content;
  };
  parser.ontext = text;
  parser.oncdata = text;
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return titles;
}

describe('a feed of hostile texts', () => {
  it.each([
    ['the end of CDATA', 'a ]]> b', 'a ]]> b'],
    ['its beginning', 'a> <![CDATA[ b & c', 'a> <![CDATA[ b & c'],
    ['markup', '</title></item><script>&amp;', '</title></item><script>&amp;'],
    ['controls', 'a\u0000\u0008\u001fb', 'ab'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
    ['what is no character', 'a\uffffb\ufffe', 'a\ufffdb\ufffd'],
    ['entities', '&lt;&#0;&nbsp;', '&lt;&#0;&nbsp;'],
  ])('stays readable with %s', async (_, text, shown) => {
    const packet = sitePacket({
      title: text,
      transcript: `${text}.`,
      meta: { author: text, created: '2026-01-01', language: 'en', tags: [text] },
      cta: [{ type: 'link', label: text, url: 'https://a.example/?"<>&' }],
    });
    const xml = feedText([packet], { ...site, name: text });
    expect(readStrictly(xml)).toEqual([shown]);
    expect((await new RssParser().parseString(xml)).items[0]?.title).toBe(shown);
    expect(parseFeed(xml)?.items).toHaveLength(1);
  });

  it('stays readable whatever the texts are', () => {
    const odd = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
    const cut = fc
      .array(fc.constantFrom(']]>', '<![CDATA[', '>', '<', '&', ' ', '\n', ']', '\ud800', '\uffff', 'a', '-->'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(odd, cut), (text) => {
        const packet = sitePacket({
          title: text,
          transcript: `${text} x`,
          meta: { author: `${text} x`, language: 'en', tags: [text] },
        });
        readStrictly(feedText([packet], { ...site, name: `x${text}` }));
      }),
      { numRuns: 500 },
    );
  });
});
