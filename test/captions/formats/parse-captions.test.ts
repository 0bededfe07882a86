import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionCue } from '../../../src/packet/model.js';
import { parseCaptions } from '../../../src/captions/captions.js';

/** The cues of lines, each a start, an end, a text and perhaps a speaker. */
const cues = (...rows: [number, number, string, string?][]): CaptionCue[] =>
  rows.map(([start, end, text, speaker]) => (speaker ? { start, end, text, speaker } : { start, end, text }));

describe('WebVTT', () => {
  it.each<[string, string, CaptionCue[]]>([
    ['one cue', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello', cues([1, 2.5, 'Hello'])],
    ['a title in the header', 'WEBVTT - Welcome\n\n00:01.000 --> 00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['header lines', 'WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['no empty line after the header', 'WEBVTT\n00:01.000 --> 00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['a byte order mark', '\ufeffWEBVTT\n\n00:01.000 --> 00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['CRLF', 'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\n\r\n', cues([1, 2, 'Hello'])],
    [
      'CR',
      'WEBVTT\r\r00:01.000 --> 00:02.000\rHello\r\r00:03.000 --> 00:04.000\rBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    ['hours', 'WEBVTT\n\n01:02:03.500 --> 100:00:00.000\nHello', cues([3723.5, 360000, 'Hello'])],
    ['two lines', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\nthere', cues([1, 2, 'Hello there'])],
    [
      'identifiers',
      'WEBVTT\n\nintro\n00:01.000 --> 00:02.000\nHello\n\n2\n00:03.000 --> 00:04.000\nBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    [
      'settings',
      'WEBVTT\n\n00:01.000 --> 00:02.000 line:0 position:10%,line-left align:left\nHello',
      cues([1, 2, 'Hello']),
    ],
    ['tabs around the arrow', 'WEBVTT\n\n00:01.000\t-->\t00:02.000\tline:0\nHello', cues([1, 2, 'Hello'])],
    ['no space around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['commas, as in SRT', 'WEBVTT\n\n00:01,000 --> 00:02,000\nHello', cues([1, 2, 'Hello'])],
    [
      'comments',
      'WEBVTT\n\nNOTE one line\n\nNOTE\nmore\nlines\n\n00:01.000 --> 00:02.000\nHello',
      cues([1, 2, 'Hello']),
    ],
    [
      'a cue in a comment',
      'WEBVTT\n\nNOTE\n00:01.000 --> 00:02.000\nHello\n\n00:03.000 --> 00:04.000\nBye',
      cues([3, 4, 'Bye']),
    ],
    ['a text that starts with NOTE', 'WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE this', cues([1, 2, 'NOTE this'])],
    [
      'styles and regions',
      'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred width:40%\n\n00:01.000 --> 00:02.000\nHello',
      cues([1, 2, 'Hello']),
    ],
    [
      'a cue without the empty line before it',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n00:03.000 --> 00:04.000\nBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    ['a cue of no length', 'WEBVTT\n\n00:01.000 --> 00:01.000\nHello', cues([1, 1, 'Hello'])],
  ])('%s', (_name, text, expected) => {
    expect(parseCaptions(text)).toEqual(expected);
  });

  const cueText = (text: string): CaptionCue[] | null => parseCaptions(`WEBVTT\n\n00:01.000 --> 00:05.000\n${text}\n`);

  it.each<[string, string, CaptionCue[]]>([
    ['tags', '<b>Hello</b> <i.loud>big</i> <c.red.bg_blue><u>world</u></c>', cues([1, 5, 'Hello big world'])],
    ['tags inside of a word', 'un<b>believ</b>able', cues([1, 5, 'unbelievable'])],
    ['a language', '<lang fr>Bonjour</lang>', cues([1, 5, 'Bonjour'])],
    ['the reading of ruby', '<ruby>漢字<rt>かんじ</rt></ruby>です', cues([1, 5, '漢字です'])],
    ['entities', 'Q&amp;A &lt;3 5&gt;4&nbsp;&quot;x&quot; it&apos;s', cues([1, 5, 'Q&A <3 5>4\u00a0"x" it\'s'])],
    ['direction marks', '&lrm;a&rlm;', cues([1, 5, '\u200ea\u200f'])],
    ['numeric references', '&#39;&#x27;&#128075;&#xE9;', cues([1, 5, "''👋é"])],
    ['a reference beyond Unicode', 'a&#x110000;b&#9999999;c', cues([1, 5, 'abc'])],
    ['unknown entities', 'AT&T &foo; &amp;lt;', cues([1, 5, 'AT&T &foo; &lt;'])],
    ['signs that open no tag', '1 < 2 > 0, I <3 you', cues([1, 5, '1 < 2 > 0, I <3 you'])],
    ['an open tag', 'Hello <b world', cues([1, 5, 'Hello <b world'])],
    ['a voice', '<v Ann>Hello</v>', cues([1, 5, 'Hello', 'Ann'])],
    ['a voice without an end', '<v Ann Lee>Hello', cues([1, 5, 'Hello', 'Ann Lee'])],
    ['a voice with classes and entities', '<v.first.loud Ann &amp; Bob>Hello', cues([1, 5, 'Hello', 'Ann & Bob'])],
    ['a voice without a name', '<v>Hello', cues([1, 5, 'Hello'])],
    ['two voices', '<v Ann>Hello</v>\n<v Bob>World</v>', cues([1, 3, 'Hello', 'Ann'], [3, 5, 'World', 'Bob'])],
    [
      'inner timestamps',
      'One <00:00:02.000>two <00:03.500>three',
      cues([1, 2, 'One'], [2, 3.5, 'two'], [3.5, 5, 'three']),
    ],
    [
      'inner timestamps in tags',
      'One<00:00:02.000><c> two</c><00:00:03.000><c> three</c>',
      cues([1, 2, 'One'], [2, 3, 'two'], [3, 5, 'three']),
    ],
    ['an inner timestamp at the start', '<00:00:01.000>One <00:00:02.000>two', cues([1, 2, 'One'], [2, 5, 'two'])],
    ['an inner timestamp before any text', '<00:00:02.000>One', cues([2, 5, 'One'])],
    [
      'an inner timestamp outside of the cue',
      'One <00:00:09.000>two <00:00:00.500>three',
      cues([1, 5, 'One two three']),
    ],
    [
      'inner timestamps that go back',
      'One <00:00:03.000>two <00:00:02.000>three',
      cues([1, 3, 'One'], [3, 5, 'two three']),
    ],
    ['a voice over inner timestamps', '<v Ann>One <00:00:02.000>two', cues([1, 2, 'One', 'Ann'], [2, 5, 'two', 'Ann'])],
  ])('%s', (_name, text, expected) => {
    expect(cueText(text)).toEqual(expected);
  });

  it.each([
    ['no cue', 'WEBVTT'],
    ['no text', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n'],
    ['an end before the start', 'WEBVTT\n\n00:02.000 --> 00:01.000\nHello'],
    ['no end', 'WEBVTT\n\n00:02.000 -->\nHello'],
    ['no start', 'WEBVTT\n\n--> 00:02.000\nHello'],
    ['seconds alone', 'WEBVTT\n\n1.000 --> 2.000\nHello'],
    ['words for times', 'WEBVTT\n\none --> two\nHello'],
    ['negative times', 'WEBVTT\n\n-00:01.000 --> 00:02.000\nHello'],
    ['endless digits', `WEBVTT\n\n${'9'.repeat(400)}:00:00.000 --> ${'9'.repeat(401)}:00:00.000\nHello`],
  ])('has nothing with %s', (_name, text) => {
    expect(parseCaptions(text)).toBeNull();
  });

  it('passes over a malformed cue', () => {
    const text =
      'WEBVTT\n\n00:0x.000 --> 00:02.000\nbad\n\n00:03.000 --> 00:04.000\ngood\n\n00:05.000 --> nothing\nbad';
    expect(parseCaptions(text)).toEqual(cues([3, 4, 'good']));
  });
});

describe('SRT', () => {
  it.each<[string, string, CaptionCue[]]>([
    [
      'two cues',
      '1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nBig\nworld\n',
      cues([1, 2.5, 'Hello'], [3, 4, 'Big world']),
    ],
    ['CRLF and a byte order mark', '\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n\r\n', cues([1, 2, 'Hello'])],
    ['full stops', '1\n00:00:01.000 --> 00:00:02.000\nHello', cues([1, 2, 'Hello'])],
    ['short times', '1\n0:0:1,5 --> 0:0:2,25\nHello', cues([1.5, 2.25, 'Hello'])],
    ['coordinates', '1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\nHello', cues([1, 2, 'Hello'])],
    [
      'no counters',
      '00:00:01,000 --> 00:00:02,000\nHello\n\n00:00:03,000 --> 00:00:04,000\nBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    [
      'no empty lines',
      '1\n00:00:01,000 --> 00:00:02,000\nHello\n2\n00:00:03,000 --> 00:00:04,000\nBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    [
      'lines of spaces between cues',
      '1\n00:00:01,000 --> 00:00:02,000\nHello\n \t\n2\n00:00:03,000 --> 00:00:04,000\nBye',
      cues([1, 2, 'Hello'], [3, 4, 'Bye']),
    ],
    [
      'tags and positions',
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Hello</i> <font color="#fff">world</font>',
      cues([1, 2, 'Hello world']),
    ],
    ['braces in the text', '1\n00:00:01,000 --> 00:00:02,000\n{Hello} {\\an8', cues([1, 2, '{Hello} {\\an8'])],
    ['a name before a colon', '1\n00:00:01,000 --> 00:00:02,000\nAnn: Hello', cues([1, 2, 'Ann: Hello'])],
    [
      'a number as text',
      '1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\nBye',
      cues([1, 2, '42'], [3, 4, 'Bye']),
    ],
    ['a text in front', 'Some words\n\n1\n00:00:01,000 --> 00:00:02,000\nHello', cues([1, 2, 'Hello'])],
  ])('%s', (_name, text, expected) => {
    expect(parseCaptions(text)).toEqual(expected);
  });
});

describe('Podcasting 2.0 JSON', () => {
  const json = (...segments: unknown[]): CaptionCue[] | null =>
    parseCaptions(JSON.stringify({ version: '1.0.0', segments }));

  it.each<[string, unknown[], CaptionCue[]]>([
    [
      'words with speakers',
      [
        { speaker: 'Ann', startTime: 0.5, endTime: 0.75, body: 'I' },
        { speaker: 'Bob', startTime: 1, endTime: 1.25, body: 'am.\n' },
      ],
      cues([0.5, 0.75, 'I', 'Ann'], [1, 1.25, 'am.', 'Bob']),
    ],
    ['no speaker', [{ startTime: 0, endTime: 1, body: 'Hello' }], cues([0, 1, 'Hello'])],
    ['an empty speaker', [{ startTime: 0, endTime: 1, body: 'Hello', speaker: ' ' }], cues([0, 1, 'Hello'])],
    ['a speaker that is no text', [{ startTime: 0, endTime: 1, body: 'Hello', speaker: 7 }], cues([0, 1, 'Hello'])],
    [
      'no end, with a segment after',
      [
        { startTime: 0, body: 'Hello' },
        { startTime: 2, endTime: 3, body: 'Bye' },
      ],
      cues([0, 2, 'Hello'], [2, 3, 'Bye']),
    ],
    ['no end at the end', [{ startTime: 1, body: '123456789012345' }], cues([1, 2, '123456789012345'])],
    ['times as text', [{ startTime: '0.5', endTime: '1', body: 'Hello' }], cues([0.5, 1, 'Hello'])],
    ['the names of inline captions', [{ start: 0, end: 1, text: 'Hello' }], cues([0, 1, 'Hello'])],
    [
      'malformed segments',
      [
        null,
        7,
        'x',
        [],
        {},
        { startTime: 1, endTime: 2 },
        { startTime: 2, endTime: 1, body: 'x' },
        { startTime: -1, endTime: 1, body: 'x' },
        { startTime: 'a', endTime: 1, body: 'x' },
        { startTime: 1, endTime: 'a', body: 'x' },
        { startTime: 1, endTime: 2, body: 7 },
        { startTime: 1, endTime: 2, body: ' ' },
        { startTime: 3, endTime: 4, body: 'good' },
      ],
      cues([3, 4, 'good']),
    ],
  ])('%s', (_name, segments, expected) => {
    expect(json(...segments)).toEqual(expected);
  });

  it('takes a plain list', () => {
    expect(parseCaptions(' [{"start":0.42,"end":0.61,"text":"Hello"}]')).toEqual(cues([0.42, 0.61, 'Hello']));
  });

  it.each([
    ['broken', '{"segments":['],
    ['without segments', '{"version":"1.0.0"}'],
    ['with segments that are no list', '{"segments":{"0":1}}'],
    ['with no segment', '{"segments":[]}'],
    ['with infinite times', '{"segments":[{"startTime":0,"endTime":1e999,"body":"x"}]}'],
    ['very deep', '['.repeat(100_000)],
  ])('has nothing when it is %s', (_name, text) => {
    expect(parseCaptions(text)).toBeNull();
  });
});

describe('anything else', () => {
  it.each([
    ['nothing', ''],
    ['plain text', 'Hello world'],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['a word that begins like a header', 'WEBVTTX\n\nHello'],
    ['arrows', 'a --> b\nc'],
  ])('has no cues: %s', (_name, text) => {
    expect(parseCaptions(text)).toBeNull();
  });

  const pieces = [
    'WEBVTT',
    '\n',
    '\r',
    '\n\n',
    '00:01.000',
    '00:00:02.000',
    ' --> ',
    '<',
    '>',
    '<v Ann>',
    '</v>',
    '<00:01.500>',
    '&amp;',
    '&#',
    'NOTE',
    '{\\an8}',
    '{',
    '[',
    '"segments"',
    ':',
    '1',
    'word',
    ' ',
  ];

  it('is read without an error, into cues that make sense', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
      fc
        .array(fc.constantFrom(...pieces), { maxLength: 60 })
        .map((parts) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${parts.join('')}`),
      fc.json().map((value) => `{"segments":[${value}]}`),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cue of parseCaptions(text) ?? []) {
          expect(cue.start).toBeGreaterThanOrEqual(0);
          expect(cue.end).toBeGreaterThanOrEqual(cue.start);
          expect(cue.end).toBeLessThan(Infinity);
          expect(cue.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  const MEGABYTE = 1_000_000;
  const cue = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';

  it.each<[string, string]>([
    ['arrows', '-->'.repeat(MEGABYTE / 3)],
    ['lines of arrows', '-->\n'.repeat(MEGABYTE / 4)],
    ['digits before an arrow', `${'1'.repeat(MEGABYTE)} --> 00:02.000`],
    ['digits and colons', `${'1:'.repeat(MEGABYTE / 2)} --> 00:02.000`],
    ['line breaks', `WEBVTT${'\n'.repeat(MEGABYTE)}`],
    ['spaces', `${cue}${' '.repeat(MEGABYTE)}x`],
    ['lines of digits', `${cue}${'1\n'.repeat(MEGABYTE / 2)}00:03.000 --> 00:04.000\nx`],
    ['open tags', `${cue}${'<'.repeat(MEGABYTE)}`],
    ['open named tags', `${cue}${'<v'.repeat(MEGABYTE / 2)}`],
    ['one long open tag', `${cue}<v${'.a'.repeat(MEGABYTE / 2)}`],
    ['one long voice', `${cue}<v${'.a'.repeat(MEGABYTE / 2)}>x`],
    ['tags', `${cue}${'<b>'.repeat(MEGABYTE / 3)}`],
    ['readings', `${cue}${'<rt>'.repeat(MEGABYTE / 4)}`],
    ['voices', `${cue}${'<v A>x<v B>y'.repeat(MEGABYTE / 12)}`],
    ['inner timestamps', `${cue}${'<00:01.500>x'.repeat(MEGABYTE / 12)}`],
    ['open references', `${cue}${'&#'.repeat(MEGABYTE / 2)}`],
    ['open braces', `1\n00:01,000 --> 00:02,000\n${'{\\'.repeat(MEGABYTE / 2)}`],
    ['cues', `WEBVTT\n\n${'00:01.000 --> 00:02.000\nx\n'.repeat(MEGABYTE / 26)}`],
    ['deep JSON', `{"segments":${'['.repeat(MEGABYTE)}`],
    ['many segments', `{"segments":[${'{},'.repeat(MEGABYTE / 3)}{}]}`],
  ])('gets through a megabyte of %s, before the runner loses its patience', (_name, text) => {
    const cues = parseCaptions(text) ?? [];
    expect(cues.every(({ start, end }) => start <= end && end < Infinity)).toBe(true);
  });
});

it('takes times that are objects for none', () => {
  expect(parseCaptions('{"segments":[{"startTime":{"valueOf":1,"toString":1},"body":"Hello"}]}')).toBeNull();
});

it('cleans a name of half a megabyte that thousands of cues share, before the runner loses its patience', () => {
  const pieces = Array.from({ length: 20_000 }, (_, i) => `w<00:${String(Math.floor(i / 1000)).padStart(2, '0')}.000>`);
  const cues = parseCaptions(
    `WEBVTT\n\n00:00.000 --> 01:00.000\n<v ${'\u0301\u202ea'.repeat(170_000)}>${pieces.join('')}`,
  );
  expect(new Set(cues?.map(({ speaker }) => speaker))).toEqual(new Set(['\u0301a'.repeat(40)]));
});
