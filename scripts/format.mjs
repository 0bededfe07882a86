/** Formats every file that people write: `npm run format`; with `--check` it only says which are not formatted. */
import { spawnSync } from 'node:child_process';
import { fromRoot, projectRoot } from './paths.mjs';

/** Made by tools, or kept exactly as they were published. */
const leftAlone = [
  'package-lock.json',
  'custom-elements.json',
  'web-types.json',
  'vscode.*-custom-data.json',
  'src/locales/{generated,xliff}/**',
  'test/fixtures/**',
  'test/attacks/json/**',
  'demo/packets/**',
];

const mode = process.argv.includes('--check') ? '--check' : '--write';
const prettier = fromRoot('node_modules/prettier/bin/prettier.cjs');
const { status } = spawnSync(
  process.execPath,
  [prettier, mode, '.', '--log-level', 'warn', ...leftAlone.map((pattern) => `!${pattern}`)],
  { cwd: projectRoot, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
