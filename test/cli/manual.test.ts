import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { readFileSync } from 'node:fs';
import { COMMANDS } from '../../src/cli/commands.js';
import { processTerminal } from '../../src/cli/io/terminal.js';
import { runCommand } from '../helpers/run-command.js';

const names = Object.keys(COMMANDS);

describe('the manual', () => {
  it.each([[['--help']], [['-h']], [['help']]])('lists the commands: %j', async (args) => {
    const { code, stdout, stderr } = await runCommand(args);
    expect([code, stderr]).toEqual([0, '']);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} {2,}\\S`, 'm'));
  });

  it('is what a person sees who types no command', async () => {
    const { code, stdout, stderr } = await runCommand([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('COMMANDS');
  });

  it.each(names)('has a page on %s, in lines that fit a terminal', async (name) => {
    const page = (await runCommand([name, '--help'])).stdout;
    expect(page).toBe((await runCommand(['help', name])).stdout);
    expect(page).toMatch(/^NAME\n[^]*^USAGE\n[^]*^DESCRIPTION\n[^]*^OPTIONS\n[^]*^EXAMPLES\n[^]*^EXIT STATUS\n/m);
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('breaks a long command so that a shell reads its lines as one', async () => {
    expect((await runCommand(['html', '--help'])).stdout).toContain(`
      smart-packet html welcome.json --page \\
        --url https://bakery.example/welcome/ --output welcome/index.html
`);
  });

  it.each(names)('gives %s the summary of the list', async (name) => {
    const page = (await runCommand([name, '--help'])).stdout.replace(/\s+/g, ' ');
    expect(page).toContain(`NAME smart-packet ${name} – ${COMMANDS[name]!.summary} USAGE`);
  });

  it('names the command for a file that stands where a command should', async () => {
    expect(await runCommand(['package.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'smart-packet: there is no command package.json\nTo check that file: smart-packet validate package.json\n',
    });
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
    expect((await runCommand(['--version'])).stdout).toBe(`${version}\n`);
  });
});

describe('the terminal', () => {
  beforeEach(() => {
    vi.stubEnv('NO_COLOR', '');
    vi.stubEnv('TERM', 'xterm');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const stream = (isTTY: boolean, colours = true) =>
    ({ isTTY, hasColors: () => colours, columns: 40, on: () => undefined }) as never;
  const terminalOf = (stdout: boolean, stderr: boolean, colours?: boolean) =>
    processTerminal({ stdin: stream(true), stdout: stream(stdout, colours), stderr: stream(stderr, colours) });

  it('has colours for what is shown on it, and none in a pipe', () => {
    const piped = terminalOf(false, true);
    expect(piped.dataStyle('red', 'x')).toBe('x');
    expect(piped.wordStyle('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(terminalOf(true, false).dataStyle('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(terminalOf(true, true, false).dataStyle('red', 'x')).toBe('x');
  });

  it('is watched and asked only where there is one', () => {
    expect([terminalOf(false, true).isWatched, terminalOf(true, false).isWatched]).toEqual([true, false]);
    vi.stubEnv('TERM', 'dumb');
    expect(terminalOf(true, true).isWatched).toBe(false);
    expect([terminalOf(false, true).canAsk, terminalOf(true, false).canAsk]).toEqual([true, false]);
    expect([terminalOf(true, true).width, terminalOf(true, false).width]).toEqual([40, 80]);
  });

  it('has no colours where NO_COLOR is set, whatever else is', () => {
    vi.stubEnv('NO_COLOR', '1');
    expect(terminalOf(true, true).dataStyle('red', 'x')).toBe('x');
    vi.stubEnv('NO_COLOR', '');
    expect(terminalOf(true, true).dataStyle('red', 'x')).toBe('\u001b[31mx\u001b[39m');
  });
});
