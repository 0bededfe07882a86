import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, type Packed } from '../../.scripts/package.mjs';
import { fromRoot } from '../../.scripts/paths.mjs';

/** Of a project that uses the package, and nothing else. */
let folder: string;
let packed: Packed;

const { dependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** As npm installs it, but without a network: what the package depends on is linked from here. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smart-packet-user-'));
  packed = pack(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'smart-packet'), { recursive: true });
  execFileSync('tar', ['-xzf', packed.path, '-C', join(modules, 'smart-packet'), '--strip-components', '1']);
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(fromRoot(`node_modules/${name}`), join(modules, name), 'dir');
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  for (const name of ['page.ts', 'server.ts'])
    copyFileSync(fromRoot(`test/package/consumer/${name}`), join(folder, name));
});

afterAll(() => rmSync(folder, { recursive: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

/** Compiles as strictly as users may, the package's declarations included; returns what it complains about. */
function compile(file: string, lib: string[], moduleResolution: 'bundler' | 'node16'): string {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    // The browser's own types are not ours to check.
    skipDefaultLibCheck: true,
    target: 'es2022',
    lib,
    types: [],
    module: moduleResolution === 'node16' ? 'node16' : 'esnext',
    moduleResolution,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
  const compiler = fromRoot('node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [compiler, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' }).stdout;
}

describe('the tarball', () => {
  it('holds what users need, and nothing else', () => {
    const isChunk = (path: string) => /^dist\/(hydrate-)?chunks\/[\w-]+\.js$/.test(path);
    const isServerChunk = (path: string) => /^dist\/server\/chunk-\w+\.js$/.test(path);
    const isTheme = (path: string) => /^dist\/themes\/[\w-]+\.css$/.test(path);
    const isModule = (path: string) => /^dist\/npm\/([\w-]+\/)*[\w.-]+(\.js|\.d\.ts)$/.test(path);
    const isNamed = (path: string) => !isChunk(path) && !isServerChunk(path) && !isModule(path) && !isTheme(path);
    expect(packed.files.filter(isNamed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/LICENSES.txt',
      'dist/align-worker.js',
      'dist/integrity.json',
      'dist/server/element.js',
      'dist/server/index.js',
      'dist/server/ssr.d.ts',
      'dist/server/ssr.js',
      'dist/smart-packet.css',
      'dist/smart-packet.hydrate.min.js',
      'dist/smart-packet.iife.min.js',
      'dist/smart-packet.min.js',
      'package.json',
      'vscode.css-custom-data.json',
      'vscode.html-custom-data.json',
      'web-types.json',
    ]);
    expect(packed.files.filter((path) => /\.(test|spec)\./.test(path))).toEqual([]);
  });

  it('has declarations for each module, and modules for each declaration', () => {
    const named = (suffix: string) =>
      packed.files
        .filter((path) => path.startsWith('dist/npm/') && path.endsWith(suffix))
        .map((path) => path.slice(0, -suffix.length))
        .sort();
    expect(named('.js')).toEqual(named('.d.ts'));
  });

  it('names no map that is not there', () => {
    const files = packed.files.filter((path) => /\.(js|d\.ts)$/.test(path));
    const read = (path: string) => readFileSync(join(folder, 'node_modules/smart-packet', path), 'utf8');
    expect(files.filter((path) => /sourceMappingURL/.test(read(path)))).toEqual([]);
  });
});

describe('installed in an empty folder', () => {
  it.each(['bundler', 'node16'] as const)('a page is typed, found by "%s"', (moduleResolution) => {
    expect(compile('page.ts', ['es2023', 'dom', 'dom.iterable'], moduleResolution)).toBe('');
  });

  it.each(['bundler', 'node16'] as const)('a server is typed without a DOM, found by "%s"', (moduleResolution) => {
    expect(compile('server.ts', ['es2023', 'webworker'], moduleResolution)).toBe('');
  });

  it('a server gets what it asks for', () => {
    compile('server.ts', ['es2023', 'webworker'], 'node16');
    expect(JSON.parse(node('server.js'))).toEqual({
      voice: 'https://bakery.example/packets/welcome.mp3',
      href: 'tel:+12025550142',
      hrefs: ['tel:112', 'sms:112?body=Hi', 'mailto:a@b.example'],
      isCanonical: true,
      jsonLd: true,
      words: 1,
      isMarkup: true,
    });
  });

  it('the element can be imported without a page, with and without registering it', () => {
    const program = `
      const { SmartPacketElement, defineSmartPacket } = await import('smart-packet/element');
      const before = customElements.get('smart-packet');
      const entry = await import('smart-packet');
      const { createRequire } = await import('node:module');
      const files = ['integrity.json', 'custom-elements.json', 'package.json'].map((name) =>
        typeof createRequire(import.meta.url)('smart-packet/' + name));
      console.log(JSON.stringify({
        before: typeof before, isSame: entry.SmartPacketElement === SmartPacketElement,
        isRegistered: customElements.get('smart-packet') === SmartPacketElement, define: typeof defineSmartPacket, files,
      }));`;
    expect(JSON.parse(node('--input-type=module', '--eval', program))).toEqual({
      before: 'undefined',
      isSame: true,
      isRegistered: true,
      define: 'function',
      files: ['object', 'object', 'object'],
    });
  });

  it.each(['smart-packet.min.js', 'smart-packet.iife.min.js', 'align-worker.js'])(
    'a bundler finds the address of %s',
    (name) => {
      const program = `console.log(import.meta.resolve('smart-packet/${name}'))`;
      expect(node('--input-type=module', '--eval', program).trim()).toMatch(
        new RegExp(`/node_modules/smart-packet/dist/${name}$`),
      );
    },
  );
});
