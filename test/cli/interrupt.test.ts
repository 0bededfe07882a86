import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { makeProgram } from '../helpers/make-program.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

/** A program that lasts as long as the one that has started it. */
const UNTIL_ALONE = 'const { ppid } = process; setInterval(() => process.ppid === ppid || process.exit(), 50)';

describe('a command that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves no file behind after %s', async (signal, code) => {
    const cwd = temporaryFolder({ 'welcome.json': '{"transcript": "Hello."}' });
    const [programs, drafts] = [temporaryFolder(), temporaryFolder()];
    makeProgram(programs, 'ffmpeg', UNTIL_ALONE);
    const args = [fromRoot('dist/cli/main.js'), 'align', '-', 'welcome.json', '--output', 'welcome.vtt'];
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, PATH: programs, TMPDIR: drafts } });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    child.stdin.end('not WAV');
    const ended = once(child, 'close');
    // What ffmpeg is to decode is a file meanwhile.
    await vi.waitUntil(() => readdirSync(drafts).length === 1, { timeout: 60_000 });
    child.kill(signal);
    expect((await ended)[0]).toBe(code);
    expect([readdirSync(drafts), readdirSync(cwd)]).toEqual([[], ['welcome.json']]);
  });
});
