import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fromRoot } from '../../scripts/paths.mjs';

/**
 * Installs what the benchmarks compare with into their own folder, from its own lock file, where it is missing.
 *
 * @param {string} name of the package that is asked for
 */
export function installPeers(name) {
  if (existsSync(fromRoot(`test/bench/node_modules/${name}`))) return;
  console.log('Installing what it is compared with in test/bench/');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: fromRoot('test/bench'),
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${name} could not be installed`);
}
