/**
 * Makes a release ready: `npm run release`. It finds the next version from the changelog (`--version 1.2.3` says another),
 * writes it everywhere, moves what is unreleased under it, builds, checks everything, and prints the hashes. Committing
 * and publishing it is left to a person; the last lines say how.
 *
 * `npm run release -- --dry-run` does the same in a copy that it removes afterwards, except for the tests that need a
 * browser: here nothing is changed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nextVersion, unreleasedNotes, withRelease } from './changelog.mjs';
import { isMain, projectRoot } from './paths.mjs';

/** The steps of `npm test` that need no browser. */
const checksOfDryRun = [
  'build',
  'package',
  'types',
  'types without the DOM',
  'lint',
  'templates',
  'format',
  'manifest and docs',
  'unit',
];

/** @param {string[]} args @returns {string} */
const git = (...args) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' });

/**
 * Copies what git knows or would add. The libraries are linked one by one, so that a cache beside them is the copy's own.
 * @returns {string} the copy's folder
 */
function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'smart-packet-release-'));
  const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of files) cpSync(join(projectRoot, file), join(folder, file));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(projectRoot, 'node_modules'))) {
    if (!name.startsWith('.')) {
      symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
    }
  }
  return folder;
}

/**
 * @param {string} folder
 * @param {string} name of a file in it
 * @param {(text: string) => string} change
 */
function rewrite(folder, name, change) {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) return;
  writeFileSync(path, after);
  console.log(`writes ${name}`);
}

/**
 * Writes the version wherever it stands.
 * @param {string} folder
 * @param {string} from
 * @param {string} to
 * @param {string} date
 */
function writeVersion(folder, from, to, date) {
  rewrite(folder, 'CHANGELOG.md', (text) => withRelease(text, to, date));
  rewrite(folder, 'package.json', (text) => text.replace(`"version": "${from}"`, `"version": "${to}"`));
  rewrite(folder, 'package-lock.json', (text) => {
    const lock = JSON.parse(text);
    lock.version = lock.packages[''].version = to;
    return `${JSON.stringify(lock, null, 2)}\n`;
  });
  rewrite(folder, 'docs/script-tag.md', (text) => text.replaceAll(`smart-packet@${from}`, `smart-packet@${to}`));
  run(folder, 'scripts/manifest.mjs');
}

/**
 * @param {string} folder
 * @param {string} script of the project
 * @param {string[]} args
 */
function run(folder, script, ...args) {
  const { status } = spawnSync(process.execPath, [join(folder, script), ...args], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} failed: no release`);
}

/** @param {string} folder @returns {string} what a registry and a page can check the release by */
function hashes(folder) {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const answer = execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, integrity, entryCount, size }] = JSON.parse(answer);
  const files = JSON.parse(readFileSync(join(folder, 'dist/integrity.json'), 'utf8'));
  return [
    `${filename}  ${entryCount} files, ${(size / 1024).toFixed(0)} kB`,
    `  ${integrity}`,
    ...Object.entries(files).flatMap(([name, hash]) => [`dist/${name}`, `  ${hash}`]),
  ].join('\n');
}

/**
 * @param {string} folder the project's, or a copy's
 * @param {{ isDry: boolean, asked?: string | undefined }} options
 */
function release(folder, { isDry, asked }) {
  const { version: current } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  const notes = unreleasedNotes(changelog);
  const version = asked ?? nextVersion(current, changelog);
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version: three numbers`);
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${isDry ? 'Would release' : 'Releases'} ${version} (package.json says ${current}) of ${date}\n`);
  writeVersion(folder, current, version, date);
  run(folder, 'scripts/test.mjs', ...(isDry ? checksOfDryRun : []));
  console.log(`\n## ${version} - ${date}\n\n${notes}\n\n${hashes(folder)}\n`);
  console.log(
    [
      isDry ? 'A dry run: nothing was changed here. After `npm run release` you would:' : 'Look at `git diff`. Then:',
      `  git commit -am "release: ${version}"`,
      `  git tag -a v${version} -m ${version}`,
      '  npm publish --provenance',
      `  git push --follow-tags`,
    ].join('\n'),
  );
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, version: { type: 'string' } },
  });
  const isDry = values['dry-run'];
  const changed = git('status', '--porcelain').trim();
  if (changed) {
    console.error(`Not committed yet:\n${changed}\n`);
    if (!isDry) {
      console.error('A release is made of what is committed');
      process.exit(1);
    }
  }
  const folder = isDry ? copyProject() : projectRoot;
  try {
    release(folder, { isDry, asked: values.version });
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    if (isDry) rmSync(folder, { recursive: true });
  }
}
