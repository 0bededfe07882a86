import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePhone, phoneFromUrl, telHref } from '../../src/actions/tel.js';
import { hostileText } from './hostile-text.js';

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

  it.each([
    '',
    '+',
    '12',
    '+12',
    '1234567890123456',
    '++15551234567',
    '1555+1234567',
    '15551234567+',
    '*#06#',
    '*100#',
    '#31#5551234567',
    '%2306%23',
    '＊＃０６＃',
    '**21*5551234567#',
    '*2767*3855#',
    '+1555,1234',
    '+1555;1234',
    '+1555p1234',
    '+1555w1234',
    '+1555x12',
    '+1555 ext. 12',
    '1-800-FLOWERS',
    '+1555%201234',
    '＋１５５５１２３４５６７',
    '١٢٣٤٥٦٧',
    '१२३४५६७',
    '+1\u00a0555\u00a01234567',
    '+1555\u202e1234567',
    '+1555\u200b1234567',
    '+1555\n1234567',
    '+1555\t1234567',
    '+1555–1234567',
    '+1555/1234567',
    '+1555@example.com',
    'tel:+15551234567',
    '5551234567&body=x',
    '5551234567?x',
    '-'.repeat(65) + '5551234567',
    '1'.repeat(1_000_000),
  ])('refuses %j', (raw) => {
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

  it.each([
    'tel:',
    'tel:;ext=5551234567',
    'tel://+15551234567',
    'tel:*%2306%23',
    'tel:%2B15551234567',
    'tel:+1%20555%201234567',
    'tel:+1555,,1234',
    'tel:+15551234567?body=x',
    'tel:+15551234567#',
    'tel:1-800-FLOWERS',
    ' tel:+15551234567',
    'te\nl:+15551234567',
    'sms:+15551234567',
    'callto:+15551234567',
    '+15551234567',
    'tel:+15551234567\n;ext=*21#\n,9',
    'tel:+15551234567;' + 'x'.repeat(5000),
    '',
  ])('refuses %j', (raw) => {
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
