import { afterEach, expect, it, vi } from 'vitest';
import { createAsker, givingUp, type Answer } from '../../../../src/cli/validate/links/ask.js';

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

it('gives a host up that has twice not answered in time, and no other', async () => {
  const asked: string[] = [];
  const ask = givingUp((url) => {
    asked.push(new URL(url).pathname);
    const answer: Answer = url.includes('/slow')
      ? { kind: 'timeout', seconds: 15 }
      : { kind: 'failure', reason: 'the connection was cut' };
    return Promise.resolve(answer);
  });
  for (const path of ['/a', '/slow-1', '/b', '/slow-2', '/c', '/d']) await ask(`https://bakery.example${path}`);
  expect(await ask('https://bakery.example/e')).toEqual({
    kind: 'failure',
    reason: 'its host has not answered in time before',
  });
  expect(await ask('https://mill.example/f')).toEqual({ kind: 'failure', reason: 'the connection was cut' });
  expect(asked).toEqual(['/a', '/slow-1', '/b', '/slow-2', '/f']);
});
