import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsHref } from '../../../src/links/sms.js';
import { smsFromUrl } from '../../../src/packet/values/sms-url.js';
import { plainLines } from '../../../src/packet/text.js';
import { hostileText } from '../../attacks/mutations.js';

describe('smsFromUrl', () => {
  it.each([
    ['sms:+15551234567', null],
    ['SMS:+1-555-123-4567', null],
    ['sms:+15551234567?', null],
    ['sms:+15551234567?body=', null],
    ['sms:+15551234567?body=Hi%20there', 'Hi there'],
    ['sms:+15551234567&body=Hi%20there', 'Hi there'],
    ['sms:+15551234567?&body=Hi%20there', 'Hi there'],
    ['sms:+15551234567;?&body=Hi%20there', 'Hi there'],
    ['sms:+15551234567;phone-context=x?body=Hi', 'Hi'],
    ['sms:+15551234567?BODY=Hi', 'Hi'],
    ['sms:+15551234567?body=Hi there', 'Hi there'],
    ['sms:+15551234567?body=1+1=2', '1+1=2'],
    ['sms:+15551234567?body=why? because', 'why? because'],
    ['sms:+15551234567?body=50%2525', '50%25'],
    ['sms:+15551234567?body=one%0D%0Atwo%0Athree', 'one\ntwo\nthree'],
    ['sms:+15551234567?body=%F0%9F%98%80', '😀'],
    ['sms:+15551234567?body=a%00b%E2%80%AEc', 'abc'],
    // One text, the first; nothing else.
    ['sms:+15551234567?body=first&body=second', 'first'],
    ['sms:+15551234567?subject=x&body=Hi&to=%2B1666', 'Hi'],
    ['sms:+15551234567?x=body=y', null],
    // The text is dropped and the number kept.
    ['sms:+15551234567?body=50%', null],
    ['sms:+15551234567?body=%zz', null],
    ['sms:+15551234567?body=%ff', null],
    ['sms:+15551234567?body=%ED%A0%80', null],
    ['sms:+15551234567?%zz=a', null],
  ])('%s: %j', (raw, body) => {
    expect(smsFromUrl(raw)).toEqual({ phone: '+15551234567', body });
  });

  it.each(['sms:+15551234567?body=' + 'a'.repeat(8192), 'sms:' + '1'.repeat(1_000_000)])('refuses %j', (raw) => {
    expect(smsFromUrl(raw)).toBeNull();
  });
});

describe('smsHref', () => {
  it.each([
    ['+15551234567', null, false, 'sms:+15551234567'],
    ['+15551234567', '', false, 'sms:+15551234567'],
    ['+15551234567', 'Hi there', false, 'sms:+15551234567?body=Hi%20there'],
    ['+15551234567', 'Hi there', true, 'sms:+15551234567?&body=Hi%20there'],
    ['+15551234567', null, true, 'sms:+15551234567'],
    ['+15551234567', 'a&body=b#c?d+e', false, 'sms:+15551234567?body=a%26body%3Db%23c%3Fd%2Be'],
    ['+15551234567', 'one\r\ntwo', false, 'sms:+15551234567?body=one%0Atwo'],
    ['+15551234567', 'a\ud800b', false, 'sms:+15551234567?body=a%EF%BF%BDb'],
    ['+1 202 555 0142 x22', 'Hi', false, 'sms:+12025550142;ext=22?body=Hi'],
    ['1,2', 'x', false, 'sms:?body=x'],
  ])('%s, %j, Apple %s: %s', (phone, body, apple, href) => {
    expect(smsHref(phone, body, { apple })).toBe(href);
  });

  it('cuts a long text between characters', () => {
    const href = smsHref('+15551234567', '😀'.repeat(1000));
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(smsFromUrl(href)).toEqual({ phone: '+15551234567', body: '😀'.repeat(155) });
  });

  it('reads back as the same number and text', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^(\+49[1-9])?[0-9]{3,12}(;ext=[0-9]{1,9})?$/),
        hostileText(100),
        fc.boolean(),
        (phone, body, apple) => {
          const href = smsHref(phone, body, { apple });
          expect(href).toMatch(/^[!-~]+$/);
          expect(smsFromUrl(href)).toEqual({ phone, body: plainLines(body) || null });
        },
      ),
    );
  });
});
