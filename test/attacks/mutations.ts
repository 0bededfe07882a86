import fc from 'fast-check';

/** Any text, rich in what breaks URIs, headers and content lines: separators, escapes, controls, joiners, half pairs. */
export function hostileText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'?&=#%+,;:@/\\"<> \t\r\n\0\v\f\x1f\x7f\x85\u2028\u2029\u00a0aé日'),
    fc.constantFrom(
      '\u200b',
      '\u200c',
      '\u200d',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\ud800',
      '\udc00',
      '😀',
      '%0A',
      '\r\n',
    ),
    fc.constantFrom('&body=', '&to=', '?cc=', 'bcc:', 'BEGIN:VEVENT', '\\n', '%2C', '&amp;'),
  );
  return fc.array(unit, { maxLength, size: 'max' }).map((units) => units.join(''));
}

/** What parsers of addresses, headers and markup treat in a way of their own. */
const PIECES = [
  ...'\0\t\n\r \u00a0\u2028\u202e\u200b\u2060\ufeff\ud800\\/@:;,?&#%+*<>"\'',
  '//',
  'javascript:',
  'data:',
  'https://',
  'http:',
  'tel:',
  '@evil.example',
  '%0D%0Abcc:',
  '%00',
  '%2F',
  '&to=',
  '?cc=',
  ';ext=',
  '-->',
  '<v ',
  '</v>',
  '<00:01.000>',
  '\n\n',
  'WEBVTT',
  '{"',
  '":',
  '__proto__',
  '[[[[',
  '1e999',
  '\u0301\u200d',
];

type Change = (text: string, at: number, piece: string) => string;

const changeAt =
  (change: (character: string) => string): Change =>
  (text, at) =>
    text.slice(0, at) + change(text.charAt(at)) + text.slice(at + 1);

const CHANGES: readonly Change[] = [
  (text, at, piece) => text.slice(0, at) + piece + text.slice(at),
  (text, at, piece) => text.slice(0, at) + piece,
  (text, at, piece) => piece + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 3),
  (text, at) => text.slice(0, at) + text,
  changeAt((character) => (character === character.toUpperCase() ? character.toLowerCase() : character.toUpperCase())),
  changeAt((character) => (character ? `%${(character.charCodeAt(0) & 255).toString(16).padStart(2, '0')}` : '')),
  changeAt((character) => (character ? `&#${character.charCodeAt(0)};` : '')),
  // Full-width forms, which some parsers take for the plain ones.
  changeAt((character) =>
    /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
  ),
  (text, at, piece) => text.slice(0, at) + piece.repeat(30) + text.slice(at),
];

/** One of the seeds after up to four small changes, each of which has fooled a parser somewhere. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  const step = fc.tuple(
    fc.constantFrom(...CHANGES),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(...PIECES),
  );
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(step, { maxLength: 4 }))
    .map(([seed, steps]) =>
      steps.reduce((text, [change, place, piece]) => change(text, Math.floor(place * text.length), piece), seed),
    );
}
