import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPOOFS, TEXTS, UNSEEN } from '../attacks/texts.js';
import { cutText, plainLines, plainText } from '../../src/packet/text.js';

describe('plainText', () => {
  it.each([
    ['a plain text', 'Hello, world', 'Hello, world'],
    ['white space', '  a \t\n b\u00a0\u3000c\r\n', 'a b c'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a b c d'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef'],
    [
      'bidirectional overrides and isolates',
      'a\u202eb\u202dc\u202ad\u202be\u202cf\u2066g\u2067h\u2068i\u2069',
      'abcdefghi',
    ],
    ['bidirectional marks', 'a\u200eb\u200fc\u061cd', 'abcd'],
    ['invisible spaces', 'pay\u200bpal\u2060 \ufeffok', 'paypal ok'],
    ['lone surrogates', 'a\ud83db\ude00c\ud83d', 'a\ufffdb\ufffdc\ufffd'],
    ['surrogate pairs', '😀 𠮷', '😀 𠮷'],
    [
      'a joiner in an emoji',
      '👩\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈',
      '👩\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈',
    ],
    ['a non-joiner in Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner after a virama', 'क्\u200dष', 'क्\u200dष'],
    ['stray joiners', '\u200da\u200c \u200db\u200d\u200dc\u200c', 'a bc'],
    ['only what is invisible', ' \u200b\u202e\u0000 ', ''],
    ['markup, which is text', '<b>&amp;${x}</b>', '<b>&amp;${x}</b>'],
  ])('%s', (_, raw, expected) => {
    expect(plainText(raw)).toBe(expected);
    expect(plainText(expected)).toBe(expected);
  });
});

describe('plainLines', () => {
  it.each([
    ['every kind of line break', 'a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
    ['paragraphs and spaces stay', 'One.\n\nTwo  «\u00a0three\u00a0»', 'One.\n\nTwo  «\u00a0three\u00a0»'],
    ['tabs', 'a\tb', 'a b'],
    ['controls, overrides and invisible spaces', 'a\u0000\u202eb\u200b\n\ufeffc', 'ab\nc'],
    ['around the text', '\n\n a \n\n', 'a'],
    ['joiners', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['lone surrogates', '\udc00a', '\ufffda'],
  ])('%s', (_, raw, expected) => {
    expect(plainLines(raw)).toBe(expected);
    expect(plainLines(expected)).toBe(expected);
  });
});

describe('cutText', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['', 3, ''],
  ])('%j to %i', (text, limit, expected) => {
    expect(cutText(text, limit)).toBe(expected);
  });
});

