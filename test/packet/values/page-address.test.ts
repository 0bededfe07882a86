import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, safeUrl } from '../../../src/packet/values/page-address.js';

describe('safeUrl', () => {
  it.each([[`https://example.com/${'a'.repeat(2028)}`, `https://example.com/${'a'.repeat(2028)}`]])(
    'accepts %s',
    (raw, href) => {
      expect(safeUrl(raw)).toBe(href);
    },
  );

  it.each([`https://example.com/${'a'.repeat(2029)}`, `https://${'a'.repeat(5_000_000)}`, '@'.repeat(2048)])(
    'refuses %j',
    (raw) => {
      expect(safeUrl(raw)).toBeNull();
    },
  );

  it('accepts http: with allowHttp, under the same rules', () => {
    expect(safeUrl('http://example.com/a', { allowHttp: true })).toBe('http://example.com/a');
    expect(safeUrl('http://user@example.com/a', { allowHttp: true })).toBeNull();
    expect(safeUrl('http:example.com', { allowHttp: true })).toBeNull();
    expect(safeUrl('https://example.com/a', { allowHttp: true })).toBe('https://example.com/a');
  });

  const base = 'https://example.com/packets/hello.json?x=1';
  it.each([
    ['hello.mp3', 'https://example.com/packets/hello.mp3'],
    ['./hello.mp3', 'https://example.com/packets/hello.mp3'],
    ['../hello.mp3', 'https://example.com/hello.mp3'],
    ['/audio/hello.mp3', 'https://example.com/audio/hello.mp3'],
    ['?format=mp3', 'https://example.com/packets/hello.json?format=mp3'],
    ['audio/10:30.mp3', 'https://example.com/packets/audio/10:30.mp3'],
    ['https://cdn.example/hello.mp3', 'https://cdn.example/hello.mp3'],
    ['a@b.mp3', 'https://example.com/packets/a@b.mp3'],
    [' hello.mp3\n', 'https://example.com/packets/hello.mp3'],
    ['hello world.mp3', 'https://example.com/packets/hello%20world.mp3'],
    ['hello\u00a0world.mp3', 'https://example.com/packets/hello%C2%A0world.mp3'],
    ['java script:alert(1)', 'https://example.com/packets/java%20script:alert(1)'],
  ])('resolves %s', (raw, href) => {
    expect(safeUrl(raw, { base })).toBe(href);
  });

  it.each([
    '',
    '//evil.example/a.mp3',
    '///evil.example/a.mp3',
    '/\\evil.example/a.mp3',
    '\\\\evil.example/a.mp3',
    '/\t/evil.example/a.mp3',
    'https:hello.mp3',
    'https:/hello.mp3',
    'https:///hello.mp3',
    'http://example.com/hello.mp3',
    'javascript:alert(1)',
    'data:audio/mp3,x',
    'a+b:c',
    ' //evil.example/a.mp3',
    ' javascript:alert(1)',
    'hello\u0007.mp3',
    'hello\u202e.mp3',
    'https://user@cdn.example/hello.mp3',
  ])('refuses %j with a base', (raw) => {
    expect(safeUrl(raw, { base })).toBeNull();
  });

  it('takes neither scheme nor credentials from a base that has bad ones', () => {
    expect(safeUrl('a.mp3', { base: 'http://example.com/' })).toBeNull();
    expect(safeUrl('a.mp3', { base: 'http://example.com/', allowHttp: true })).toBe('http://example.com/a.mp3');
    expect(safeUrl('a.mp3', { base: 'https://user:secret@example.com/' })).toBeNull();
    expect(safeUrl('a.mp3', { base: 'file:///home/' })).toBeNull();
    expect(safeUrl('a.mp3', { base: 'about:blank' })).toBeNull();
    expect(safeUrl('a.mp3', { base: '' })).toBeNull();
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...'@:/\\?#%.;&= \t\n\0',
      '\u202e',
      '\u200b',
      '\ufeff',
      '。',
      '＠',
      '%40',
      '%0a',
      '//',
      'https:',
      'http:',
    ),
    fc.constantFrom('https://', 'http://', 'javascript:', 'data:', 'a', 'example.com', 'xn--', '[::1]', '0x7f', 'é'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('lets nothing out but a plain https or http address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          text.map((rest) => 'https://' + rest),
          fc.webUrl(),
        ),
        fc.boolean(),
        fc.option(fc.constantFrom('https://base.example/p/', 'http://u:p@base.example/'), { nil: undefined }),
        (raw, allowHttp, base) => {
          const href = safeUrl(raw, base === undefined ? { allowHttp } : { allowHttp, base });
          if (href === null) return;
          const url = new URL(href);
          expect(url.protocol).toMatch(allowHttp ? /^https?:$/ : /^https:$/);
          expect(url.username + url.password).toBe('');
          expect(url.host).toMatch(/^[!-~]+$/);
          expect(href).toMatch(/^[!-~]+$/);
          expect(url.href).toBe(href);
          expect(hostOf(href)).toBe(href.startsWith('http:') ? url.origin : url.host);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('refuses megabytes, before the runner loses its patience', () => {
    const long = [
      'https://' + 'a.'.repeat(500_000),
      ' '.repeat(1_000_000),
      '//'.repeat(500_000),
      '@'.repeat(1_000_000),
    ];
    for (const raw of long) expect(safeUrl(raw, { base: 'https://example.com/' })).toBeNull();
  });
});

describe('hostOf', () => {
  it.each([
    ['https://example.com/a', 'example.com'],
    ['https://example.com:8443/a', 'example.com:8443'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['https://[::1]/', '[::1]'],
    ['http://münchen.example:8080/', 'http://xn--mnchen-3ya.example:8080'],
    ['javascript://example.com/%0aalert(1)', ''],
    ['data:text/plain,x', ''],
    ['nonsense', ''],
    ['', ''],
  ])('%s: %j', (href, host) => {
    expect(hostOf(href)).toBe(host);
  });
});
