import { describe, expect, it } from 'vitest';
import { movedAddress } from '../../../src/cli/io/relative-address.js';

describe('an address in a packet that moves', () => {
  it.each([
    ['welcome.mp3', 'a/p.json', 'a/q.json', 'welcome.mp3'],
    ['welcome.mp3', 'p.json', 'new/p.json', '../welcome.mp3'],
    ['./audio/a%20b.mp3?v=1#t=2', 'old/p.json', 'new/p.json', '../old/audio/a%20b.mp3?v=1#t=2'],
    ['../audio/a.mp3', 'old/p.json', 'p.json', 'audio/a.mp3'],
    ['old/a.mp3', 'p.json', 'old/p.json', 'a.mp3'],
    ['old/a:b.mp3', 'p.json', 'old/p.json', './a:b.mp3'],
    ['https://a.example/a.mp3', 'p.json', 'new/p.json', 'https://a.example/a.mp3'],
    ['/audio/a.mp3', 'p.json', 'new/p.json', '/audio/a.mp3'],
    ['//a.example/a.mp3', 'p.json', 'new/p.json', '//a.example/a.mp3'],
  ])('%s of %s is in %s: %s', (address, from, to, moved) => {
    expect(movedAddress(address, from, to)).toBe(moved);
  });
});
