import { spawn } from 'node:child_process';
import { fromRoot } from '../../scripts/paths.mjs';

export interface Ended {
  /** The exit status; null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The folder to run in. Default: the project's. */
  readonly cwd?: string;
  /** What is typed, or comes through a pipe. Default: nothing, and its end. */
  readonly input?: string | Uint8Array;
  /** Beside those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a shell does: `smart-packet validate welcome.json`. */
export function runCommand(args: readonly string[], { cwd, input = '', env }: RunOptions = {}): Promise<Ended> {
  const child = spawn(process.execPath, [fromRoot('dist/cli/main.js'), ...args], {
    cwd: cwd ?? fromRoot(''),
    env: { ...process.env, ...env },
  });
  const read = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => void (read[name] += text));
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...read }));
  });
}
