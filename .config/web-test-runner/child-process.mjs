import { spawn } from 'node:child_process';

/**
 * Waits for its input to end, which the system closes when we are gone, however we ended; then ends its whole group:
 * the program, and what that program started.
 */
const tether = '"$@" </dev/null & read -r _; kill 0';

/**
 * Starts a program that cannot outlive this process.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {{ stdout: import('node:stream').Readable, stop: () => void }}
 */
export function startTethered(command, args, env = process.env) {
  const child = spawn('/bin/sh', ['-c', tether, 'sh', command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    env,
  });
  return {
    stdout: child.stdout,
    stop() {
      child.stdin.end();
      child.stdout.destroy();
    },
  };
}

/**
 * The same for a program that something else started.
 * @param {import('node:child_process').ChildProcess | null} program
 */
export function tetherToUs(program) {
  if (!program?.pid) return;
  const watcher = spawn('/bin/sh', ['-c', 'read -r _; kill "$0"', String(program.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  program.once('exit', () => watcher.kill());
}