it('gets through megabytes, before the runner loses its patience', () => {
  for (const unit of ['\u200d', ' ', '\ud83d', '\u202e', 'a\u200d', '\r', 'e\u0301']) {
    expect(plainText(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
    expect(plainLines(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_000_000);
  }
});

it('takes out joiners where nothing is joined', () => {
  expect(plainText('cafe\u0301\u200d e\u0301\u200cx')).toBe('cafe\u0301 e\u0301x');
  expect(plainText('a \u200bक \u200d. 5\u200b4')).toBe('a \u200bक . 54');
  expect(plainLines('a\u200eb')).toBe('ab');
});

it('piles up no marks of any script', () => {
  expect(plainText(`ก${'็'.repeat(100)}`)).toBe(`ก${'็'.repeat(4)}`);
  expect(plainText(`ཀ${'ྐ'.repeat(100)}`)).toBe(`ཀ${'ྐ'.repeat(8)}`);
  expect(plainText(`א${'\u05b0\u0301'.repeat(100)}`)).toBe(`א${'\u05b0\u0301'.repeat(4)}`);
});

it('stacks no more than four marks, and leaves what scripts need', () => {
  expect(plainText(`a${'\u0301'.repeat(100)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
  expect(plainText(`क${'\u0301\u200d'.repeat(100)}ख`)).toBe(`क${'\u0301\u200d'.repeat(3)}\u0301ख`);
  expect(plainText(`a${'\u0301\u0489\u200c'.repeat(100)}b`)).toBe('a\u0301\u0489\u0301\u0489b');
  expect(plainText('क्षि नमस्ते')).toBe('क्षि नमस्ते');
});

it('has marks and joiners by turns hide nothing, whichever comes first and however many', () => {
  expect(plainText(`é${'\u200d\u0301'.repeat(20)}b`)).toBe(`é${'\u0301'.repeat(4)}b`);
  expect(plainText(`e${'\u0301\u200d\u200c'.repeat(20)}b`)).toBe(`e${'\u0301'.repeat(4)}b`);
  expect(plainText(`e${'\u0301\u200d\u200c\u200d'.repeat(20)}b`)).toBe(`e${'\u0301'.repeat(4)}b`);
  expect(plainText(`e${'\u0e47\u200d\u200c'.repeat(20)} b`).match(/\u0e47/g)).toHaveLength(4);
  expect(plainText(`ก${'\u0e47\u200d\u200c\u200d'.repeat(20)}`).match(/\u0e47/g)).toHaveLength(4);
});

const codeOf = (character: string): string => 'U+' + character.codePointAt(0)!.toString(16).toUpperCase();

describe.each([
  ['plainText', plainText],
  ['plainLines', plainLines],
])('%s', (_, clean) => {
  it.each(UNSEEN.map((unseen) => [codeOf(unseen), unseen]))('takes a text of %s alone for empty', (__, unseen) => {
    for (const text of [unseen, unseen.repeat(50), `\u200d${unseen} ${unseen}\ufe0f`]) expect(clean(text)).toBe('');
  });

  it.each(SPOOFS.map((spoof) => [codeOf(spoof), spoof]))('takes %s out of Latin, Greek and Cyrillic', (__, spoof) => {
    expect(clean(`pay${spoof}pal${spoof.repeat(9)}s`)).toBe('paypals');
    expect(clean(`р${spoof}а αβ${spoof}γ`)).toBe('ра αβγ');
  });

  it.each([
    ['emoji of several', '👩🏽\u200d💻 👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥'],
    ['a key', '1\ufe0f\u20e3'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi and Sinhala', 'क्\u200dष क्\u200cष ශ්\u200dරී'],
    ['Mongolian', 'ᠬᠠᠮᠢᠭ\u180eᠠ ᠭ\u180bᠠ'],
    ['a variant of a Chinese character', '葛\u{e0100}飾'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Vietnamese, decomposed', 'Tie\u0302\u0301ng Vie\u0323\u0302t'],
    ['a number sign of Arabic', '\u0600١٢'],
    ['Malayalam, at the end of words', 'അവന്\u200d, അവള്\u200d വന്നു.'],
    ['Malayalam at the end of the text', 'അവര്\u200d'],
    ['Bengali', 'র\u200d্যাব, উৎ\u200cসব ও কর্\u200d'],
    ['Persian before and after a digit', 'گروه\u200c۲ و ۲۰\u200cساله، 20\u200cساله'],
    ['Persian at the end of a line and before punctuation', 'هجری: ه\u200d.'],
    ['a Persian plural of a Latin name', 'PDF\u200cها و GIF\u200cها'],
    ['Arabic that is joined to nothing', '\u200dه\u200d'],
    ['Arabic with every vowel', 'بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ'],
    ['Khmer, parted where nothing is seen', 'ខ្ញុំ\u200bទៅ\u200bផ្សារ\u200b។'],
    ['Thai, Lao and Burmese, parted and kept together', 'ไป\u200bบ้าน ไป\u2060มา ໄປ\u200bບ້ານ သွား\u200bမယ်'],
    ['Burmese with five marks on a letter', 'မျှော်လင့် ကျွန်ုပ်'],
    ['Tibetan', 'བསྒྲུབས་ཏེ་ ཧཱུྃ ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ'],
    ['Hebrew with cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
    ['Hebrew with a joiner of marks', 'יְר֣וּשָׁלִַ\u034fם'],
    ['Sinhala', 'ශ්\u200dරී ලංකාව, ක්\u200dය'],
    ['marks of direction in texts of both directions', 'C++\u200e היא שפה\u200f. \u061cرقم 5-3\u200e'],
    ['Yoruba, decomposed', 'o\u0323\u0301jo\u0323\u0301 e\u0323\u0300ko\u0323\u0301'],
    ['old Korean with a place held', '\u115f\u1161 \u1100\u1160'],
    ['a family and a flag of rainbow', '👩\u200d👩\u200d👧\u200d👦 🏳\ufe0f\u200d🌈 🙂\u200d↔\ufe0f'],
  ])('keeps what a script needs: %s', (__, text) => {
    expect(clean(text)).toBe(text);
  });

  it('leaves nothing that controls, hides or turns, and nothing more to take out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...UNSEEN, ...TEXTS), fc.string({ unit: 'binary', maxLength: 3 }))),
        (pieces) => {
          const text = clean(pieces.join(''));
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\u2800\u3164\uffa0\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          expect(text).not.toMatch(/[\u2061-\u206f\ufeff\ufff9-\ufffb\u{e0001}]/u);
          expect(text).not.toMatch(/[a-z\p{sc=Cyrl}][\u034f\u200b-\u200d\u2060\p{VS}]+[a-z\p{sc=Cyrl}]/u);
          if (!/[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text.replace(/\u061c/g, '')))
            expect(text).not.toMatch(/\p{Bidi_C}/u);
          expect(clean(text)).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
