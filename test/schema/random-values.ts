import fc, { type Arbitrary } from 'fast-check';

/** Values from the edges of what is allowed, and beyond. */

export const anyOf = (...values: unknown[]) => fc.constantFrom<unknown>(...values);
export const wrong = anyOf(null, undefined, 7, true, '', ' ', [], {}, ['x'], { a: 1 }, '__proto__');
/** Texts that are put together of these pieces. */
export const pieces = (...texts: string[]) =>
  fc.array(fc.constantFrom(...texts), { maxLength: 9 }).map((all) => all.join(''));
const odd = [
  '\u200b',
  '\u0301',
  '\ud83d',
  '😀',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\t',
  '\r\n',
  '\u{e0041}',
  '\u3164',
  '\x07',
];

export const mixed = (...sources: Arbitrary<unknown>[]) => fc.oneof({ weight: 1, arbitrary: wrong }, ...sources);

/** A text at its limit, at four times the limit, and with what is not counted. */
export const textOf = (limit: number) =>
  mixed(
    fc
      .tuple(
        fc.constantFrom(1, limit / 2, limit - 1, limit, limit + 1, 4 * limit - 1, 4 * limit, 4 * limit + 1),
        fc.constantFrom(
          'x',
          'é',
          '文',
          '😀',
          ' ',
          '\n',
          'x ',
          'x\r\n',
          '\u200b',
          'x\u200d',
          'x\u0301',
          'क\u094d',
          '\ud83d',
        ),
        fc.constantFrom('', ' ', 'x', '  ', '\u200b', 'ab c', '\u202e', '\u0301\u0301\u0301\u0301\u0301\u0301'),
      )
      .map(([length, unit, start]) => (start + unit.repeat(length)).slice(0, Math.ceil(length))),
    pieces('a', 'b c', ' ', '👍🏽', ...odd),
    fc.string({ unit: 'binary', minLength: limit - 2, maxLength: limit + 2 }),
  );

export const id = mixed(
  pieces('spid:', 'a', ':', '/', '//', 'b.example', '-', ...odd).map((rest) => `spid:${rest}`),
  anyOf(
    'SPID:a:b',
    'spid://a/b',
    'spid://a:b/c',
    'spid:///a:b',
    'spid:/:a',
    'spid:a',
    ' spid:a:b',
    `spid:a:${'x'.repeat(193)}`,
  ),
  anyOf(`spid:a:${'x'.repeat(194)}`, `spid:a:${'😀'.repeat(97)}`, `spid:a:${'😀'.repeat(96)}`),
);
const addressPieces = [
  'https:',
  'HTTP:',
  '//',
  '/',
  'a',
  'b.example',
  '@',
  ':',
  '80',
  '?',
  '#',
  ' ',
  '\\',
  'ß',
  '..',
  '%20',
  '[::1]',
];
export const url = mixed(
  pieces(...addressPieces, ...odd),
  pieces(...addressPieces, ...odd).map((rest) => `https://${rest}`),
  anyOf('https://a.example/x', ' https://a.example\n', 'https://bücher.example/straße.mp3', 'http://a.example:99999/'),
  anyOf(
    'hello.mp3',
    './a b.mp3',
    '//a.example/x',
    'javascript:1',
    'C:\\a.mp3',
    '1:2',
    'a:b',
    '?x',
    '#x',
    '/',
    '.',
    'é.mp3',
  ),
  anyOf(`https://a.example/${'x'.repeat(2030)}`, `https://a.example/${'x'.repeat(2031)}`, `/${'😀'.repeat(2047)}`),
);
const clock = pieces(
  'T',
  ' ',
  '09',
  '24',
  '60',
  '30',
  ':',
  '.5',
  'Z',
  'z',
  '+01:00',
  '−0530',
  '+24',
  'utc',
  '[Europe/Paris]',
  '[u-ca=x]',
);
export const date = mixed(
  fc
    .tuple(
      anyOf('2026', '0999', '9999', '3000', '1969'),
      anyOf('-', ''),
      anyOf('02', '13', '12'),
      anyOf('-', ''),
      anyOf('28', '30', '00'),
      clock,
    )
    .map((parts) => parts.join('')),
  clock.map((rest) => `2026-03-01T09:30:00${rest}`),
  anyOf('2026-03-01', '2026-03-01 09:30:00 +01', '20260301T0930Z', '2026-03-01t24:00', ' 2026-03-01\n', '01/02/2026'),
  anyOf(
    '2026-03-01\u200b',
    '2026-12-31T23:59:60Z',
    '2026-12-31T22:59:60Z',
    `2026-03-01${' '.repeat(91)}`,
    'soon',
    '3026-01-01',
  ),
);
export const phone = mixed(
  pieces(
    '+',
    '0',
    '1',
    '23',
    '456',
    ' ',
    '-',
    '(',
    ')',
    '/',
    '.',
    'x',
    'ext. ',
    'доб',
    ';ext=',
    '*',
    '#',
    'a',
    '\u00a0',
    '\u200e',
  ),
  anyOf(
    '+1 202 555 0142',
    '+44 (0)20 7946 0958',
    '+1 202 555 0142 x22',
    '1-800-FLOWERS',
    '*21#',
    `12${' '.repeat(61)}3`,
    `12${' '.repeat(62)}3`,
  ),
);
export const email = mixed(
  pieces('a', 'b', '.', '@', '-', '1', '%', '+', ' ', 'example', '"'),
  anyOf(
    'a@b.example',
    `${'a'.repeat(65)}@b.example`,
    'a@1.2.3.4',
    'a@b.example\n',
    `a@${'b'.repeat(64)}.example`,
    'ä@b.example',
  ),
);
export const language = mixed(
  pieces('en', 'zh', 'x', '419', '-', '_', 'Latn', '1', 'abcdefghi', ' ').map((rest) => `en-${rest}`),
  anyOf(
    'en',
    'pt-BR',
    'zh-Hant-TW',
    'de_DE',
    'EN',
    'C',
    'en-',
    'x-private',
    'en-abcdefghi',
    'german',
    `en${'-abcdefgh'.repeat(11)}`,
  ),
);
export const number = mixed(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  anyOf(0, 1, 100, 100.1, 1e6, 1e6 + 1, -0.1, 525_601, '5'),
);
