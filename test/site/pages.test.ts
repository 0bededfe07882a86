import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { embedPage } from '../../src/site/embed-page.js';
import { linkedCard, listPage, type PageOfList } from '../../src/site/list-page.js';
import { oEmbed } from '../../src/site/o-embed.js';
import { packetPage } from '../../src/site/packet-page.js';
import { pagePolicy } from '../../src/site/policy.js';
import type { SitePacket } from '../../src/site/site.js';
import { stableCard } from '../../src/site/stable-card.js';
import { site, sitePacket } from '../helpers/site.js';

interface Tag {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
}

/** The tags of a page, with their attributes, and the texts in them. */
function tagsOf(page: string): Tag[] {
  const parser = sax.parser(false, { lowercase: true });
  const tags: Tag[] = [];
  parser.onopentag = ({ name, attributes }) =>
    void tags.push({ name, attributes: attributes as Tag['attributes'], text: '' });
  parser.ontext = (text) => {
    const tag = tags.at(-1);
    if (tag) tag.text += text;
  };
  parser.onscript = parser.ontext;
  parser.write(page).close();
  return tags;
}

const contentOf = (page: string, name: string): string | undefined =>
  tagsOf(page).find(({ attributes }) => (attributes['property'] ?? attributes['name']) === name)?.attributes['content'];
const linkOf = (page: string, rel: string, type?: string): string | undefined =>
  tagsOf(page).find(
    ({ name, attributes }) => name === 'link' && attributes['rel'] === rel && attributes['type'] === type,
  )?.attributes['href'];

const CARD = '<smart-packet></smart-packet>';
const pageOf = (fields: Record<string, unknown> = {}, facts: Partial<SitePacket> = {}, of = site): string =>
  packetPage(sitePacket(fields, facts), CARD, of);

