import { afterEach, expect, it, vi } from 'vitest';
import { createAsker } from '../../../../src/cli/validate/links/ask.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([1, 2, 6])('never asks more than %i at once, however soon they answer', async (atOnce) => {
  let running = 0;
  let most = 0;
  let asked = 0;
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    asked++;
    most = Math.max(most, ++running);
    // What is left of an answer is given up when it has been read.
    signal.addEventListener('abort', () => running--);
    return Promise.resolve(new Response(null));
  });
  const ask = createAsker({ timeoutMs: 10_000, atOnce });
  const askThrice = async (url: string): Promise<void> => {
    for (let times = 0; times < 3; times++) await ask(url);
  };
  await Promise.all(Array.from({ length: 20 }, (_, index) => askThrice(`https://bakery.example/${index}`)));
  expect([asked, most, running]).toEqual([60, atOnce, 0]);
});
