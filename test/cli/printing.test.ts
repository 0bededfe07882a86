import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { jsonText } from '../../src/cli/io/json-text.js';
import { printable } from '../../src/cli/io/printable.js';
import { createReporter, type Format } from '../../src/cli/validate/reporter.js';
import { checkText } from '../../src/cli/validate/check-text.js';
import { fakeTerminal } from '../helpers/fake-terminal.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const packet = {
  id: 'spid:bakery.example:welcome',
  title: 'Welcome',
  voice: null,
  transcript: 'Hello.',
  intent: 'welcome/greeting',
  cta: [],
  meta: { author: 'Bakery', created: '2026-03-01', language: 'en' },
};
/** Colours, moves the cursor, turns the direction, is half of a character. */
const HOSTILE = '\u001b[31m\u009b2J\u007f\r\n::error::\u202e\ud800';
const MOVES = /(?!\n)\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u;

function report(format: Format, name: string, text: string): string {
  let written = '';
  const terminal = fakeTerminal({ write: (data) => void (written += data.toString()) });
  const reporter = createReporter(format);
  reporter.add(checkText(name, text), terminal);
  reporter.end(terminal);
  return written;
}

describe('what others wrote', () => {
  it.each(['text', 'json', 'github', 'sarif'] as const)('is without effect on a terminal, as %s', (format) => {
    const action = { type: HOSTILE, label: HOSTILE, url: HOSTILE };
    const call = { type: 'call', label: 'Call', phone: `555 ${HOSTILE}` };
    const hostile = { ...packet, id: HOSTILE, intent: `a/${HOSTILE}`, cta: [action, call], [HOSTILE]: 1 };
    const written = report(format, `a/${HOSTILE}.json`, JSON.stringify({ packets: [hostile], [HOSTILE]: 1 }));
    expect(written).toContain('invalid-id');
    expect(written).not.toMatch(MOVES);
    expect(written.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
    expect(written).not.toMatch(/\p{Cs}/u);
  });

  it('is without effect when it is converted, or an intent', async () => {
    const cwd = temporaryFolder({ 'a.json': JSON.stringify({ ...packet, title: HOSTILE, [HOSTILE]: HOSTILE }) });
    const { stdout, stderr } = await runCommand(['convert', 'a.json'], { cwd });
    expect(stdout + stderr).not.toMatch(MOVES);
    expect(JSON.parse(stdout)).toMatchObject({ title: HOSTILE, [HOSTILE]: HOSTILE });
    expect((await runCommand(['intents', '\u001b[31mx\u009b2J'])).stdout).toBe(
      '\\u001b[31mx\\u009b2J  information/31mx-2j\n',
    );
  });

  it.each([
    ['a\u001b[31m\u0000b', 'a\\u001b[31m\\u0000b'],
    ['\u202egpj.exe\u2066', '\\u202egpj.exe\\u2066'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['\ud800x', '\\ud800x'],
    ['Zoë 👩‍🚀', 'Zoë 👩\\u200d🚀'],
  ])('is printable: %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it.each([
    ['👩‍🚀 שלום', '"👩‍🚀 שלום"\n'],
    ['\u0085\u2028\u202e', '"\\u0085\\u2028\\u202e"\n'],
  ])('is JSON: %j', (text, expected) => {
    expect(jsonText(text)).toBe(expected);
  });
});

describe('reports', () => {
  it('name a file in SARIF as the system does, by a reference', () => {
    const uri = (name: string): unknown => /"uri": "(.*)"/.exec(report('sarif', name, '{}'))?.[1];
    expect(['a\\b.json', 'a b/%20.json', 'javascript:1.json', '\ud800.json', 'https://a.example/ü 1'].map(uri)).toEqual(
      [...['a%5Cb.json', 'a%20b/%2520.json', 'javascript%3A1.json', '%EF%BF%BD.json', 'https://a.example/%C3%BC%201']],
    );
  });

  it('are of a whole resolver’s answer, also where something in it is no packet', async () => {
    const cwd = temporaryFolder({ 'a.json': JSON.stringify({ packets: [packet, 5] }) });
    const { code, stdout, stderr } = await runCommand(['validate', '.'], { cwd });
    expect([code, stdout.split('\n')[1], stderr]).toEqual([
      1,
      '  a.json:1:206 error not-a-packet $.packets[1]',
      '1 packet in 1 file: 1 error, no warnings\n',
    ]);
  });

  it('are of packets that are converted, also where something beside them is none', async () => {
    const cwd = temporaryFolder({ 'a.json': JSON.stringify({ packets: [packet, 5] }) });
    const { code, stdout, stderr } = await runCommand(['convert', 'a.json'], { cwd });
    expect([code, JSON.parse(stdout), stderr]).toEqual([
      ...[1, { packets: [packet] }],
      'a.json: $.packets[1]: This is not a packet of any published shape.\n',
    ]);
  });

  it('do not miss an identifier that is given, and take none that is no SPID', async () => {
    const { id, ...nameless } = packet;
    const cwd = temporaryFolder({ 'a.json': JSON.stringify(nameless) });
    const { stdout, stderr } = await runCommand(['convert', 'a.json', '--id', id], { cwd });
    expect([JSON.parse(stdout), stderr]).toEqual([packet, '']);
    expect(await runCommand(['convert', 'a.json', '--id', 'welcome'], { cwd })).toMatchObject({
      ...{ code: 2, stdout: '' },
      stderr: expect.stringMatching(
        /^smart-packet: --id can’t be “welcome”: it is spid: and two or more names/,
      ) as string,
    });
  });

  it('are of packets with fields that are nested without end, which can’t be converted', async () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const cwd = temporaryFolder({ 'a.json': JSON.stringify({ ...packet, x: 0 }).replace('"x":0', `"x":${nested}`) });
    expect(await runCommand(['validate', 'a.json'], { cwd })).toMatchObject({
      code: 0,
      stdout: '✓ a.json (canonical)\n',
    });
    expect(await runCommand(['convert', 'a.json'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'smart-packet: a.json can’t be converted: it is nested too deeply\n',
    });
  });
});

describe('standard output and standard error', () => {
  const run = (stdout: number | 'pipe', stderr: number | 'pipe') =>
    spawnSync(process.execPath, [fromRoot('dist/cli/main.js'), 'validate', '/dev/null'], {
      ...{ stdio: ['ignore', stdout, stderr], encoding: 'utf8' },
    });

  it.skipIf(process.platform !== 'linux')('may be full', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(full, 'pipe');
    expect([status, stderr.split('\n').filter((line) => line.startsWith('smart-packet'))]).toEqual([
      2,
      ['smart-packet: standard output can’t be written: there is no space left on the device'],
    ]);
    expect(stderr).not.toContain('    at ');
    expect(run('pipe', full).status).toBe(1);
    expect(run(full, full).status).toBe(2);
  });
});
