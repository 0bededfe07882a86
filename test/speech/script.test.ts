import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpeechScript } from '../../src/speech/script.js';
import { splitParagraphs } from '../../src/text/paragraphs.js';

const scriptOf = (text: string, language: string | null = 'en'): SpeechScript =>
  new SpeechScript(text, splitParagraphs(text), language);

/** The pieces from an offset to the end, as they are spoken one after another. */
function piecesOf(
  text: string,
  { from = 0, language = 'en' }: { from?: number; language?: string | null } = {},
): string[] {
  const script = scriptOf(text, language);
  const pieces: string[] = [];
  for (let piece = script.pieceAt(from); piece; piece = script.pieceAt(piece.to)) {
    pieces.push(text.slice(piece.from, piece.to));
  }
  return pieces;
}

const clause = (length: number, end: string): string => `${'word '.repeat(length / 5).trim()}${end}`;

describe('the pieces of a text', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['white space', ' \n ', []],
    ['no word', '* * *', []],
    ['a word', 'Hello', ['Hello']],
    ['sentences', 'Come in. Sit down!  Tea?', ['Come in.', 'Sit down!', 'Tea?']],
    ['paragraphs', 'Come in\n\nSit down', ['Come in', 'Sit down']],
    ['a row of stars is left out', 'Come in.\n* * *\nSit down.', ['Come in.', 'Sit down.']],
    ['stars in front, too', '* * *\nCome in.', ['Come in.']],
    ['sentences without a space between are one', 'Really?Yes. Go.', ['Really?Yes.', 'Go.']],
    [
      'a long sentence after its clauses',
      `${clause(200, ',')} ${clause(90, ' and')} ${clause(90, ',')} ${clause(60, '.')}`,
      [clause(200, ','), `${clause(90, ' and')} ${clause(90, ',')} ${clause(60, '.')}`],
    ],
    [
      'a long sentence without clauses between words',
      clause(400, '.'),
      ['word '.repeat(60).trim(), `${'word '.repeat(20).trim()}.`],
    ],
    ['a word beyond all measure', `${'a'.repeat(299)}😀${'b'.repeat(10)}`, ['a'.repeat(299), `😀${'b'.repeat(10)}`]],
    ['a gap beyond all measure', `one${' '.repeat(400)}two`, ['one', 'two']],
  ])('%s', (_, text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  it('begin at any word', () => {
    expect(piecesOf('Come in, please. Sit down.', { from: 9 })).toEqual(['please.', 'Sit down.']);
    expect(piecesOf('Come in, please. Sit down.', { from: 16 })).toEqual(['Sit down.']);
    expect(piecesOf('Come in.', { from: 8 })).toEqual([]);
  });

  it('follow the full stops of Chinese', () => {
    expect(piecesOf('请进。请坐！', { language: 'zh' })).toEqual(['请进。', '请坐！']);
  });

  it('hold every word of any text, in order, and come to an end', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 900 }),
      fc
        .array(fc.constantFrom('word', ',', '. ', ' ', '\n', '…', '“', 'x'.repeat(170), '😀', '请进。'), {
          maxLength: 200,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const script = scriptOf(text, null);
        const spoken = new Array<boolean>(text.length).fill(false);
        let end = 0;
        for (let piece = script.pieceAt(0); piece; piece = script.pieceAt(piece.to)) {
          expect(piece.from).toBeGreaterThanOrEqual(end);
          expect(piece.to).toBeGreaterThan(piece.from);
          expect(piece.to - piece.from).toBeLessThanOrEqual(300);
          spoken.fill(true, piece.from, piece.to);
          end = piece.to;
        }
        for (const { from, to } of script.words) {
          for (let at = from; at < to; at++) expect(spoken[at] || /\s/.test(text.charAt(at))).toBe(true);
        }
      }),
    );
  });
});

describe('places', () => {
  const text = 'Come in, please. “Sit down!” Tea?';
  const script = scriptOf(text);

  it.each([
    [0, 0],
    [3, 0],
    [4, 0],
    [5, 1],
    [8, 1],
    [9, 2],
    [17, 2],
    [18, 3],
    [500, 5],
    [-1, 0],
  ])('at offset %i is word %i', (offset, expected) => {
    expect(script.wordAt(offset)).toBe(expected);
  });

  it.each([
    [0, 0],
    [1, 1],
    [5, 1],
    [6, 2],
    [29, 5],
    [30, 6],
  ])('after offset %i begins word %i', (offset, expected) => {
    expect(script.wordAfter(offset)).toBe(expected);
  });

  it.each([
    ['at its beginning', 5, 1],
    ['inside it', 6, 1],
    ['in front of it', 4, 1],
    ['on a quotation mark in front of it', 17, 3],
    ['in front of all', -1, 0],
    ['behind all', 33, 6],
  ])('an engine means a word by an offset %s', (_, offset, expected) => {
    expect(script.wordSpokenAt(offset)).toBe(expected);
  });

  it.each([
    ['forward from a first word', 0, 1, 3],
    ['forward from the middle', 1, 1, 3],
    ['forward from the last sentence', 5, 1, 6],
    ['forward from the end', 6, 1, 6],
    ['back from the end', 6, -1, 5],
    ['back from the middle', 4, -1, 0],
    ['back from the first sentence', 2, -1, 0],
    ['back from the last', 5, -1, 3],
  ] as const)('a sentence %s', (_, word, step, expected) => {
    expect(script.sentenceStep(word, step)).toBe(expected);
  });

  it('are none in a text without words', () => {
    const empty = scriptOf('* * *');
    expect([empty.wordAt(3), empty.wordAfter(0), empty.sentenceStep(0, 1)]).toEqual([0, 0, 0]);
  });
});
