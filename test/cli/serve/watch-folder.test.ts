import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { workOnChange } from '../../../src/cli/serve/watch-folder.js';
import { temporaryFolder } from '../../helpers/temporary-folder.js';

const WAIT = { timeout: 60_000, interval: 20 };
/** The end of a test removes its folder: that is a change, too. */
const ignore = (): void => undefined;

it('works at once, and again after changes at any depth, never twice at once', async () => {
  const folder = temporaryFolder({ 'a/b.json': '1' });
  const open: (() => void)[] = [];
  let now = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++now);
    await new Promise<void>((resolve) => open.push(resolve));
    now--;
  };
  const first = workOnChange(folder, { work, unheard: ignore, fail: ignore });
  expect(open).toHaveLength(1);
  open[0]!();
  await first;
  writeFileSync(join(folder, 'a/b.json'), '2');
  await vi.waitUntil(() => open.length === 2, WAIT);
  // These come while it works.
  let others = 0;
  const other = (): Promise<void> => {
    others++;
    return Promise.resolve();
  };
  await workOnChange(folder, { work: other, unheard: ignore, fail: ignore });
  mkdirSync(join(folder, 'a/c'));
  writeFileSync(join(folder, 'a/c/d.json'), '3');
  writeFileSync(join(folder, 'e.json'), '4');
  // Another one has heard of them and begun.
  await vi.waitUntil(() => others > 1, WAIT);
  expect(open).toHaveLength(2);
  open[1]!();
  await vi.waitUntil(() => open.length === 3, WAIT);
  open[2]!();
  expect(most).toBe(1);
});

it('says that it can’t hear of changes, and works none the less', async () => {
  const heard: unknown[] = [];
  let works = 0;
  await workOnChange(join(temporaryFolder(), 'none'), {
    work: () => {
      works++;
      return Promise.resolve();
    },
    unheard: (error) => heard.push(error),
    fail: ignore,
  });
  await vi.waitUntil(() => heard.length === 1, WAIT);
  expect([works, (heard[0] as NodeJS.ErrnoException).code]).toEqual([1, 'ENOENT']);
});

it('tells what the work threw: the first time by rejecting', async () => {
  const folder = temporaryFolder({ 'a.json': '1' });
  const error = new Error('no');
  const failed: unknown[] = [];
  let works = 0;
  const work = (): Promise<void> => (works++ ? Promise.reject(error) : Promise.resolve());
  await workOnChange(folder, { work, unheard: ignore, fail: (each) => failed.push(each) });
  writeFileSync(join(folder, 'a.json'), '2');
  await vi.waitUntil(() => failed.length > 0, WAIT);
  expect(failed[0]).toBe(error);
  await expect(workOnChange(folder, { work, unheard: ignore, fail: ignore })).rejects.toThrow('no');
});
