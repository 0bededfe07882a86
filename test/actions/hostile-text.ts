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
