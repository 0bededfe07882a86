import { describe, expect, it } from 'vitest';
import { pageNames } from '../../src/site/page-names.js';

const HOST = 'bakery.example';
const namesOf = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(pageNames(ids, HOST, new Set(['assets', 'voice'])));

describe('pageNames', () => {
  it.each([
    ['spid:bakery.example:welcome', 'welcome'],
    ['spid:Bakery.Example:Two-Loaves', 'two-loaves'],
    ['spid:domain:bakery.example:welcome', 'welcome'],
    ['spid:biz:bakery.example:offers:2026.w3', 'offers-2026-w3'],
    ['spid:creator:elena:intro', 'creator-elena-intro'],
    ['spid:fernhill.example:welcome', 'fernhill-example-welcome'],
    ['spid:domain:bakery.example', 'domain-bakery-example'],
  ])('of %s is %s', (id, name) => {
    expect(namesOf([id])).toEqual({ [id]: name });
  });

  it.each([
    ['spid:bakery.example:a/b', /^a-b-[a-z\d]{8}$/],
    ['spid:bakery.example:../../etc', /^etc-[a-z\d]{8}$/],
    ['spid:bakery.example:%2e%2e%2f', /^2e-2e-2f-[a-z\d]{8}$/],
    ['spid:bakery.example:Brötchen', /^br-tchen-[a-z\d]{8}$/],
    ['spid:bakery.example:歓迎', /^packet-[a-z\d]{8}$/],
    ['spid:bakery.example:..', /^packet-[a-z\d]{8}$/],
    ['spid:bakery.example:assets', /^assets-[a-z\d]{8}$/],
    ['spid:bakery.example:CON', /^con-[a-z\d]{8}$/],
    [`spid:bakery.example:${'long-'.repeat(30)}x`, /^(?=.{68}$)(long-){12}[a-z\d]{8}$/],
  ])('of %s is one that every server and file system takes', (id, name) => {
    expect(namesOf([id])[id]).toMatch(name);
  });

  it('tells ids apart that would have one name, whatever their order', () => {
    const ids = ['spid:bakery.example:A-B', 'spid:bakery.example:a:b', 'spid:bakery.example:a-b'];
    const names = namesOf(ids);
    expect(names).toEqual(namesOf([...ids].reverse()));
    expect(names['spid:bakery.example:a-b']).toBe('a-b');
    expect(new Set(Object.values(names)).size).toBe(3);
  });

  it('tells an id apart from one whose name is made for it', () => {
    const chosen = `spid:bakery.example:${namesOf(['spid:bakery.example:a/b'])['spid:bakery.example:a/b']!}`;
    expect(new Set(Object.values(namesOf(['spid:bakery.example:a/b', chosen]))).size).toBe(2);
  });
});
