import { expect, it } from 'vitest';
import { StalledHosts } from '../../../src/cli/io/stalled-hosts.js';

it.each([1, 2])('is waited for in vain %i times, and then no more', (mostTimeouts) => {
  const stalled = new StalledHosts(mostTimeouts);
  for (let times = 0; times < mostTimeouts; times++) {
    expect(stalled.has('bakery.example')).toBe(false);
    stalled.noteTimeout('bakery.example');
  }
  expect(stalled.has('bakery.example')).toBe(true);
  expect(stalled.has('bakery.example:8443')).toBe(false);
  stalled.noteTimeout('bakery.example');
  expect(stalled.has('bakery.example')).toBe(true);
});
