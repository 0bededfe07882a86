/**
 * Packs the package as npm would publish it, and has publint and attw ("are the types wrong?") look at the tarball:
 * whether every entry is found, with its types, by Node, by bundlers and by TypeScript. Build before.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromRoot, isMain, projectRoot } from './paths.mjs';

/** For tags and a worker: nobody imports these, and they have no types. */
const withoutTypes = ['smart-packet.iife.min.js', 'align-worker.js', 'smart-packet.css', 'smart-packet-list.css'];

/**
 * @typedef {object} Packed
 * @property {string} path of the tarball
 * @property {string[]} files inside of it, as paths in the package
 * @property {number} size of the tarball, in bytes
 * @property {number} unpackedSize in bytes
 * @property {string} integrity as a registry states it (W3C Subresource Integrity)
 */

/**
 * Packs dist/ as it is, without building it again.
 * @param {string} folder where the tarball goes
 * @returns {Packed}
 */
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const answer = execFileSync('npm', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, files, size, unpackedSize, integrity }] = JSON.parse(answer);
  const paths = files.map((/** @type {{ path: string }} */ { path }) => path);
  return { path: join(folder, filename), files: paths, size, unpackedSize, integrity };
}

/**
 * @param {string} tarball
 * @returns {boolean} whether both had nothing to complain about
 */
function check(tarball) {
  const commands = [
    ['publint/src/cli.js', tarball, '--strict'],
    // Like Lit, the package is for modules only: not for require() before Node 20.19, nor for TypeScript's "node10".
    [
      '@arethetypeswrong/cli/dist/index.js',
      ...[tarball, '--profile', 'esm-only', '--no-emoji', '--exclude-entrypoints'],
      ...withoutTypes,
    ],
  ];
  return commands
    .map(([script = '', ...args]) => {
      const command = [fromRoot(`node_modules/${script}`), ...args];
      return spawnSync(process.execPath, command, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }).status;
    })
    .every((status) => status === 0);
}

if (isMain(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'smart-packet-'));
  try {
    const { path, files, size, unpackedSize } = pack(folder);
    const [packedKilobytes, kilobytes] = [size, unpackedSize].map((bytes) => (bytes / 1024).toFixed(0));
    console.log(`${files.length} files, ${packedKilobytes} kB packed, ${kilobytes} kB unpacked`);
    if (!check(path)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
