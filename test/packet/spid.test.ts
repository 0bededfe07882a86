import { expect, it } from 'vitest';
import { parseSpid } from '../../src/packet/spid.js';

it.each([
  ['spid:yourdomain:welcome', 'spid:yourdomain:welcome'],
  ['spid:yourdomain:faq123', 'spid:yourdomain:faq123'],
  ['spid:creator:elena-podcast:intro', 'spid:creator:elena-podcast:intro'],
  ['spid:creator:elena-podcast', 'spid:creator:elena-podcast'],
  ['spid:rick.voicemate.id:hello', 'spid:rick.voicemate.id:hello'],
  ['spid:docsmith:preventive-care/overview', 'spid:docsmith:preventive-care/overview'],
  ['spid:brand:acme', 'spid:brand:acme'],
  ['spid://example.com/demo-packet', 'spid:example.com:demo-packet'],
  ['spid://demo.voicemate.id/welcome', 'spid:demo.voicemate.id:welcome'],
  ['spid://docsmith/preventive-care/overview', 'spid:docsmith:preventive-care/overview'],
  ['SPID:a:b', 'spid:a:b'],
  ['spid:Domain:Name', 'spid:Domain:Name'],
  ['spid:café:über', 'spid:café:über'],
])('%s', (text, expected) => {
  expect(parseSpid(text)).toBe(expected);
  expect(parseSpid(expected)).toBe(expected);
});

it.each([
  '',
  'spid',
  'spid:',
  'spid:a',
  'spid:a:',
  'spid::b',
  'spid:a::b',
  'spid://a',
  'spid://a/',
  'spid:///b',
  'spid:a b:c',
  ' spid:a:b',
  'spid:a:b\n',
  'spid:a:\u202eb',
  'spid:a:\u200bb',
  'spid:a:\ud800',
  'urn:a:b',
  'https://example.com/a',
  'spid:a:' + 'b'.repeat(200),
])('not %j', (text) => {
  expect(parseSpid(text)).toBeNull();
});
