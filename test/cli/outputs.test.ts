import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const packet = JSON.stringify({
  id: 'spid:bakery.example:welcome',
  voice: null,
  transcript: 'Hello.',
  intent: 'welcome/greeting',
  cta: [],
  meta: { author: 'Bakery', created: '2026-03-01', language: 'en' },
});
const folder = () => temporaryFolder({ 'a.json': packet, 'out.json': 'old' });

describe('files that commands write', () => {
  it.each([
    [['convert', 'a.json', '-o', 'a.json/b.json'], 'a.json/b.json can’t be written: part of its path is not a folder'],
    [['convert', 'a.json', '-d', 'a.json'], 'a.json/a.json can’t be written: part of its path is not a folder'],
    [
      ['convert', 'a.json', '-o', 'a.json/b/c.json'],
      'a.json/b/c.json can’t be written: part of its path is not a folder',
    ],
    [['schema', '-o', 'x'.repeat(300)], `${'x'.repeat(300)} can’t be written: its name is too long`],
    [['schema', '-o', '.'], '. is a folder\nName a file in it.'],
    [['schema', '-fo', '.'], '. can’t be written: it is a folder'],
    [['html', 'a.json', '-o', 'out.json'], 'out.json exists already\nTo replace it: --force'],
    [['schema', '-o', 'a\nb/\u001b[31m/../../a.json/b'], 'a.json/b can’t be written: part of its path is not a folder'],
  ])('%j says why that can’t be', async (args, message) => {
    const cwd = folder();
    const result = await runCommand(args, { cwd });
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr.replace(/^smart-packet: (?:a\\u000ab\/\S+\/\.\.\/\.\.\/)?/, '')).toBe(`${message}\n`);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('may have names of any length that the system allows', async () => {
    const cwd = folder();
    const name = `${'x'.repeat(250)}.json`;
    expect(await runCommand(['convert', 'a.json', '-o', name], { cwd })).toMatchObject({
      code: 0,
      stderr: `✓ ${name}\n`,
    });
    expect(readdirSync(cwd)).toContain(name);
  });

  it('are standard output where they are called “-”', async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await runCommand(['convert', 'a.json', '--output', '-'], { cwd });
    expect([code, stderr, (JSON.parse(stdout) as { id: string }).id]).toEqual([0, '', 'spid:bakery.example:welcome']);
    expect(readdirSync(cwd).sort()).toEqual(['a.json', 'out.json']);
  });

  it('stay behind their links, with their permissions, when they are replaced', async () => {
    const cwd = folder();
    symlinkSync('out.json', join(cwd, 'link.json'));
    chmodSync(join(cwd, 'out.json'), 0o640);
    expect((await runCommand(['convert', 'a.json', '-o', 'link.json', '--force'], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toContain('spid:bakery.example:welcome');
    expect(statSync(join(cwd, 'out.json')).mode & 0o777).toBe(0o640);
  });

  it('are not devices and pipes, which are written to', () => {
    const cwd = temporaryFolder();
    const script = 'mkfifo pipe; cat pipe & "$0" "$1" schema --force --output pipe; wait';
    const piped = spawnSync('sh', ['-c', script, process.execPath, fromRoot('dist/cli/main.js')], {
      cwd,
      encoding: 'utf8',
    });
    expect(JSON.parse(piped.stdout)).toHaveProperty('$schema');
    expect([piped.stderr, piped.status]).toEqual(['✓ pipe\n', 0]);
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
    const command = `"${process.execPath}" "${fromRoot('dist/cli/main.js')}" schema --output /dev/stdout | cat`;
    expect(JSON.parse(spawnSync('sh', ['-c', command], { encoding: 'utf8' }).stdout)).toHaveProperty('$schema');
  });

  it('are recordings whose address in the packet leads to them, whatever their name', async () => {
    const delivery = { audio_payload: Buffer.from('RIFF....WAVEfmt ').toString('base64'), transcript: 'Hello.' };
    const cwd = temporaryFolder({ 'a b#%2e?.json': JSON.stringify(delivery) });
    const { stdout } = await runCommand(['convert', 'a b#%2e?.json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ voice: 'a%20b%23%252e%3F.wav' });
    expect(readdirSync(cwd)).toContain('a b#%2e?.wav');
  });

  it('are not the packet and its recording at once', async () => {
    const delivery = { audio_payload: Buffer.from('RIFF....WAVEfmt ').toString('base64'), transcript: 'Hello.' };
    const cwd = temporaryFolder({ 'a.json': JSON.stringify(delivery) });
    const { code, stderr } = await runCommand(['convert', 'a.json', '-o', 'b.wav'], { cwd });
    expect([code, stderr.split('\n').filter((line) => line.startsWith('smart-packet'))]).toEqual([
      2,
      ['smart-packet: b.wav would be both the packet and its recording'],
    ]);
    expect(readdirSync(cwd)).toEqual(['a.json']);
  });
});
