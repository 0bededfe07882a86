import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionLink } from '../../src/actions.js';
import { mailtoHref } from '../../src/links/mailto.js';
import { parseEmail } from '../../src/packet/values/mail-address.js';
import { safeUrl } from '../../src/packet/values/page-address.js';
import { parsePhone } from '../../src/packet/values/phone.js';
import { parsePacket } from '../../src/packet.js';
import { plainText } from '../../src/packet/text.js';
import { corpus } from './corpus.js';
import { properties } from './properties.js';
import { sizes } from './sizes.js';

/** The first action's href of a packet with that action; null when it is left out. */
function hrefOf(action: object): string | null {
  const result = parsePacket({ transcript: 'Hello', cta: [{ label: 'x', ...action }] });
  const first = result.ok ? result.value.actions[0] : undefined;
  return first ? actionLink(first).href : null;
}

describe('addresses of the web', () => {
  it.each(corpus.urls)('$raw: $href ($why)', ({ raw, href }) => {
    expect(safeUrl(raw)).toBe(href);
    const isHttp = /^http:\/\/[^@]*$/i.test(raw);
    if (!isHttp) expect(safeUrl(raw, { allowHttp: true })).toBe(href);
    for (const type of ['link', 'form', 'calendar']) if (!isHttp) expect(hrefOf({ type, url: raw })).toBe(href);
  });

  it.each(corpus.urls.filter(({ why }) => why === 'Another scheme'))('$raw, with a base: null', ({ raw }) => {
    expect(safeUrl(raw, { allowHttp: true, base: 'https://example.com/a/' })).toBeNull();
  });
});

it.each(corpus.numbers)('the number $raw: $phone', ({ raw, phone }) => {
  expect(parsePhone(raw)).toBe(phone);
  expect(hrefOf({ type: 'call', phone: raw })).toBe(phone && `tel:${phone}`);
  expect(hrefOf({ type: 'sms', phone: raw })).toBe(phone && `sms:${phone}`);
});

it.each(corpus.addresses)('the mail address $raw: $email', ({ raw, email }) => {
  expect(parseEmail(raw)).toBe(email);
  expect(hrefOf({ type: 'email', email: raw })).toBe(email && mailtoHref(email));
});

it.each(corpus.readyMade)('ready-made, $raw: $href', ({ type, raw, href }) => {
  expect(hrefOf({ type, url: raw })).toBe(href);
});

it.each(corpus.strings)('the text $raw: $text ($why)', ({ raw, text }) => {
  expect(plainText(raw)).toBe(text);
  const result = parsePacket({ transcript: 'Hello', title: raw, meta: { author: raw, tags: [raw] } });
  expect(result.ok && [result.value.title, result.value.meta.author, ...result.value.meta.tags]).toEqual(
    text ? [text, text, text.slice(0, 40)] : [null, null],
  );
});

const folder = new URL('json/', import.meta.url);
describe('files', () => {
  it.each(readdirSync(folder))('%s', (name) => {
    const before = Reflect.ownKeys(Object.prototype);
    const result = parsePacket(readFileSync(new URL(name, folder), 'utf8'));
    expect(result.ok ? 'ready' : result.issues.at(-1)?.code).toBe(name.split('.')[0]);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
    expect('polluted' in {}).toBe(false);
    if (result.ok) expect(JSON.stringify(result.value)).not.toMatch(/litType|inherited|javascript:|position:fixed/);
  });
});

describe('any input', () => {
  it.each(Object.entries(properties))('of %s', (_, { inputs, check }) => {
    fc.assert(fc.property(inputs, check), { numRuns: 500 });
  });
});

describe('what a longer run has found', () => {
  it('names properties that there are', () => {
    expect(corpus.found.filter(({ property }) => !properties[property])).toEqual([]);
  });

  it('holds now', () => {
    for (const { property, input } of corpus.found) properties[property]?.check(input);
  });
});

it('gets through a megabyte in every field, before the runner loses its patience', () => {
  for (const run of Object.values(sizes)) run();
});
