import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, phoneFromUrl, telHref } from '../../src/actions/tel.js';
import { hostileText } from '../attacks/mutations.js';

describe('parsePhone', () => {
  it.each([
    ['+15551234567', '+15551234567'],
    ['+1 (555) 123-4567', '+15551234567'],
    ['555.123.4567', '5551234567'],
    ['(+44) 20 7946 0000', '+442079460000'],
    ['112', '112'],
    ['+123456789012345', '+123456789012345'],
    [' 911 ', '911'],
  ])('%j: %s', (raw, phone) => {
    expect(parsePhone(raw)).toBe(phone);
  });

  it.each(['-'.repeat(65) + '5551234567', '1'.repeat(1_000_000)])('refuses %j', (raw) => {
    expect(parsePhone(raw)).toBeNull();
  });
});

describe('phoneFromUrl', () => {
  it.each([
    ['tel:+15551234567', '+15551234567'],
    ['TEL:+1-555-123-4567', '+15551234567'],
    ['tel:+1(555)1234567', '+15551234567'],
    ['tel:+15551234567;ext=123', '+15551234567'],
    ['tel:5551234;phone-context=+1-914', '5551234'],
    ['tel:+15551234567;postd=pp22', '+15551234567'],
    ['tel:112', '112'],
  ])('%s: %s', (raw, phone) => {
    expect(phoneFromUrl(raw)).toBe(phone);
  });

  it.each(['tel:+15551234567;' + 'x'.repeat(5000)])('refuses %j', (raw) => {
    expect(phoneFromUrl(raw)).toBeNull();
  });
});

describe('telHref', () => {
  it('is the number', () => {
    expect(telHref('+15551234567')).toBe('tel:+15551234567');
  });

  it('dials nothing else, whatever it is given', () => {
    expect(telHref('*#06#')).toBe('tel:');
    fc.assert(
      fc.property(fc.oneof(hostileText(20), fc.stringMatching(/^[+0-9 ().*#,;pwx%-]{0,20}$/)), (raw) => {
        expect(telHref(raw)).toMatch(/^tel:(\+?[0-9]{3,15})?$/);
        expect(phoneFromUrl('tel:' + raw) ?? '').toMatch(/^(\+?[0-9]{3,15})?$/);
      }),
    );
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9]{3,15}$/), (phone) => {
        expect(phoneFromUrl(telHref(phone))).toBe(phone);
      }),
    );
  });
});
