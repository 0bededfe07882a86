import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';

/** A checkout in which nothing was built yet. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smart-packet-start-'));
  for (const name of ['.config', 'scripts', 'demo', 'package.json', 'package-lock.json', 'src', 'vite.config.ts'])
    cpSync(fromRoot(name), join(folder, name), { recursive: true });
  symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'), 'dir');
});

afterAll(() => rmSync(folder, { recursive: true }));

it('the first `npm start` builds what the demo needs, and serves it', { timeout: 240_000 }, async () => {
  const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder });
  const ended = new Promise((resolve) => server.once('close', resolve));
  try {
    const demo = await new Promise<string>((resolve, reject) => {
      let said = '';
      const listen = (text: Buffer) => {
        said += text.toString();
        const [, address] = /The demo is at (\S+)/.exec(said) ?? [];
        if (address !== undefined) resolve(address);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', listen);
      server.once('close', () => {
        reject(new Error(said));
      });
    });
    const built = ['smart-packet', 'smart-packet.iife', 'smart-packet-list'].map((name) => `../dist/${name}.min.js`);
    for (const path of ['', 'demo.js', 'list.html', ...built])
      expect((await fetch(new URL(path, demo))).status, path).toBe(200);
  } finally {
    server.kill();
    await ended;
  }
});
