import { describe, expect, it, vi } from 'vitest';
import { isPageSecure, resolveAddress } from '../../../src/load/resolve-address.js';

describe('resolveAddress', () => {
  const secure = 'https://shop.example/products/';
  const plain = 'http://intranet.example/';
  const isSecure = (page: string): boolean => page.startsWith('https:');

  it.each([
    ['welcome.json', secure, 'https://shop.example/products/welcome.json'],
    ['/a b.json', secure, 'https://shop.example/a%20b.json'],
    ['https://cdn.example/p.json', secure, 'https://cdn.example/p.json'],
    ['//cdn.example/p.json', secure, 'https://cdn.example/p.json'],
    ['http://cdn.example/p.json', plain, 'http://cdn.example/p.json'],
    ['http://localhost:8080/p.json', secure, 'http://localhost:8080/p.json'],
    ['http://127.0.0.1/p.json', secure, 'http://127.0.0.1/p.json'],
    ['http://[::1]/p.json', secure, 'http://[::1]/p.json'],
  ])('%s on %s is requested', (address, page, url) => {
    expect(resolveAddress(address, page, isSecure(page))).toBe(url);
  });

  it.each([
    ['http://cdn.example/p.json', secure],
    ['http://localhost.evil.example/p.json', secure],
    ['https://user@cdn.example/p.json', secure],
    ['https://:secret@cdn.example/p.json', plain],
    ['data:application/json,{}', secure],
    ['blob:https://shop.example/1', secure],
    ['javascript:alert(1)', secure],
    ['file:///etc/passwd', plain],
    ['ftp://cdn.example/p.json', plain],
    ['https://', secure],
    ['welcome.json', ''],
  ])('%s on %s is refused', (address, page) => {
    expect(resolveAddress(address, page, isSecure(page))).toBeNull();
  });

  it('heeds the page, not its base address', () => {
    expect(resolveAddress('p.json', plain, true)).toBeNull();
    expect(resolveAddress('http://cdn.example/p.json', secure, false)).toBe('http://cdn.example/p.json');
  });
});

describe('isPageSecure', () => {
  it.each([
    [true, true],
    [false, false],
    // A server: what it renders must be the same as what a secure page does.
    [undefined, true],
  ])('in a secure context: %s: %s', (isSecureContext, expected) => {
    vi.stubGlobal('isSecureContext', isSecureContext);
    expect(isPageSecure()).toBe(expected);
    vi.unstubAllGlobals();
  });
});
