#!/usr/bin/env bash
# A program that shows a spinner of @clack/prompts 1.9.0 (npm) ends with status 0 when Ctrl-C breaks it off.
#
# What was run: a program that shows a spinner and then fails, on a pseudo terminal (`script` of util-linux), with Ctrl-C
# pressed once the spinner is seen; the same without the spinner to compare.
#
# What one would expect: status 130, which shells and Node itself give what SIGINT has ended, so that `a && b` does not run b.
#
# What is seen: "Canceled" and status 0. The spinner, and the progress bar that is made of it, put the terminal into raw
# mode, where Ctrl-C is a character and no signal; on that character they call `process.exit(0)`. Handlers of SIGINT are
# not called. A handler of `exit` is, and may set another `process.exitCode`.
#
# Why it matters: what was broken off half-way counts as done, in a shell's `&&`, in make, in scripts of npm.
set -euo pipefail
command -v script >/dev/null || { echo 'script is missing: Debian package bsdutils' >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @clack/prompts@1.9.0
cat >work.mjs <<'JS'
import { spinner } from '@clack/prompts';
if (process.argv[2] === 'spinner') spinner().start('At work');
else console.log('At work');
setTimeout(() => process.exit(1), 20_000);
JS
cat >press.mjs <<'JS'
import { spawn } from 'node:child_process';
const press = (kind) =>
  new Promise((resolve) => {
    const command = `stty cols 80 rows 24; node work.mjs ${kind}`;
    const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null']);
    let seen = '';
    terminal.stdout.on('data', (text) => (seen += text));
    // As an impatient person does.
    const pressing = setInterval(() => seen.includes('At work') && terminal.stdin.write('\x03'), 200);
    terminal.on('close', (status) => {
      clearInterval(pressing);
      resolve(status);
    });
  });
console.log('plain', await press('plain'));
console.log('spinner', await press('spinner'));
JS

seen=$(node press.mjs)
echo "node $(node --version), @clack/prompts $(node -p "require('./node_modules/@clack/prompts/package.json').version")"
echo "$seen"

expected='plain 130
spinner 0'
if [[ "$seen" == "$expected" ]]; then
  echo 'As before: Ctrl-C ends it with status 0.'
else
  echo 'This has changed.' >&2
  exit 1
fi
