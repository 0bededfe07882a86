import jsQR from 'jsqr';
import sax from 'sax';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { siteIcon } from '../../src/site/icon.js';
import { qrCode } from '../../src/site/qr-code.js';
import { shortHash } from '../../src/site/short-hash.js';
import { sitemapFiles } from '../../src/site/sitemap.js';
import { siteWords } from '../../src/site/words.js';
import { xmlText } from '../../src/site/xml-text.js';
import { targetLocales } from '../../.config/lit-localize.json';

describe('qrCode', () => {
  it.each([
    'https://bakery.example/voice/welcome/',
    `https://a-long-name-of-a-bakery.example/messages/for/our/customers/${'x'.repeat(69)}/`,
    'http://127.0.0.1:8080/',
  ])('leads a camera to %s', async (address) => {
    const svg = qrCode(address);
    const { data, info } = await sharp(Buffer.from(svg))
      .resize(400)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
    expect(svg.length).toBeLessThan(16_000);
  });

  it('keeps the margin that cameras need', () => {
    const svg = qrCode('https://bakery.example/');
    const columns = [...svg.split('<path')[2]!.matchAll(/M(\d+) (\d+)h/g)].flatMap(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(Math.min(...columns)).toBe(4);
  });
});

describe('siteIcon', () => {
  it.each([
    ['Mill Lane Bakery', 'MB'],
    ['مخبز المرسى', 'ما'],
    ['海边书店', '海'],
    ['</text><script>&"', 'T'],
    ['!?', ''],
  ])('of %s is a picture with its initials', async (name, initials) => {
    const svg = siteIcon(name);
    let text = '';
    const names: string[] = [];
    const parser = sax.parser(true);
    parser.onopentag = ({ name }) => void names.push(name);
    parser.ontext = (part) => void (text += part);
    parser.onerror = (error) => {
      throw error;
    };
    parser.write(svg).close();
    expect([names, text.trim()]).toEqual([['svg', 'rect', 'text'], initials]);
    const { data, info } = await sharp(Buffer.from(svg))
      .resize(32)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4).subarray(0, 4)];
    expect([pixel(0, 0)[3], pixel(16, 2)]).toEqual([0, [0x2f, 0x5b, 0xea, 255]]);
  });
});

describe('sitemapFiles', () => {
  const base = 'https://bakery.example/voice/';
  const locations = (xml: string): string[] => {
    const found: string[] = [];
    let tag = '';
    const parser = sax.parser(true);
    parser.onopentag = ({ name }) => void (tag = name);
    parser.ontext = (text) => {
      if (tag === 'loc' && text.trim()) found.push(text);
    };
    parser.onerror = (error) => {
      throw error;
    };
    parser.write(xml).close();
    return found;
  };

  it('is one file where that has room', () => {
    const files = sitemapFiles(
      [
        { url: `${base}?a&b`, changed: null },
        { url: `${base}a/`, changed: '2026-03-09' },
      ],
      base,
    );
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml']);
    expect(locations(files[0]!.text)).toEqual([`${base}?a&b`, `${base}a/`]);
    expect(files[0]!.text).toContain('<lastmod>2026-03-09</lastmod>');
  });

  it('is several, and a list of them, where it has not', () => {
    const pages = Array.from({ length: 90_001 }, (_, index) => ({ url: `${base}${index}/`, changed: null }));
    const files = sitemapFiles(pages, base);
    expect(files.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml']);
    expect(files.slice(0, 3).flatMap(({ text }) => text.match(/<loc>/g)!).length).toBe(90_001);
    expect(locations(files[3]!.text)).toEqual([1, 2, 3].map((part) => `${base}sitemap-${part}.xml`));
  });
});

describe('siteWords', () => {
  it.each(['en', ...targetLocales])('has all words in %s', (language) => {
    const words: Readonly<Record<string, string>> = { ...siteWords(language) };
    expect(Object.values(words).every((word) => word.trim() === word && word.length > 0)).toBe(true);
    expect(words['lang']).toBe(language);
    if (language !== 'en') expect(words['all']).not.toBe(siteWords('en').all);
  });

  it.each([
    ['fr-CA', 'fr-CA'],
    ['zh-CN', 'zh-CN'],
    ['nl', 'en'],
    ['', 'en'],
  ])('in %s says that it is %s', (language, lang) => {
    expect(siteWords(language).lang).toBe(lang);
  });
});

it.each([
  ['plain ✓ 😀\t\n', 'plain ✓ 😀\t\n'],
  ['\u0000\u000b\u001f', '\ufffd\ufffd\ufffd'],
  ['\ud800a\udc00', '\ufffda\ufffd'],
  ['\ufffe\uffff\u0085', '\ufffd\ufffd\u0085'],
])('xmlText of %j is %j', (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

it.each(['', 'a', 'spid:bakery.example:歓迎'])('shortHash of %j has eight letters and digits', (text) => {
  expect(shortHash(text)).toMatch(/^[a-z\d]{8}$/);
  expect(shortHash(text)).not.toBe(shortHash(`${text} `));
});
