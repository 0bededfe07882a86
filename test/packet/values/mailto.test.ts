import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailtoHref } from '../../../src/links/mailto.js';
import { emailFromUrl, parseEmail } from '../../../src/packet/values/mail-address.js';
import { plainLines, plainText } from '../../../src/packet/text.js';
import { hostileText } from '../../attacks/mutations.js';

const LABEL_63 = 'a'.repeat(63);

describe('parseEmail', () => {
  it.each([
    'hello@example.com',
    'Hello.World+tag@Mail.Example.com',
    'a@b.co',
    "o'brien@example.com",
    '!$*+/=^_`{|}~-@example.com',
    '1@2.example',
    'a@xn--mnchen-3ya.example',
    `${'a'.repeat(64)}@example.com`,
    `a@${LABEL_63}.${LABEL_63}.${LABEL_63}.${'a'.repeat(61)}`,
  ])('accepts %s', (raw) => {
    expect(parseEmail(raw)).toBe(raw);
  });

  it.each([
    `${'a'.repeat(65)}@example.com`,
    `a@${'a'.repeat(64)}.com`,
    `a@${LABEL_63}.${LABEL_63}.${LABEL_63}.${'a'.repeat(62)}`,
    'a'.repeat(1_000_000),
    'a@' + 'a.'.repeat(500_000) + 'com',
  ])('refuses %j', (raw) => {
    expect(parseEmail(raw)).toBeNull();
  });
});

describe('emailFromUrl', () => {
  it.each([
    ['mailto:a@example.com', null, null],
    ['MAILTO:a@example.com', null, null],
    ['mailto:a%40example.com', null, null],
    ['mailto:a%2Btag@example.com', null, null, 'a+tag@example.com'],
    ['mailto:a@example.com?', null, null],
    ['mailto:a@example.com?subject=Hi%20there&body=One%0D%0ATwo', 'Hi there', 'One\nTwo'],
    ['mailto:a@example.com?Body=x&SUBJECT=y', 'y', 'x'],
    ['mailto:a@example.com?subject=a+b', 'a+b', null],
    ['mailto:a@example.com?subject=a%252Cb', 'a%2Cb', null],
    ['mailto:a@example.com?subject=Hi%0D%0ABcc:%20b@example.com', 'Hi Bcc: b@example.com', null],
    ['mailto:a@example.com?subject=Hi%0Athere%0D', 'Hi there', null],
    ['mailto:a@example.com?subject=%E2%80%AEx%00', 'x', null],
    ['mailto:a@example.com?cc=b@example.com&bcc=c@example.com&attach=/etc/passwd&x=y&subject=s', 's', null],
    ['mailto:a@example.com?%62cc=b@example.com&%73ubject=s', 's', null],
    ['mailto:a@example.com?in-reply-to=x&from=b@example.com&content-type=text/html', null, null],
    ['mailto:a@example.com?subject=%zz&body=kept', null, 'kept'],
    ['mailto:a@example.com?subject=one&subject=two', 'one', null],
    ['mailto:a@example.com?subject=x&amp;body=y', 'x', null],
  ])('%s', (raw, subject, body, email = 'a@example.com') => {
    expect(emailFromUrl(raw)).toEqual({ email, subject, body });
  });

  it.each(['mailto:a@example.com?body=' + 'a'.repeat(8192)])('refuses %j', (raw) => {
    expect(emailFromUrl(raw)).toBeNull();
  });
});

describe('mailtoHref', () => {
  it.each([
    ['a@example.com', null, null, 'mailto:a@example.com'],
    ['a@example.com', '', '', 'mailto:a@example.com'],
    ['a@example.com', 'Hi there', null, 'mailto:a@example.com?subject=Hi%20there'],
    ['a@example.com', null, 'Hi there', 'mailto:a@example.com?body=Hi%20there'],
    ['a@example.com', 'One', 'Two\nThree', 'mailto:a@example.com?subject=One&body=Two%0D%0AThree'],
    ['a@example.com', 'One', 'Two\r\nThree\rFour', 'mailto:a@example.com?subject=One&body=Two%0D%0AThree%0D%0AFour'],
    ['a@example.com', 'One\r\nBcc: b@example.com', null, 'mailto:a@example.com?subject=One%20Bcc%3A%20b%40example.com'],
    ['a@example.com', '1+1&cc=b', '?#', 'mailto:a@example.com?subject=1%2B1%26cc%3Db&body=%3F%23'],
    ['a+b=c/d@example.com', null, null, 'mailto:a%2Bb%3Dc%2Fd@example.com'],
    ['a@example.com', '\ud800', '\udfff', 'mailto:a@example.com?subject=%EF%BF%BD&body=%EF%BF%BD'],
    ['a@example.com,b@example.com', 'x', null, 'mailto:?subject=x'],
    ['a@example.com?cc=b@example.com', null, null, 'mailto:'],
  ])('%s, %j, %j: %s', (email, subject, body, href) => {
    expect(mailtoHref(email, subject, body)).toBe(href);
  });

  it('cuts a long body, and a very long subject, between characters', () => {
    const href = mailtoHref('a@example.com', 'é'.repeat(500), '😀'.repeat(500));
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(emailFromUrl(href)).toEqual({ email: 'a@example.com', subject: 'é'.repeat(100), body: '😀'.repeat(105) });
  });

  it('reads back as the same address, subject and body', () => {
    const atom = fc.stringMatching(/^[\w!$'*+/=^`{|}~-]{1,20}$/);
    const label = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z0-9])?$/);
    const email = fc
      .tuple(fc.array(atom, { minLength: 1, maxLength: 3 }), fc.array(label, { minLength: 2, maxLength: 4 }))
      .map(([local, domain]) => `${local.join('.')}@${domain.join('.')}`);
    const text = hostileText(40);
    fc.assert(
      fc.property(email, text, text, (address, subject, body) => {
        const href = mailtoHref(address, subject, body);
        expect(href).toMatch(/^[!-~]+$/);
        expect(emailFromUrl(href)).toEqual({
          email: address,
          subject: plainText(subject) || null,
          body: plainLines(body) || null,
        });
      }),
    );
  });

  it('holds no second address and no other header, whatever it is given', () => {
    const any = hostileText(20);
    fc.assert(
      fc.property(any, any, any, (email, subject, body) => {
        expect(mailtoHref(email, subject, body)).toMatch(
          /^mailto:([^?&,;\s]*)(\?subject=[^?&,;\s]*)?([?&]body=[^?&,;\s]*)?$/,
        );
      }),
    );
  });
});
