import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot, projectRoot } from '../../scripts/paths.mjs';
import { allDescriptions } from '../../src/intents/all-descriptions.js';
import { allLocales, targetLocales } from '../../src/locales/generated/locale-codes.js';
import { measureFile, withStaticImports } from '../../scripts/sizes.mjs';

const KILOBYTE = 1024;

const moduleFile = fromRoot('dist/smart-packet.min.js');
const classicFile = fromRoot('dist/smart-packet.iife.min.js');

it('nothing is larger than package.json allows', () => {
  const { status, stdout } = spawnSync(process.execPath, [fromRoot('node_modules/size-limit/bin.js')], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
});

describe('the script-tag module', () => {
  it('is one file: one request before it runs', () => {
    expect(withStaticImports(moduleFile)).toEqual([moduleFile]);
  });

  it('finds its chunks beside itself', () => {
    const addresses = [...readFileSync(moduleFile, 'utf8').matchAll(/import\([`'"]([^`'"$]*)[`'"]\)/g)].map(
      ([, path]) => path!,
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((path) => !existsSync(fromRoot(`dist/${path}`)) || !path.startsWith('./chunks/'))).toEqual(
      [],
    );
  });
});

describe('the script-tag module for what a server has rendered', () => {
  const file = fromRoot('dist/smart-packet.hydrate.min.js');

  it('finds its chunks and the languages beside itself', () => {
    const text = readFileSync(file, 'utf8');
    const addresses = [...text.matchAll(/import\([`'"]([^`'"$]*)[`'"]\)/g)].map(([, path]) => path!);
    expect(addresses.filter((path) => !existsSync(fromRoot(`dist/${path}`)))).toEqual([]);
    const [, hash] = /import\(`\.\/chunks\/\$\{\w+\}-(\w+)\.js`\)/.exec(text) ?? [];
    expect(targetLocales.filter((language) => !existsSync(fromRoot(`dist/chunks/${language}-${hash}.js`)))).toEqual([]);
  });
});

describe('the languages', () => {
  const chunks = readdirSync(fromRoot('dist/chunks'));

  it.each(targetLocales)('%s is a chunk of words, which needs no other file', (language) => {
    const [name, ...others] = chunks.filter((chunk) => new RegExp(`^${language}-\\w+\\.js$`).test(chunk));
    expect(others).toEqual([]);
    const text = readFileSync(fromRoot(`dist/chunks/${name!}`), 'utf8');
    expect(text).not.toMatch(/\bimport\b|\bclass\b/);
    expect(measureFile(fromRoot(`dist/chunks/${name!}`)).brotli).toBeLessThan(1.5 * KILOBYTE);
  });

  it.each(allLocales)('%s has a chunk that describes intents, which needs no other file', (language) => {
    const [name, ...others] = chunks.filter((chunk) => new RegExp(`^intents-${language}-\\w+\\.js$`).test(chunk));
    expect(others).toEqual([]);
    const text = readFileSync(fromRoot(`dist/chunks/${name!}`), 'utf8');
    expect(text).not.toMatch(/\bimport\b|\bclass\b/);
    expect(text).toContain(allDescriptions[language]!['scheduling/book-meeting']);
    expect(measureFile(fromRoot(`dist/chunks/${name!}`)).brotli).toBeLessThan(1.25 * KILOBYTE);
  });

  it('are in no other file: descriptions are loaded for packets that need them', () => {
    const files = ['smart-packet.min.js', 'smart-packet.hydrate.min.js', 'smart-packet.iife.min.js'];
    for (const file of files) expect(readFileSync(fromRoot(`dist/${file}`), 'utf8')).not.toContain('book-meeting');
  });

  it('have in their names a hash of all that they hold', () => {
    const texts = [...targetLocales, ...allLocales.map((language) => `intents-${language}`)].map((start) => {
      const name = chunks.find((chunk) => new RegExp(`^${start}-\\w+\\.js$`).test(chunk))!;
      return readFileSync(fromRoot(`dist/chunks/${name}`), 'utf8');
    });
    const hash = createHash('sha256').update(texts.join('')).digest('hex').slice(0, 6);
    expect(chunks).toContain(`${targetLocales[0]}-${hash}.js`);
  });

  it('are found by one address for all', () => {
    const [, hash] = /import\(`\.\/chunks\/\$\{\w+\}-(\w+)\.js`\)/.exec(readFileSync(moduleFile, 'utf8')) ?? [];
    expect(targetLocales.filter((language) => !chunks.includes(`${language}-${hash}.js`))).toEqual([]);
  });
});

describe('the worker', () => {
  const text = readFileSync(fromRoot('dist/align-worker.js'), 'utf8');

  it('is one classic script with everything inside', () => {
    expect(text).not.toMatch(/\bimport\b|\bexport\b|\bimportScripts\b/);
  });

  it('is where the chunk that starts it looks for it, and not inside of it', () => {
    const chunks = readdirSync(fromRoot('dist/chunks')).map((name) =>
      readFileSync(fromRoot(`dist/chunks/${name}`), 'utf8'),
    );
    const starters = chunks.filter((chunk) => /\bnew Worker\(/.test(chunk));
    expect(starters).toHaveLength(1);
    expect(starters[0]).toMatch(/new URL\(["'`]\.\.\/align-worker\.js["'`],\s*import\.meta\.url\)/);
    expect(chunks.filter((chunk) => /data:text\/javascript|createObjectURL\(.*javascript/.test(chunk))).toEqual([]);
    expect(readFileSync(fromRoot('dist/npm/align-worker-url.js'), 'utf8')).toContain(
      "new URL('../align-worker.js', import.meta.url)",
    );
  });

  it('makes no requests and no code out of text', () => {
    expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|\beval\s*\(|\bFunction\s*\(/);
  });
});

describe('the classic script', () => {
  it('gives the page one name', () => {
    expect(readFileSync(classicFile, 'utf8')).toMatch(/^\ufeff\s*var SmartPacket=/);
  });

  it('has everything inside', () => {
    expect(readFileSync(classicFile, 'utf8')).not.toMatch(/\bimport\s*\(|\bimport\.meta\b|^import\b/m);
  });
});

describe.each([
  ['the module', moduleFile],
  ['the classic script', classicFile],
])('%s', (_, file) => {
  const text = readFileSync(file, 'utf8');

  it('makes no code out of text', () => {
    expect(text).not.toMatch(/\beval\s*\(|new Function\b|\bFunction\s*\(/);
  });

  it("holds Lit's production build", () => {
    expect(text).not.toContain('dev mode');
  });

  it('has its templates and styles without idle white space', () => {
    expect(text).not.toMatch(/\n {2,}[.:@<]/);
  });
});
