import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf, safeUrl } from '../../src/actions/safe-url.js';

const SCHEMES = (
  'javascript data vbscript blob file filesystem intent android-app ios-app about chrome chrome-extension moz-extension ' +
  'safari-extension resource view-source jar wyciwyg ftp ftps sftp ssh telnet gopher ws wss webcal webcals caldav news nntp irc ' +
  'ircs ldap ldaps smb nfs afp dav git svn magnet ed2k bitcoin ethereum lightning steam market itms itms-apps itms-services ' +
  'ms-word ms-excel ms-msdt search-ms ms-settings ms-appinstaller shell vscode vscode-insiders slack zoommtg msteams skype sip ' +
  'sips callto facetime facetime-audio tel sms smsto mms mailto geo maps whatsapp tg viber line fb twitter spotify ' +
  'shortcuts x-apple.systempreferences prefs App-prefs content package livescript mocha urn cid mid mhtml x-javascript feed ' +
  'web+app httpss http-s xhttps'
).split(' ');

describe('safeUrl', () => {
  it.each([
    ['https://example.com', 'https://example.com/'],
    ['https://example.com/a/b?c=d&e=%20#f', 'https://example.com/a/b?c=d&e=%20#f'],
    ['HTTPS://EXAMPLE.com/Path', 'https://example.com/Path'],
    ['https://example.com:443/', 'https://example.com/'],
    ['https://example.com:8443/', 'https://example.com:8443/'],
    ['https://example.com/@user', 'https://example.com/@user'],
    ['https://example.com?to=a@b.example', 'https://example.com/?to=a@b.example'],
    ['https://example.com#a@b', 'https://example.com/#a@b'],
    ['https://example.com/a/../b', 'https://example.com/b'],
    ['https://example.com/日本', 'https://example.com/%E6%97%A5%E6%9C%AC'],
    ['https://example.com/%252e%250d', 'https://example.com/%252e%250d'],
    ['https://example.com/?u=javascript:alert(1)', 'https://example.com/?u=javascript:alert(1)'],
    ['https://example.com/"<b>', 'https://example.com/%22%3Cb%3E'],
    // Host names end up in ASCII, so that a look-alike can be told from the real one.
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['https://pаypal.example/', 'https://xn--pypal-4ve.example/'],
    ['https://example。com/', 'https://example.com/'],
    ['https://example\uff0ecom/', 'https://example.com/'],
    ['https://example\uff61com/', 'https://example.com/'],
    ['https://ⓔxample.com', 'https://example.com/'],
    // Private networks are allowed.
    ['https://127.0.0.1/', 'https://127.0.0.1/'],
    ['https://0x7f.1/', 'https://127.0.0.1/'],
    ['https://169.254.169.254/', 'https://169.254.169.254/'],
    ['https://[::1]:8080/', 'https://[::1]:8080/'],
    ['https://localhost/', 'https://localhost/'],
    [`https://example.com/${'a'.repeat(2028)}`, `https://example.com/${'a'.repeat(2028)}`],
  ])('accepts %s', (raw, href) => {
    expect(safeUrl(raw)).toBe(href);
  });

  it.each(SCHEMES.flatMap((scheme) => [`${scheme}:alert(1)`, `${scheme}://example.com/%0aalert(1)`]))(
    'refuses the scheme of %s',
    (raw) => {
      expect(safeUrl(raw, { allowHttp: true })).toBeNull();
      expect(safeUrl(raw, { allowHttp: true, base: 'https://example.com/a/' })).toBeNull();
    },
  );

  it.each([
    '',
    ' ',
    '#',
    '/',
    '.',
    '?',
    'https:',
    'https:/',
    'https://',
    'https:///',
    'https://?',
    'https://#',
    'https://:443/',
    'https:example.com',
    'https:/example.com',
    'https:///example.com',
    'https:////example.com',
    '//example.com',
    '///example.com',
    '/path',
    'path',
    '../path',
    'example.com',
    'www.example.com/path',
    'localhost:8080',
    'http//example.com',
    'https//example.com',
    'https;//example.com',
    'https：//example.com',
    'https:／／example.com',
    'ｈttps://example.com',
    'httpſ://example.com',
    'https&colon;//example.com',
    'https%3A//example.com',
    'https%3A%2F%2Fexample.com',
    '&#104;ttps://example.com',
    '\\u0068ttps://example.com',
    // Scripts in disguise.
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'java\0script:alert(1)',
    '\x01javascript:alert(1)',
    ' javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u200bjavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript%3Aalert(1)',
    '%6aavascript:alert(1)',
    'javascript\u200b:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'javascript:https://example.com',
    'javascript:/*https://example.com*/alert(1)',
    'view-source:https://example.com',
    'blob:https://example.com/1b2c',
    'filesystem:https://example.com/temporary/a',
    'feed:https://example.com',
    'jar:https://example.com!/a',
    'data:text/html,<script>alert(1)</script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'DATA:,x',
    'intent://example.com#Intent;scheme=https;end',
    'android-app://com.example/https/example.com',
    'file:///etc/passwd',
    'file://example.com/share',
    // Control, invisible and white-space characters, anywhere.
    ' https://example.com',
    'https://example.com ',
    '\thttps://example.com',
    'https://example.com\n',
    'https://exam\nple.com',
    'ht\ttps://example.com',
    'https://example.com/a b',
    'https://example.com/\0',
    'https://example.com/\x1f',
    'https://example.com/\x7f',
    'https://example.com/\x85',
    'https://example.com/\x9f',
    'https://example.com/\u00a0',
    'https://example.com/\u1680',
    'https://example.com/\u2003',
    'https://example.com/\u2028',
    'https://example.com/\u2029',
    'https://example.com/\u202f',
    'https://example.com/\u3000',
    'https://example.com/\u00ad',
    'https://ex\u00adample.com/',
    'https://example.com/\u061c',
    'https://example.com/\u200b',
    'https://example.com/\u200c',
    'https://example.com/\u200d',
    'https://example.com/\u200e',
    'https://example.com/\u202e/gpj.exe',
    'https://example.com/\u2060',
    'https://example.com/\u2066',
    'https://example.com/\u2069',
    '\ufeffhttps://example.com',
    'https://example.com/\ufeff',
    'https://example.com/\u{e0041}',
    'https://example.com/\ud800',
    'https://example.com/\udc00a',
    // Backslashes, which parsers read as slashes.
    'https:\\\\example.com',
    'https:/\\example.com',
    'https://example.com\\@evil.example',
    'https://example.com\\.evil.example',
    'https://example.com/\\',
    '\\\\example.com',
    // Credentials.
    'https://paypal.com@evil.example',
    'https://user:secret@example.com',
    'https://user:@example.com',
    'https://:secret@example.com',
    'https://@example.com',
    'https://:@example.com',
    'https://a@b@example.com',
    'https://example.com:443@evil.example/',
    'https://example.com%40evil.example',
    'https://example.com＠evil.example',
    'https://user%3Asecret@example.com',
    // No usable host.
    'https://exa mple.com',
    'https://exa<mple.com',
    'https://exa%mple.com',
    'https://exa%00mple.com',
    'https://exa%20mple.com',
    'https://exa|mple.com',
    'https://exa^mple.com',
    'https://[::1',
    'https://[example.com]',
    'https://256.256.256.256',
    'https://1.2.3.4.5',
    'https://example.com:65536',
    'https://example.com:port',
    'https://example.com／@evil.example',
    // Lengths.
    `https://example.com/${'a'.repeat(2029)}`,
    `https://${'a'.repeat(5_000_000)}`,
    '@'.repeat(2048),
    // http: only where it is asked for.
    'http://example.com',
    'http://user@example.com',
    'HTTP://example.com',
  ])('refuses %j', (raw) => {
    expect(safeUrl(raw)).toBeNull();
  });

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
    'hello world.mp3',
    ' hello.mp3',
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
