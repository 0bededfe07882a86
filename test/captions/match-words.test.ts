import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaptionCue } from '../../src/packet/model.js';
import { lastCueEnd, matchWords } from '../../src/captions/captions.js';
import { segmentWords } from '../../src/text/words.js';

type Row = [start: number, end: number, text: string, speaker?: string];

const cues = (...rows: Row[]): CaptionCue[] =>
  rows.map(([start, end, text, speaker]) => (speaker ? { start, end, text, speaker } : { start, end, text }));

/** Each word with its times, rounded to milliseconds. */
function timesOf(text: string, rows: Row[], language = 'en'): [string, number, number][] {
  const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
  const { timings } = matchWords(text, segmentWords(text, language), cues(...rows), language);
  return timings.map(({ from, to, start, end }) => [text.slice(from, to), round(start), round(end)]);
}

describe('matchWords', () => {
  it.each<[string, string, Row[], [string, number, number][]]>([
    [
      'the same words',
      'Hello big world',
      [
        [0.5, 0.9, 'Hello'],
        [1, 1.2, 'big'],
        [1.3, 2, 'world'],
      ],
      [
        ['Hello', 0.5, 0.9],
        ['big', 1, 1.2],
        ['world', 1.3, 2],
      ],
    ],
    [
      'a phrase: by characters',
      'Hello big world!',
      [[1, 16, 'Hello big world!']],
      [
        ['Hello', 1, 6],
        ['big', 7, 10],
        ['world', 11, 16],
      ],
    ],
    [
      'case, accents and punctuation',
      '“Ça va, ÉMILE?” Don’t.',
      [
        [0, 1, 'ca'],
        [1, 2, 'VA'],
        [2, 3, 'Emile'],
        [3, 4, "don't"],
      ],
      [
        ['Ça', 0, 1],
        ['va', 1, 2],
        ['ÉMILE', 2, 3],
        ['Don’t', 3, 4],
      ],
    ],
    [
      'letters that differ in lower case only',
      'Straße ὀδός ﬁn',
      [
        [0, 1, 'STRASSE'],
        [1, 2, 'ὈΔΌΣ'],
        [2, 3, 'fin'],
      ],
      [
        ['Straße', 0, 1],
        ['ὀδός', 1, 2],
        ['ﬁn', 2, 3],
      ],
    ],
    [
      'a number that is written out',
      'I have 2 cats',
      [
        [0, 1, 'I'],
        [1, 2, 'have'],
        [2, 3, 'two'],
        [3, 4, 'cats'],
      ],
      [
        ['I', 0, 1],
        ['have', 1, 2],
        ['2', 2, 3],
        ['cats', 3, 4],
      ],
    ],
    [
      'one word for two',
      'It costs $5 today',
      [
        [0, 1, 'It'],
        [1, 2, 'costs'],
        [2, 3, 'five'],
        [3, 4, 'dollars'],
        [4, 5, 'today'],
      ],
      [
        ['It', 0, 1],
        ['costs', 1, 2],
        ['$5', 2, 4],
        ['today', 4, 5],
      ],
    ],
    [
      'two words for one, by characters',
      'We go any way home',
      [
        [0, 1, 'We'],
        [1, 2, 'go'],
        [2, 3, 'anyhow'],
        [3, 4, 'home'],
      ],
      [
        ['We', 0, 1],
        ['go', 1, 2],
        ['any', 2, 2.5],
        ['way', 2.5, 3],
        ['home', 3, 4],
      ],
    ],
    [
      'a hyphen',
      'A well-known fact',
      [
        [0, 1, 'A'],
        [1, 2, 'well'],
        [2.5, 3, 'known'],
        [3, 4, 'fact'],
      ],
      [
        ['A', 0, 1],
        ['well-known', 1, 3],
        ['fact', 3, 4],
      ],
    ],
    [
      'words that are said and not written',
      'the cat sat',
      [
        [0, 1, 'the'],
        [1, 2, 'um'],
        [2, 3, 'the'],
        [3, 4, 'cat'],
        [4, 5, 'er'],
        [5, 6, 'sat'],
      ],
      [
        ['the', 2, 3],
        ['cat', 3, 4],
        ['sat', 5, 6],
      ],
    ],
    [
      'a word that is written, in a silence',
      'one two extra three four',
      [
        [0, 1, 'one'],
        [1, 2, 'two'],
        [4, 5, 'three'],
        [5, 6, 'four'],
      ],
      [
        ['one', 0, 1],
        ['two', 1, 2],
        ['extra', 2, 4],
        ['three', 4, 5],
        ['four', 5, 6],
      ],
    ],
    [
      'a word that is written, without a silence: the one before shares its time',
      'one two tre four five',
      [
        [0, 1, 'one'],
        [1, 3, 'two'],
        [3, 4, 'four'],
        [4, 5, 'five'],
      ],
      [
        ['one', 0, 1],
        ['two', 1, 2],
        ['tre', 2, 3],
        ['four', 3, 4],
        ['five', 4, 5],
      ],
    ],
    [
      'words before the first cue, at the pace of the rest',
      'So then here we go',
      [
        [10, 11, 'here'],
        [11, 11.5, 'we'],
        [11.5, 12, 'go'],
      ],
      [
        ['So', 8.5, 9],
        ['then', 9, 10],
        ['here', 10, 11],
        ['we', 11, 11.5],
        ['go', 11.5, 12],
      ],
    ],
    [
      'words before a cue at the start',
      'So here we go',
      [
        [0, 1, 'here'],
        [1, 1.5, 'we'],
        [1.5, 2, 'go'],
      ],
      [
        ['So', 0, 0],
        ['here', 0, 1],
        ['we', 1, 1.5],
        ['go', 1.5, 2],
      ],
    ],
    [
      'words after the last cue, at the pace of the rest',
      'here we go now',
      [
        [0, 1, 'here'],
        [1, 1.5, 'we'],
        [1.5, 2, 'go'],
      ],
      [
        ['here', 0, 1],
        ['we', 1, 1.5],
        ['go', 1.5, 2],
        ['now', 2, 2.75],
      ],
    ],
    [
      'another language: by position in the time that is spoken',
      'aaaa bbbb cccc',
      [
        [1, 3, 'xxxxxx'],
        [5, 7, 'yyyyyy'],
      ],
      [
        ['aaaa', 1, 2.333],
        ['bbbb', 2.333, 5.667],
        ['cccc', 5.667, 7],
      ],
    ],
    [
      'cues in disorder',
      'one two three',
      [
        [2, 3, 'three'],
        [0, 1, 'one'],
        [1, 2, 'two'],
      ],
      [
        ['one', 0, 1],
        ['two', 1, 2],
        ['three', 2, 3],
      ],
    ],
    [
      'cues that stay in view while the next is spoken',
      'one two three four',
      [
        [0, 9, 'one two'],
        [7, 16, 'three four'],
      ],
      [
        ['one', 0, 3],
        ['two', 4, 7],
        ['three', 7, 11.5],
        ['four', 12.4, 16],
      ],
    ],
    [
      'cues that make no sense',
      'one two',
      [
        [NaN, 1, 'one'],
        [-5, 1, 'one'],
        [5, 1, 'one'],
        [0, Infinity, 'one'],
        [0, 1, 'one'],
        [1, 2, 'two'],
      ],
      [
        ['one', 0, 1],
        ['two', 1, 2],
      ],
    ],
  ])('%s', (_name, text, rows, expected) => {
    expect(timesOf(text, rows)).toEqual(expected);
  });

  it('matches Chinese by character, however the captions are cut', () => {
    const rows: Row[] = [...'你好世界今天'].map((character, index) => [index, index + 1, character]);
    expect(timesOf('你好，世界！今天', rows, 'zh')).toEqual([
      ['你好', 0, 2],
      ['世界', 2, 4],
      ['今天', 4, 6],
    ]);
    expect(
      timesOf(
        '你好，世界！今天',
        [
          [0, 3, '你好世'],
          [3, 6, '界今天'],
        ],
        'zh',
      ),
    ).toEqual([
      ['你好', 0, 2],
      ['世界', 2, 4],
      ['今天', 4, 6],
    ]);
  });

  it('matches captions that miss a long part', () => {
    const words = Array.from({ length: 400 }, (_, index) => `word${index}`);
    const rows = words.map((word, index): Row => [index, index + 1, word]);
    const times = timesOf(words.join(' '), [...rows.slice(0, 100), ...rows.slice(300)]);
    expect(times[99]).toEqual(['word99', 99, 100]);
    expect(times[200]).toEqual(['word200', 200, 201]);
    expect(times[300]).toEqual(['word300', 300, 301]);
  });

  it('takes the first showing of lines that captions repeat', () => {
    const rows: Row[] = [
      [0, 4, 'we begin the day'],
      [4, 4.01, 'we begin the day'],
      [4.01, 6, 'with some tea'],
      [6, 6.01, 'with some tea'],
    ];
    expect(timesOf('We begin the day with some tea.', rows)).toEqual([
      ['We', 0, 0.5],
      ['begin', 0.75, 2],
      ['the', 2.25, 3],
      ['day', 3.25, 4],
      ['with', 4.01, 4.622],
      ['some', 4.775, 5.388],
      ['tea', 5.541, 6],
    ]);
  });

  it.each<[string, string, Row[], [string, number][]]>([
    [
      'drops what a cue repeats of the one before',
      'Good morning, we open.',
      [
        [0, 2, 'Good morning'],
        [2, 3, 'Good morning we'],
        [3, 4, 'open'],
      ],
      [
        ['Good', 0],
        ['morning', 0.833],
        ['we', 2],
        ['open', 3],
      ],
    ],
    [
      'also where the captions have a part of the text',
      'Good morning, we open at nine, and close at six on every day but Sunday.',
      [
        [0, 2, 'Good morning'],
        [2, 3, 'Good morning we open'],
        [3, 4, 'we open at nine'],
      ],
      [
        ['Good', 0],
        ['morning', 0.833],
        ['we', 2],
        ['open', 2.429],
        ['at', 3],
        ['nine', 3.429],
      ],
    ],
    [
      'keeps a refrain',
      'La la la. La la la. Oh yes.',
      [
        [0, 3, 'La la la'],
        [3, 6, 'La la la'],
        [6, 7, 'Oh yes'],
      ],
      [
        ['La', 0],
        ['la', 1.125],
        ['la', 2.25],
        ['La', 3],
        ['la', 4.125],
        ['la', 5.25],
        ['Oh', 6],
        ['yes', 6.5],
      ],
    ],
    [
      'keeps a refrain in captions of a part of the text',
      'La la la. La la la. Oh yes, and then some more words that have no cue.',
      [
        [0, 3, 'La la la'],
        [3, 6, 'La la la oh yes'],
      ],
      [
        ['La', 0],
        ['la', 1.125],
        ['la', 2.25],
        ['La', 3],
      ],
    ],
    [
      'keeps a word that is said twice',
      'No. No, I said.',
      [
        [0, 1, 'No.'],
        [1, 3, 'No, I said.'],
      ],
      [
        ['No', 0],
        ['No', 1],
        ['I', 1.8],
        ['said', 2.2],
      ],
    ],
  ])('%s', (_name, text, rows, expected) => {
    expect(
      timesOf(text, rows)
        .slice(0, expected.length)
        .map(([word, start]) => [word, start]),
    ).toEqual(expected);
  });

  it('has no times without a word in the captions', () => {
    const words = segmentWords('Hello', 'en');
    expect(matchWords('Hello', words, [], 'en')).toEqual({ timings: [], speakerAt: null, phrases: [] });
    expect(matchWords('Hello', words, cues([0, 1, '♪ … ♪']), 'en')).toEqual({
      timings: [],
      speakerAt: null,
      phrases: [],
    });
  });

  it('has no times without words', () => {
    expect(matchWords('', [], cues([0, 1, 'Hello']), 'en').timings).toEqual([]);
  });

  describe('speakerAt', () => {
    it('is null when nobody is named', () => {
      expect(matchWords('Hello', segmentWords('Hello', 'en'), cues([0, 1, 'Hello']), 'en').speakerAt).toBeNull();
    });

    it('names the speaker of the word at or after an offset', () => {
      const text = 'Hello there. Hi 2 you!';
      const rows = cues([0, 2, 'hello there', 'Ann'], [2, 3, 'hi', 'Bob'], [3, 5, 'to you']);
      const { speakerAt } = matchWords(text, segmentWords(text, 'en'), rows, 'en');
      expect([...text].map((_, offset) => speakerAt?.(offset)?.[0]).join('')).toBe('AAAAAAAAAAABBBBBBBBBBB');
      expect([speakerAt?.(-1), speakerAt?.(100)]).toEqual(['Ann', 'Bob']);
    });

    it('names nobody before the first name', () => {
      const text = 'Music. Hello there.';
      const rows = cues([0, 1, 'music'], [1, 2, 'hello there', 'Ann']);
      const { speakerAt } = matchWords(text, segmentWords(text, 'en'), rows, 'en');
      expect([speakerAt?.(0), speakerAt?.(7)]).toEqual([null, 'Ann']);
    });
  });

  const anyWord = fc.constantFrom('one', 'two', 'three', 'the', 'a', 'well-known', '你好', '世', '“x”', '…', "it's");
  const anyText = fc.array(anyWord, { maxLength: 40 }).map((words) => words.join(' '));
  const anyCue = fc.record({
    start: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 20 }), fc.double()),
    end: fc.oneof(fc.nat(25), fc.double({ min: 0, max: 30 }), fc.double()),
    text: fc.oneof(anyText, fc.string({ unit: 'binary' })),
  });

  it('gives every word a time, in order, whatever the captions are', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyCue, { maxLength: 20 }), (text, captions) => {
        const words = segmentWords(text, 'en');
        const { timings } = matchWords(text, words, captions, 'en');
        if (!timings.length) return;
        expect(timings.map(({ from, to }) => ({ from, to }))).toEqual(words);
        let last = 0;
        for (const { start, end } of timings) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThan(Infinity);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the time of every word that was said, whatever else was said', () => {
    const said = fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(said, (plan) => {
        const rows = plan.map(([isWritten, name], index): Row => [
          index,
          index + 1,
          isWritten ? `w${index}` : `extra${name}`,
        ]);
        const written = plan.flatMap(([isWritten], index) => (isWritten ? [`w${index}`] : []));
        const times = timesOf(written.join(' '), rows);
        if (written.length >= 4 && written.length * 2 > plan.length) {
          // A lone word among others is no proof of the same text.
          const misplaced = times.filter(([word, start]) => start !== Number(word.slice(1)));
          expect(misplaced).toEqual([]);
        }
      }),
    );
  });

  it.each([5_000, 50_000])('matches %i words, and as many that repeat', (count) => {
    const words = Array.from({ length: count }, (_, index) => `word${(index * index) % 4999}`);
    const rows = words.flatMap((word, index) => (index % 10 ? cues([index, index + 1, word]) : []));
    const text = words.join(' ');
    const { timings } = matchWords(text, segmentWords(text, 'en'), rows, 'en');
    expect(timings.filter(({ start }, index) => start === index).length).toBeGreaterThan(count * 0.89);

    const same = 'word '.repeat(count);
    const sameRows = words.map((_, index) => ({ start: index, end: index + 1, text: 'word' }));
    const repeated = matchWords(same, segmentWords(same, 'en'), sameRows, 'en');
    expect(repeated.timings.every(({ start }, index) => start === index)).toBe(true);
  });
});

