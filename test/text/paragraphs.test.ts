import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { segmentWords } from '../../src/text/words.js';
import { splitParagraphs, type Paragraph } from '../../src/text/paragraphs.js';
import { segmentTranscript } from '../helpers/segment.js';

type SpeakerAt = (offset: number) => string | null;

/** Each paragraph as the texts of its sentences, with its speaker in front where there is one. */
function outline(text: string, language: string | null = 'en', speakerAt?: SpeakerAt): string[][] {
  return segmentTranscript(text, language, speakerAt).map(({ speaker, sentences }) => [
    ...(speaker === null ? [] : [`<${speaker}>`]),
    ...sentences.map(({ from, to }) => text.slice(from, to)),
  ]);
}

/** From the words at which somebody begins to speak. */
const speakersOf =
  (text: string, ...beginnings: [string, string | null][]): SpeakerAt =>
  (offset) =>
    beginnings.findLast(([word]) => text.indexOf(word) <= offset)?.[1] ?? null;

const lengths = (paragraphs: readonly Paragraph[]): number[] => paragraphs.map(({ from, to }) => to - from);

afterEach(() => vi.unstubAllGlobals());

describe('segmentTranscript', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['white space alone', ' \n \r\n\t', []],
    ['one sentence', 'Hello there.', [['Hello there.']]],
    ['two sentences', 'Hello there.  How are you?', [['Hello there.', 'How are you?']]],
    ['white space around', '\n  Hello.  \n', [['Hello.']]],
    ['lines', 'One.\nTwo. Three.\r\n\r\nFour', [['One.'], ['Two.', 'Three.'], ['Four']]],
    ['Unicode line breaks', 'One\u2028Two\u2029Three', [['One'], ['Two'], ['Three']]],
    ['numbers with dots', 'It is 3.5 miles. Go.', [['It is 3.5 miles.', 'Go.']]],
    ['quotes', '“Yes!” “No.”', [['“Yes!”', '“No.”']]],
    ['a line of punctuation', 'One.\n***\nTwo.', [['One.'], ['***'], ['Two.']]],
    ['Chinese', '你好。你好吗？', [['你好。', '你好吗？']]],
    ['Arabic', 'مرحبا. كيف حالك؟ بخير.', [['مرحبا.', 'كيف حالك؟', 'بخير.']]],
  ])('%s', (_name, text, paragraphs) => {
    expect(outline(text)).toEqual(paragraphs);
  });

  it('makes at most 1,000 paragraphs, and leaves nothing out', () => {
    const text = 'a\n'.repeat(5000).trim();
    const paragraphs = segmentTranscript(text, 'en');
    expect(paragraphs).toHaveLength(1000);
    expect(paragraphs.at(-1)!.to).toBe(text.length);
  });

  it('gives offsets in UTF-16 units', () => {
    expect(segmentTranscript(' 👋 Hi. You! \n Bye ', 'en')).toEqual([
      {
        from: 1,
        to: 12,
        speaker: null,
        sentences: [
          { from: 1, to: 7 },
          { from: 8, to: 12 },
        ],
      },
      { from: 15, to: 18, speaker: null, sentences: [{ from: 15, to: 18 }] },
    ]);
  });

  it('leaves a paragraph of 700 characters as it is', () => {
    const text = 'This sentence has forty-nine characters, all told. '.repeat(13).trim();
    expect(lengths(segmentTranscript(text, 'en'))).toEqual([662]);
  });

  it('splits a long paragraph between sentences into ones of about the same size', () => {
    const text = 'This sentence has forty-nine characters, all told. '.repeat(40).trim();
    const paragraphs = segmentTranscript(text, 'en');
    expect(lengths(paragraphs)).toEqual([407, 407, 407, 407, 407]);
    expect(paragraphs.map(({ sentences }) => sentences.length)).toEqual([8, 8, 8, 8, 8]);
  });

  it('splits long Chinese paragraphs, too', () => {
    const text = '我们今天去公园散步，天气很好。'.repeat(100);
    expect(lengths(segmentTranscript(text, 'zh'))).toEqual([375, 375, 375, 375]);
  });

  it('breaks one extremely long sentence between words', () => {
    const long = `Well, ${'and so on and on '.repeat(500)}it ended.`;
    const parts = outline(`Before. ${long} After.`).flat();
    expect(parts.join(' ')).toBe(`Before. ${long} After.`);
    expect(parts.every((part) => part.length <= 1000)).toBe(true);
    const shorter = `Well, ${'and so on and on '.repeat(50)}it ended.`;
    expect(outline(`Before. ${shorter} After.`)).toEqual([['Before.'], [shorter, 'After.']]);
  });

  it('finds sentences on both sides of a window of the segmenter', () => {
    const sentences = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is here.`);
    expect(outline(sentences.join(' ')).flat()).toEqual(sentences);
  });

  describe('with speakers', () => {
    it.each<[string, string, [string, string | null][], string[][]]>([
      ['one speaker', 'Hello. World.', [['Hello', 'Ann']], [['<Ann>', 'Hello.', 'World.']]],
      [
        'a change between sentences',
        'Hello. Hi! Bye.',
        [
          ['Hello', 'Ann'],
          ['Hi', 'Bob'],
          ['Bye', 'Ann'],
        ],
        [
          ['<Ann>', 'Hello.'],
          ['<Bob>', 'Hi!'],
          ['<Ann>', 'Bye.'],
        ],
      ],
      [
        'a change inside of a sentence',
        'so I said no way',
        [
          ['so', 'Ann'],
          ['no', 'Bob'],
        ],
        [
          ['<Ann>', 'so I said'],
          ['<Bob>', 'no way'],
        ],
      ],
      ['nobody, then somebody', 'Music. Hello.', [['Hello', 'Ann']], [['Music.'], ['<Ann>', 'Hello.']]],
      [
        'somebody, then nobody',
        'Hello. Music.',
        [
          ['Hello', 'Ann'],
          ['Music', null],
        ],
        [['<Ann>', 'Hello.'], ['Music.']],
      ],
      [
        'quotes before the first word',
        '“Hello?” “Yes” ("Well")',
        [
          ['Hello', 'Ann'],
          ['Yes', 'Bob'],
          ['Well', 'Cy'],
        ],
        [
          ['<Ann>', '“Hello?”'],
          ['<Bob>', '“Yes”'],
          ['<Cy>', '("Well")'],
        ],
      ],
      [
        'French spaces before marks',
        'Bonjour ! « Oui » – Non ?',
        [
          ['Bonjour', 'Ann'],
          ['Oui', 'Bob'],
          ['Non', 'Ann'],
        ],
        [
          ['<Ann>', 'Bonjour !'],
          ['<Bob>', '« Oui »'],
          ['<Ann>', '– Non ?'],
        ],
      ],
      [
        'no spaces at all',
        '「你好。」「再见」',
        [
          ['你好', '安'],
          ['再见', '白'],
        ],
        [
          ['<安>', '「你好。」'],
          ['<白>', '「再见」'],
        ],
      ],
      [
        'the same speaker over lines',
        'One.\nTwo.',
        [['One', 'Ann']],
        [
          ['<Ann>', 'One.'],
          ['<Ann>', 'Two.'],
        ],
      ],
    ])('%s', (_name, text, beginnings, paragraphs) => {
      expect(outline(text, null, speakersOf(text, ...beginnings))).toEqual(paragraphs);
    });
  });

  describe('without Intl.Segmenter', () => {
    it.each<[string, string, string[][]]>([
      ['full stops', 'One. Two! Three? Four', [['One.', 'Two!', 'Three?', 'Four']]],
      ['dots inside', 'It is 3.5 miles... Go.', [['It is 3.5 miles...', 'Go.']]],
      ['closing quotes', '“Yes!” “No.” (So.) Well', [['“Yes!”', '“No.”', '(So.)', 'Well']]],
      ['Chinese', '你好。你好吗？好', [['你好。', '你好吗？', '好']]],
    ])('%s', (_name, text, paragraphs) => {
      vi.stubGlobal('Intl', {});
      expect(outline(text)).toEqual(paragraphs);
    });

    it('splits long texts', () => {
      vi.stubGlobal('Intl', {});
      const sentences = Array.from({ length: 300 }, (_, index) => `Sentence number ${index} is here.`);
      expect(outline(sentences.join(' ')).flat()).toEqual(sentences);
      expect(outline('.'.repeat(100_000)).flat().join('')).toBe('.'.repeat(100_000));
    });
  });

  it('splits 50,000 words, with speakers, without delay', () => {
    const text = 'Now we come to the next part of it. Here it is. '.repeat(4_000);
    const paragraphs = segmentTranscript(text, 'en', (offset) => (offset % 9_600 < 4_800 ? 'Ann' : 'Bob'));
    expect(paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(8_000);
  });

  const LENGTH = 200_000;

  it.each<[string, string]>([
    ['one word', 'a'.repeat(LENGTH)],
    ['one Thai word', 'ก'.repeat(LENGTH)],
    ['full stops', '.'.repeat(LENGTH)],
    ['quotes', '"'.repeat(LENGTH)],
    ['accents', `e${'\u0301'.repeat(LENGTH)}`],
    ['spaces', `${' '.repeat(LENGTH)}x`],
    ['line breaks', '\n'.repeat(LENGTH)],
    ['short sentences', 'A. '.repeat(LENGTH / 3)],
    ['no sentence at all', 'and on '.repeat(LENGTH / 7)],
  ])('gets through a long text of %s, before the runner loses its patience', (_name, text) => {
    const paragraphs = segmentTranscript(text, 'en', (offset) => (offset % 2 ? 'Ann' : 'Bob'));
    expect(paragraphs.every(({ from, to }) => from < to && to <= text.length)).toBe(true);
  });

  const anyText = fc
    .array(
      fc.constantFrom(
        'Hello',
        ' ',
        '. ',
        '\n',
        '好',
        '。',
        '“',
        '” ',
        'x'.repeat(90),
        '! ',
        '?',
        '\r\n',
        '3.5',
        '\u00a0',
      ),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join(''));

  it('covers every character that is no white space exactly once and in order', () => {
    const anySpeaker = fc.option(fc.func(fc.constantFrom('Ann', 'Bob', null)), { nil: undefined });
    fc.assert(
      fc.property(anyText, anySpeaker, (text, speakerAt) => {
        const paragraphs = segmentTranscript(text, 'en', speakerAt);
        const shown = paragraphs.flatMap(({ sentences }) => sentences.map(({ from, to }) => text.slice(from, to)));
        expect(shown.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        let last = 0;
        for (const { from, to, sentences } of paragraphs) {
          expect([sentences[0]?.from, sentences.at(-1)?.to]).toEqual([from, to]);
          for (const sentence of sentences) {
            expect(sentence.from).toBeGreaterThanOrEqual(last);
            expect(text.slice(sentence.from, sentence.to)).toMatch(/^\S(?:[^]*\S)?$/);
            last = sentence.to;
          }
        }
      }),
    );
  });

  it('keeps every word inside of one paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const paragraphs = segmentTranscript(text, 'en');
        for (const word of segmentWords(text, 'en')) {
          expect(paragraphs.filter(({ from, to }) => from <= word.from && word.to <= to)).toHaveLength(1);
        }
      }),
    );
  });

  it.each([
    ['without spaces', 'W'],
    ['without full stops', 'word '],
    ['of characters that take two units', '😀'],
  ])('breaks a long text %s', (_, unit) => {
    const text = unit.repeat(400_000 / unit.length).trim();
    const paragraphs = splitParagraphs(text);
    expect(Math.max(...paragraphs.map(({ from, to }) => to - from))).toBeLessThanOrEqual(2000);
    expect(
      paragraphs
        .map(({ from, to }) => text.slice(from, to))
        .join('')
        .replaceAll(' ', ''),
    ).toBe(text.replaceAll(' ', ''));
    for (const { from, to } of paragraphs) expect(text.slice(from, to)).not.toMatch(/\p{Cs}/u);
  });
});