describe('the page of a packet', () => {
  it('says what it is to those who run no script', () => {
    const page = pageOf();
    expect(
      tagsOf(page)
        .find(({ name }) => name === 'title')
        ?.text.trim(),
    ).toBe('Warm bread – Mill Lane Bakery');
    expect(
      Object.fromEntries(
        ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:audio', 'og:audio:type', 'og:image', 'twitter:card'].map(
          (name) => [name, contentOf(page, name)],
        ),
      ),
    ).toEqual({
      'og:title': 'Warm bread',
      'og:type': 'article',
      'og:url': 'https://bakery.example/voice/welcome/',
      'og:site_name': 'Mill Lane Bakery',
      'og:audio': 'https://bakery.example/voice/voice/welcome.mp3',
      'og:audio:type': 'audio/mpeg',
      'og:image': undefined,
      'twitter:card': 'summary',
    });
    expect(linkOf(page, 'canonical')).toBe('https://bakery.example/voice/welcome/');
    expect(linkOf(page, 'spid')).toBe('../identity.json');
    expect(linkOf(page, 'alternate', 'application/rss+xml')).toBe('../feed.xml');
    expect(linkOf(page, 'alternate', 'application/json+oembed')).toBe(
      'https://bakery.example/voice/oembed/welcome.json',
    );
    const jsonLd = JSON.parse(
      tagsOf(page).find(({ attributes }) => attributes['type'] === 'application/ld+json')!.text,
    ) as object;
    expect(jsonLd).toMatchObject({
      '@type': 'AudioObject',
      url: 'https://bakery.example/voice/welcome/',
      embedUrl: 'https://bakery.example/voice/welcome/embed.html',
      encodingFormat: 'audio/mpeg',
      contentSize: '1234 B',
      duration: 'PT21S',
    });
  });

  it('names a player only beside a picture, without which it is none', () => {
    const page = pageOf({}, {}, { ...site, image: 'https://bakery.example/cover.png' });
    expect(
      ['twitter:card', 'twitter:player', 'twitter:player:width', 'twitter:player:height', 'og:image'].map((name) =>
        contentOf(page, name),
      ),
    ).toEqual([
      'player',
      'https://bakery.example/voice/welcome/embed.html',
      '480',
      '376',
      'https://bakery.example/cover.png',
    ]);
  });

  it.each([
    [{ meta: { author: 'A', language: 'ar' } }, '<html lang="ar" dir="rtl">', 'كل الرسائل'],
    [{ meta: { author: 'A', language: 'fr-CA' } }, '<html lang="fr-CA" dir="ltr">', 'Tous les messages'],
    [{ meta: { author: 'A', language: 'nl' } }, '<div class="around" lang="en">', 'All messages'],
    [{ meta: { author: 'A' } }, '<html lang="en" dir="ltr">', '<div class="around">'],
    [{ meta: { author: 'Ann', language: 'en' } }, '<title>Warm bread – Ann – Mill Lane Bakery</title>', ''],
    [{ voice: null }, '<meta name="twitter:card" content="summary" />', '"@type":"AudioObject"'],
  ])('of %j has %s', (fields, ...expected) => {
    for (const part of expected) expect(pageOf(fields)).toContain(part);
  });

  it('has a policy before everything that it is for, and nothing that the policy forbids', () => {
    const page = pageOf();
    const tags = tagsOf(page);
    const policy = tags.findIndex(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy).toBe(tags.findIndex(({ name }) => name === 'meta') + 1);
    for (const { name, attributes } of tags.filter(({ name }) => name === 'script'))
      expect(attributes['src'] ?? attributes['type'], name).toMatch(/^\.\.\/assets\/|^application\//);
    expect(
      tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^style$|^on/.test(name)),
    ).toEqual([]);
    expect(tags.map(({ name }) => name)).not.toContain('style');
    expect(
      tags
        .filter(({ attributes }) => attributes['src']?.endsWith('.js') || attributes['rel'] === 'stylesheet')
        .map(({ attributes }) => attributes['integrity']),
    ).toEqual(['sha384-b', 'sha384-c', 'sha384-a']);
  });

  it('lets no text out of its place', () => {
    const evil = '</title></script><script>alert(1)</script><!-- " \' & <img src=x onerror=alert(1)>';
    const page = packetPage(
      sitePacket({ title: evil, transcript: evil, meta: { author: evil, language: 'en', tags: [evil] } }),
      CARD,
      { ...site, name: evil },
    );
    const names = tagsOf(page).map(({ name }) => name);
    expect(names.filter((name) => name === 'script')).toHaveLength(2);
    expect(names.filter((name) => name === 'img')).toHaveLength(1);
    expect(page).not.toMatch(/<script>|<img src=x/);
  });
});

describe('the page for frames', () => {
  it('holds the card, whose it is, and no tags for previews', () => {
    const page = embedPage(sitePacket(), CARD, site);
    expect(page).toContain(
      '<smart-packet><div slot="footer"><a class="source" href="https://bakery.example/voice/welcome/" target="_blank" rel="noopener"><bdi>Mill Lane Bakery</bdi></a></div></smart-packet>',
    );
    expect(linkOf(page, 'canonical')).toBe('https://bakery.example/voice/welcome/');
    expect(contentOf(page, 'robots')).toBe('noindex');
    expect(contentOf(page, 'og:title')).toBeUndefined();
  });
});