describe('lastCueEnd', () => {
  it.each<[CaptionCue[], number]>([
    [[], 0],
    [cues([5, 9, 'b'], [0, 3, 'a']), 9],
    [cues([0, NaN, 'a'], [0, 3, 'b']), 3],
  ])('%j', (captions, end) => {
    expect(lastCueEnd(captions)).toBe(end);
  });
});

describe('phrases', () => {
  const phrasesOf = (text: string, rows: Row[]) =>
    matchWords(text, segmentWords(text, 'en'), cues(...rows), 'en').phrases.map(({ from, to, start, end }) => [
      text.slice(from, to),
      start,
      end,
    ]);

  it.each<[string, string, Row[], [string, number, number][]]>([
    [
      'are the cues with several words, with their times',
      'One two three. Four five six.',
      [
        [0.5, 2, 'One two three.'],
        [2.5, 4, 'Four five six.'],
      ],
      [
        ['One two three', 0.5, 2],
        ['Four five six', 2.5, 4],
      ],
    ],
    [
      'end where the next one begins',
      'One two three four',
      [
        [0, 9, 'One two'],
        [2, 4, 'three four'],
      ],
      [
        ['One two', 0, 2],
        ['three four', 2, 4],
      ],
    ],
    [
      'may be single words among others',
      'One two three four',
      [
        [0, 1, 'One'],
        [1, 2, 'two'],
        [2, 3, 'three four'],
      ],
      [
        ['One', 0, 1],
        ['two', 1, 2],
        ['three four', 2, 3],
      ],
    ],
    [
      'are none where most words have a time of their own',
      'One two three',
      [
        [0, 1, 'One'],
        [1, 2, 'two'],
        [2, 3, 'three'],
      ],
      [],
    ],
    [
      'leave out words that no cue has',
      'One two three and then some more words that nobody wrote down four five six',
      [
        [0, 2, 'One two three'],
        [9, 11, 'four five six'],
      ],
      [
        ['One two three', 0, 2],
        ['four five six', 9, 11],
      ],
    ],
    [
      'are none for captions in another language',
      'One two three four five six',
      [
        [0, 2, 'Eins zwei drei'],
        [2, 4, 'vier fünf sechs'],
      ],
      [],
    ],
  ])('%s', (_, text, rows, expected) => {
    expect(phrasesOf(text, rows)).toEqual(expected);
  });
});
