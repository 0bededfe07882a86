import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { findFiles } from '../../src/cli/io/find-files.js';
import { localServer } from '../helpers/local-server.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const packet = readFileSync(fromRoot('test/fixtures/valid/canonical-welcome.json'), 'utf8');
const program = `"${process.execPath}" "${fromRoot('dist/cli/main.js')}"`;
const shell = (command: string, cwd: string) => spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });

describe('files that commands read', () => {
  it.each([
    [['validate', '/dev/zero'], '/dev/zero is larger than 1 MB'],
    [['html', '/dev/zero'], '/dev/zero is larger than 1 MB'],
    [['validate', ''], 'an argument is empty\nSee smart-packet validate --help'],
    [['schema', '--output', ''], '--output needs FILE\nSee smart-packet schema --help'],
    [['convert', '--output-dir=', 'a.json'], '--output-dir needs FOLDER\nSee smart-packet convert --help'],
    [['validate', '-', '-'], '“-” is given twice\nStandard input can be read only once.'],
    [['validate', 'empty'], 'there are no files in empty that end in .json'],
    [['captions', 'empty'], 'there are no files in empty that end in .vtt, .srt, .sbv, .json, .ctm, .textgrid, .csv'],
    [['validate', 'http://'], 'http:// is no address\nWrite it as https://bakery.example/welcome.json'],
    [['convert', '-d', 'out', 'https:['], 'https:[ is no address\nWrite it as https://bakery.example/welcome.json'],
    [['validate', 'http://me:secret@127.0.0.1/'], 'an address with a name or a password in it is not asked'],
  ])('%j says why that can’t be', async (args, message) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'empty'));
    const { code, stderr } = await runCommand(args, { cwd });
    expect(code).toBe(2);
    expect(stderr.replace('0 packets in 0 files: no errors, no warnings\n', '')).toBe(`smart-packet: ${message}\n`);
  });

  it.each([[['html', '-']], [['convert', '-']], [['align', 'a.wav', '-']], [['create', '--transcript', '-']]])(
    'are UTF-8: %j',
    async (args) => {
      const ended = await runCommand(args, { input: Uint8Array.of(0x22, 0xff, 0x22) });
      expect(ended).toEqual({ code: 2, stdout: '', stderr: 'smart-packet: - is not UTF-8\n' });
    },
  );

  it('may come without end', () => {
    const { status, stderr } = shell(`yes | ${program} validate -`, temporaryFolder());
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'smart-packet: - is larger than 1 MB']);
  });

  it('may be pipes of a shell', () => {
    const { status, stdout } = shell(
      `${program} validate <(cat a.json) /dev/stdin < a.json`,
      temporaryFolder({ 'a.json': packet }),
    );
    expect([status, stdout.replace(/\S*fd\/\d+|\/dev\/stdin/g, 'pipe').match(/^. pipe \(canonical\)$/gm)]).toEqual([
      0,
      ['! pipe (canonical)', '! pipe (canonical)'],
    ]);
  });

  it('may be pipes that are waited for, which a signal ends', async () => {
    const cwd = temporaryFolder();
    expect(spawnSync('mkfifo', ['pipe'], { cwd }).status).toBe(0);
    const child = spawn(process.execPath, [fromRoot('dist/cli/main.js'), 'validate', '-', 'pipe'], { cwd });
    child.stdin.end();
    // It has read standard input, and goes on with the pipe.
    child.stdout.once('data', () => child.kill('SIGTERM'));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(143);
  });

  it('are files alone where a packet names them: neither pipes, which wait, nor devices, which may have no end', async () => {
    const cwd = temporaryFolder({
      'pipe.json': '{"voice": "pipe", "captions": "pipe", "transcript": "Hello."}',
      'device.json': '{"voice": "device", "captions": "device", "transcript": "Hello."}',
    });
    expect(spawnSync('mkfifo', ['pipe'], { cwd }).status).toBe(0);
    symlinkSync('/dev/zero', join(cwd, 'device'));
    for (const file of ['pipe', 'device']) {
      const args = ['validate', '--check-links', '--listen', '--format', 'json', `${file}.json`];
      const { stdout, stderr } = await runCommand(args, { cwd });
      const { files } = JSON.parse(stdout) as {
        files: { issues: { code: string; path: string; message: string }[] }[];
      };
      const failed = files[0]!.issues.filter(({ code }) => code === 'link-failed');
      expect(failed.map(({ path, message }) => `${path} ${message}`)).toEqual([
        '$.voice It can’t be reached: it is no file.',
        '$.captions It can’t be reached: it is no file.',
      ]);
      expect(stderr).toMatch(new RegExp(`^Not listened to: .*/${file}: it is no file$`, 'm'));
    }
  });

  it('are written where an address leads, also where that has no name', async () => {
    const cwd = temporaryFolder();
    const origin = await localServer((_, response) => void response.end(packet));
    expect((await runCommand(['convert', '-d', '.', `${origin}/`], { cwd })).stderr).toBe('✓ index.json\n');
  });
});

describe('folders that commands look through', () => {
  it('are looked through once, in the order of names, without what is hidden', async () => {
    const folder = temporaryFolder({
      ...{ 'b.json': '', 'a.JSON': '', 'c.txt': '', 'sub/d.json': '', 'node_modules/e.json': '', '.f/g.json': '' },
      ...{ '.h.json': '', '[x]/i.json': '', 'folder.json/j.json': '' },
    });
    symlinkSync('..', join(folder, 'sub/loop'));
    symlinkSync('b.json', join(folder, 'link.json'));
    const found = await findFiles(folder, ['json']);
    expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
      '[x]/i.json',
      'a.JSON',
      'b.json',
      'folder.json/j.json',
      'link.json',
      'sub/d.json',
    ]);
  });

  it('are named where they can’t be looked through', async () => {
    const folder = temporaryFolder({ 'a.json': packet });
    symlinkSync('nowhere', join(folder, 'b.json'));
    const { code, stderr } = await runCommand(['validate', '.'], { cwd: folder });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'smart-packet: b.json can’t be read: there is no such file or folder',
    ]);
    // Whoever is root may look through every folder, but not through what is none.
    writeFileSync(join(folder, 'c.json'), '');
    expect(await findFiles(join(folder, 'c.json'), ['json'])).toEqual([join(folder, 'c.json')]);
  });
});
