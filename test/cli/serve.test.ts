import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const packet = (title: string, name = 'welcome'): string =>
  JSON.stringify({
    id: `spid:bakery.example:${name}`,
    voice: 'https://recordings.invalid/welcome.mp3',
    title,
    transcript: 'We bake bread.',
    intent: 'welcome/greeting',
    cta: [{ type: 'link', label: 'Menu', url: 'https://bakery.example/menu' }],
    meta: { author: 'Bakery', created: '2026-02-14', language: 'en', tags: ['bread'] },
    captions: [{ start: 0, end: 1, text: 'We bake bread.' }],
    duration: 1,
    waveform: [1, 2, 3],
  });

const WAIT = { timeout: 60_000, interval: 50 };

/** Serves a folder until the test ends. */
async function serve(folder: string, ...options: string[]) {
  const drafts = temporaryFolder();
  const args = [fromRoot('dist/cli/main.js'), 'serve', folder, ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, TMPDIR: drafts } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => void (said[name] += text));
  await vi.waitUntil(() => said.stdout.includes('\n') || child.exitCode !== null, WAIT);
  const url = said.stdout.trim();
  const titles = async (): Promise<(string | undefined)[]> => {
    const response = await fetch(`${url}packets`);
    const { packets = [] } = (await response.json()) as { packets?: { title?: string }[] };
    return packets.map(({ title }) => title).sort();
  };
  return { child, ended, said, url, titles, drafts };
}

it('serves the site of a folder, built anew whenever something in it changes', async () => {
  const folder = temporaryFolder({ 'welcome.json': packet('Welcome') });
  const { said, url, titles } = await serve(folder, '--port', '0');
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(await titles()).toEqual(['Welcome']);
  expect(await (await fetch(`${url}index.html`)).text()).toContain('Welcome');

  writeFileSync(join(folder, 'welcome.json'), packet('Good morning'));
  await vi.waitUntil(async () => (await titles())[0] === 'Good morning', WAIT);

  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more/bread.json'), packet('Bread', 'bread'));
  await vi.waitUntil(async () => (await titles()).length === 2, WAIT);

  // What is wrong is said, and the last site stays.
  writeFileSync(join(folder, 'more/bread.json'), '{"id": "spid:", "transcript": "Hi"}');
  await vi.waitUntil(() => said.stderr.includes('Nothing was written.'), WAIT);
  expect(said.stderr).toContain('more/bread.json:1:8 error invalid-id $.id');
  expect(await titles()).toEqual(['Bread', 'Good morning']);

  rmSync(join(folder, 'more/bread.json'));
  await vi.waitUntil(async () => (await titles()).length === 1, WAIT);
  expect(said.stdout).toBe(`${url}\n`);
});

it('waits for a folder without a packet that can be shown', async () => {
  const folder = temporaryFolder({ 'welcome.json': '{"id": 7, "transcript": ' });
  const { said, url, titles } = await serve(folder, '--port', '0');
  expect(said.stderr).toContain('welcome.json');
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([
    503,
    'There is no site yet: the terminal says what is wrong.\n',
  ]);
  writeFileSync(join(folder, 'welcome.json'), packet('Welcome'));
  await vi.waitUntil(async () => (await fetch(url)).status === 200, WAIT);
  expect(await titles()).toEqual(['Welcome']);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves nothing behind after %s', async (signal, code) => {
  const folder = temporaryFolder({ 'welcome.json': packet('Welcome') });
  const { child, ended, drafts, url } = await serve(folder, '--port', '0');
  expect(readdirSync(drafts)).toHaveLength(1);
  // A visitor that stays connected does not hold it up.
  await (await fetch(url)).text();
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  expect([readdirSync(drafts), readdirSync(folder)]).toEqual([[], ['welcome.json']]);
});

it('serves a site as it is', async () => {
  const folder = temporaryFolder({ 'in/welcome.json': packet('Welcome') });
  const args = ['build', 'in', '--out', 'site', '--base', 'https://bakery.example/voice/', '--offline'];
  expect((await runCommand(args, { cwd: folder })).code).toBe(0);
  const { url, titles, drafts } = await serve(join(folder, 'site'), '--port', '0');
  expect(await titles()).toEqual(['Welcome']);
  expect((await fetch(`${url}feed.xml`)).status).toBe(200);
  expect(readdirSync(drafts)).toEqual([]);
});

it('says why it can’t', async () => {
  const folder = temporaryFolder({ 'welcome.json': packet('Welcome') });
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  for (const [args, message] of [
    [
      [folder, '--port', String(port)],
      `port ${port} can’t be used: another program has it\nAny that is free: --port 0\n`,
    ],
    [[folder, '--port', '99999'], '--port can’t be “99999”: it is a number from 0 to 65535'],
    [[join(folder, 'none')], 'none is no folder\n'],
    [[join(folder, 'welcome.json')], 'welcome.json is no folder\n'],
  ] as const) {
    const { code, stderr } = await runCommand(['serve', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  }
});