describe('pages of all', () => {
  const packets = [
    sitePacket(),
    sitePacket(
      { title: 'B & C' },
      {
        name: 'b-c',
        recording: { url: 'https://cdn.example/a.mp3', type: '', bytes: null, origins: ['https://cdn.example'] },
      },
    ),
  ];
  const contentOfPage = (page: number): PageOfList => ({
    packets,
    markup: packets.map((packet) => linkedCard(CARD, packet, page, site)).join(''),
    hasList: page === 1,
    origins: ['https://cdn.example'],
  });

  it('lead to each packet and to each other without a script', () => {
    const links = (page: number): string[] =>
      tagsOf(listPage(contentOfPage(page), page, 3, site)).flatMap(({ name, attributes }) =>
        name === 'a' ? [attributes['href']!] : [],
      );
    expect(links(1)).toEqual(['./', './welcome/', './b-c/', './page/2/', './feed.xml']);
    expect(links(2)).toEqual(['../../', '../../welcome/', '../../b-c/', '../../', '../../page/3/', '../../feed.xml']);
    expect(links(3)).toEqual(['../../', '../../welcome/', '../../b-c/', '../../page/2/', '../../feed.xml']);
  });

  it('say what is on them', () => {
    const page = listPage(contentOfPage(1), 1, 1, site);
    expect(contentOf(page, 'description')).toBe('Warm bread · B & C');
    expect(linkOf(page, 'canonical')).toBe('https://bakery.example/voice/');
    expect(page).toContain('aria-label="Link to this message: B &#38; C">Link to this message</a>');
    expect(page).toContain("media-src 'self' https://cdn.example;");
    expect(page).not.toContain('<nav');
  });

  it('load the script of the list where there is one', () => {
    for (const [page, expected] of [
      [1, ['./assets/1/a.css', './assets/1/l.css', './assets/1/b.css', './assets/1/a.js', './assets/1/l.js']],
      [2, ['../../assets/1/a.css', '../../assets/1/b.css', '../../assets/1/a.js']],
    ] as const) {
      const loaded = tagsOf(listPage(contentOfPage(page), page, 2, site)).flatMap(({ attributes }) =>
        attributes['integrity'] ? [attributes['src'] ?? attributes['href']] : [],
      );
      expect(loaded).toEqual(expected);
    }
  });

  it('speak the language of the site', () => {
    const page = listPage(contentOfPage(1), 1, 2, { ...site, language: 'he' });
    expect(page).toContain('<html lang="he" dir="rtl">');
    expect(page).toContain('ישנות יותר');
  });
});

it.each([
  ['of a packet', pageOf(), '../assets/icon-1.svg'],
  ['for frames', embedPage(sitePacket(), CARD, site), '../assets/icon-1.svg'],
  ['of all', listPage({ packets: [], markup: '', hasList: false, origins: [] }, 1, 1, site), './assets/icon-1.svg'],
  [
    'of others',
    listPage({ packets: [], markup: '', hasList: false, origins: [] }, 2, 2, site),
    '../../assets/icon-1.svg',
  ],
])('the page %s names an icon, which no browser has to guess', (_, page, icon) => {
  expect(linkOf(page, 'icon', 'image/svg+xml')).toBe(icon);
});

describe('oEmbed', () => {
  it('is an answer as the standard has it', () => {
    expect(oEmbed(sitePacket({ title: '"A" & <b>' }), site)).toEqual({
      version: '1.0',
      type: 'rich',
      title: '"A" & <b>',
      author_name: 'Mill Lane Bakery',
      provider_name: 'Mill Lane Bakery',
      provider_url: 'https://bakery.example/voice/',
      cache_age: 86400,
      html: '<iframe src="https://bakery.example/voice/welcome/embed.html" width="480" height="376" title="&#34;A&#34; &#38; &#60;b&#62;" loading="lazy" style="border:0;max-width:100%"></iframe>',
      width: 480,
      height: 376,
    });
  });
});

it('names in a policy what a page needs from elsewhere, and nothing else', () => {
  expect(pagePolicy([])).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html smart-packet 'allow-duplicates'",
  );
  expect(pagePolicy(['https://a.example', 'https://b.example:8443'])).toContain(
    "media-src 'self' https://a.example https://b.example:8443; connect-src 'self' https://a.example https://b.example:8443;",
  );
});

it.each([
  ['2026-03-09T10:30:15.250Z', '20260309T103015Z'],
  [undefined, '19700101T000000Z'],
])('a card of a packet of %s has a calendar file of %s', (created, stamp) => {
  const { packet } = sitePacket({ meta: { author: 'A', language: 'en', created } });
  expect(stableCard('data:x,UID%3A1%0D%0ADTSTAMP%3A20261201T055836Z%0D%0ADTSTART%3A20270101T000000Z', packet)).toBe(
    `data:x,UID%3A1%0D%0ADTSTAMP%3A${stamp}%0D%0ADTSTART%3A20270101T000000Z`,
  );
});
