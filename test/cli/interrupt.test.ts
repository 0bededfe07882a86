import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { makeProgram } from '../helpers/make-program.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

describe('a command that is interrupted', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('leaves no file behind after %s', async (signal, code) => {
    const cwd = temporaryFolder({ 'welcome.json': '{"transcript": "Hello."}' });
    const [programs, drafts] = [temporaryFolder(), temporaryFolder()];
    // It ends when the test is over.
    makeProgram(programs, 'ffmpeg', 'setInterval(() => process.kill(process.ppid, 0), 50)');
    const args = [fromRoot('dist/cli/main.js'), 'align', '-', 'welcome.json', '--output', 'welcome.vtt'];
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, PATH: programs, TMPDIR: drafts } });
    child.stdin.end('not WAV');
    const ended = once(child, 'close');
    // What ffmpeg is to decode is a file meanwhile.
    await vi.waitUntil(() => readdirSync(drafts).length === 1);
    child.kill(signal);
    expect((await ended)[0]).toBe(code);
    expect([readdirSync(drafts), readdirSync(cwd)]).toEqual([[], ['welcome.json']]);
  });
});
