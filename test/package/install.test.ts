import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameworkNames } from '../../scripts/framework-types.mjs';
import { pack, type Packed } from '../../scripts/package.mjs';
import { fromRoot } from '../../scripts/paths.mjs';

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
    const isChunk = (path: string) => /^dist\/((hydrate|list)-)?chunks\/[\w-]+\.js$/.test(path);
    const isOfCommandLine = (path: string) => /^dist\/cli\/[\w.-]+\.js$/.test(path);
    const isServerChunk = (path: string) => /^dist\/server\/chunk-\w+\.js$/.test(path);
    const isTheme = (path: string) => /^dist\/themes\/[\w-]+\.css$/.test(path);
    const isModule = (path: string) => /^dist\/npm\/([\w-]+\/)*[\w.-]+(\.js|\.d\.ts)$/.test(path);
    const isPage = (path: string) => /^docs\/[\w-]+\.md$/.test(path);
    const isNamed = (path: string) =>
      ![isChunk, isOfCommandLine, isServerChunk, isModule, isTheme, isPage].some((isOfKind) => isOfKind(path));
    expect(packed.files.filter(isNamed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/LICENSES.txt',
      'dist/align-worker.js',
      'dist/cli/LICENSES.txt',
      'dist/integrity.json',
      'dist/schema.json',
      'dist/server/element.js',
      'dist/server/index.js',
      'dist/server/list.js',
      'dist/server/ssr.d.ts',
      'dist/server/ssr.js',
      'dist/smart-packet-list.css',
      'dist/smart-packet-list.min.js',
      'dist/smart-packet.css',
      'dist/smart-packet.hydrate.min.js',
      'dist/smart-packet.iife.min.js',
      'dist/smart-packet.min.js',
      'dist/vscode.css-custom-data.json',
      'dist/vscode.html-custom-data.json',
      'dist/vscode.packet-schema.json',
      'dist/web-types.json',
      'package.json',
    ]);
    expect(packed.files.filter((path) => /\.(test|spec)\./.test(path))).toEqual([]);
    expect(packed.files.filter(isPage)).toContain('docs/reference.md');
  });

  it('has declarations for each module, and modules for each declaration', () => {
    // Their entries are the main one, seen by another type checker.
    const isForFrameworks = (path: string) => path.startsWith('dist/npm/frameworks/');
    expect(packed.files.filter(isForFrameworks)).toHaveLength(frameworkNames.length + tagNames.length);
    const named = (suffix: string) =>
      packed.files
        .filter((path) => path.startsWith('dist/npm/') && path.endsWith(suffix) && !isForFrameworks(path))
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
      intent: ['scheduling/book-meeting', 'Prendre rendez-vous'],
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

const tagNames = ['smart-packet', 'smart-packet-list'];

/** What the types need of each framework, which is not installed here; test/apps/ has the real ones. */
const jsx = 'namespace JSX { interface IntrinsicElements {} }';
// Frameworks have types of these names, too.
const attributes =
  'interface Attributes { key?: string } interface HTMLAttributes<T> { ref?: T; style?: { color?: string } }';
interface Framework {
  module: string;
  types: string;
  /** The type of a tag of that name. */
  tag: (tagName: string) => string;
  handler: (type: string) => string;
}
const frameworks: Record<string, Framework> = {
  react: {
    module: 'react',
    types: `export ${jsx} export ${attributes} export type DetailedHTMLProps<A, T> = A & { key?: T };`,
    tag: (tagName) => `import('react').JSX.IntrinsicElements['${tagName}']`,
    handler: (type) => `on${type}`,
  },
  preact: {
    module: 'preact',
    types: `export ${jsx} export ${attributes}`,
    tag: (tagName) => `import('preact').JSX.IntrinsicElements['${tagName}']`,
    handler: (type) => `on${type}`,
  },
  solid: {
    module: 'solid-js',
    types: `export namespace JSX { ${attributes} interface IntrinsicElements {} }`,
    tag: (tagName) => `import('solid-js').JSX.IntrinsicElements['${tagName}']`,
    handler: (type) => `on:${type}`,
  },
  svelte: {
    module: 'svelte/elements',
    types: `export ${attributes} export interface SvelteHTMLElements {}`,
    tag: (tagName) => `import('svelte/elements').SvelteHTMLElements['${tagName}']`,
    handler: (type) => `on${type}`,
  },
  vue: {
    module: 'vue',
    types: 'export interface HTMLAttributes {} export interface PublicProps {} export interface GlobalComponents {}',
    tag: (tagName) => `InstanceType<import('vue').GlobalComponents['${tagName}']>['$props']`,
    handler: (type) => `on${type.replace(/(^|-)\w/g, (start) => start.slice(-1).toUpperCase())}`,
  },
};

/** Of an element, as custom-elements.json has them. */
function publishedNames(tag: string) {
  interface Named {
    name: string;
    default?: string;
  }
  const { modules } = JSON.parse(readFileSync(fromRoot('custom-elements.json'), 'utf8')) as {
    modules: { declarations: { tagName?: string; attributes: Named[]; members: Named[]; events: Named[] }[] }[];
  };
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag)!;
  const settings = [...element.attributes, ...element.members.filter((member) => member.default !== undefined)];
  return { settings: [...new Set(settings.map(({ name }) => name))], events: element.events.map(({ name }) => name) };
}

describe('for frameworks', () => {
  it('each has an entry, and a test', () => {
    expect(Object.keys(frameworks).sort()).toEqual([...frameworkNames].sort());
  });

  it('smart-packet/react and its like type all of the tag', () => {
    const { settings, events } = publishedNames('smart-packet');
    expect(settings.length).toBeGreaterThan(20);
    for (const [name, { module, types, tag, handler }] of Object.entries(frameworks)) {
      const [packageName = module, subpath = 'index'] = module.split('/');
      const stub = join(folder, 'node_modules', packageName);
      mkdirSync(stub, { recursive: true });
      writeFileSync(join(stub, `${subpath}.d.ts`), types);
      const names = [...settings, ...events.map(handler)].map((each) => `'${each}'`);
      const onAction = `'${handler('smart-packet-action')}'`;
      const program = `
        import { type SmartPacketActionEvent } from 'smart-packet/${name}';
        export type Tag = ${tag('smart-packet')};
        export const has = (tag: Required<Tag>): Record<${names.join(' | ')}, unknown> => tag;
        export const good: Tag = {
          src: undefined, packet: {}, 'packet-id': 'spid:a:b', strict: true,
          ${onAction}: (event) => { const { href }: SmartPacketActionEvent = event; void href; },
        };
        // @ts-expect-error Not a way of loading.
        export const value: Tag = { loading: 3 };
        // @ts-expect-error Not a speed.
        export const speed: Tag = { 'playback-rate': 'fast' };
        // @ts-expect-error Not that event.
        export const listener: Tag = { ${onAction}: (event: KeyboardEvent) => void event.key };`;
      writeFileSync(join(folder, `${name}.ts`), program);
    }
    const imports = Object.keys(frameworks).map((name) => `import './${name}.js';`);
    writeFileSync(join(folder, 'frameworks.ts'), imports.join('\n'));
    expect(compile('frameworks.ts', ['es2023', 'dom', 'dom.iterable'], 'bundler')).toBe('');
  });

  it('they type all of the list, and the events of its cards', () => {
    const { settings, events } = publishedNames('smart-packet-list');
    const ofCards = publishedNames('smart-packet').events;
    for (const [name, { tag, handler }] of Object.entries(frameworks)) {
      const names = [...settings, ...[...events, ...ofCards].map(handler)].map((each) => `'${each}'`);
      const [onChange, onAction] = ['smart-packet-list-change', 'smart-packet-action'].map(
        (type) => `'${handler(type)}'`,
      );
      const program = `
        import { type SmartPacketActionEvent } from 'smart-packet/${name}';
        import { type SmartPacketListChangeEvent, type SmartPacketListElement } from 'smart-packet/list';
        import { createResolver } from 'smart-packet/resolver';
        export type Tag = ${tag('smart-packet-list')};
        export const has = (tag: Required<Tag>): Record<${names.join(' | ')}, unknown> => tag;
        export const good: Tag = {
          src: undefined, packets: [], resolver: createResolver('https://bakery.example/'), intent: 'welcome/greeting',
          ${onChange}: (event) => { const { count }: SmartPacketListChangeEvent = event; void count; },
          ${onAction}: (event) => {
            const { href }: SmartPacketActionEvent = event;
            const { count }: SmartPacketListElement = event.currentTarget;
            void [href, count];
          },
        };
        // @ts-expect-error Not a theme.
        export const value: Tag = { theme: 'blue' };
        // @ts-expect-error Not that event.
        export const listener: Tag = { ${onChange}: (event: KeyboardEvent) => void event.key };`;
      writeFileSync(join(folder, `${name}-list.ts`), program);
    }
    const imports = Object.keys(frameworks).map((name) => `import './${name}-list.js';`);
    writeFileSync(join(folder, 'frameworks-list.ts'), imports.join('\n'));
    expect(compile('frameworks-list.ts', ['es2023', 'dom', 'dom.iterable'], 'bundler')).toBe('');
  });

  it('React takes the custom properties in a style, and no other', () => {
    const program = `
      import 'smart-packet/react';
      type Tag = import('react').JSX.IntrinsicElements['smart-packet'];
      export const good: Tag = { style: { '--smart-packet-accent-color': 'red', '--smart-packet-space': 4, color: 'red' } };
      // @ts-expect-error Not its name.
      export const bad: Tag = { style: { '--smart-packet-acent-color': 'red' } };`;
    writeFileSync(join(folder, 'style.ts'), program);
    expect(compile('style.ts', ['es2023', 'dom', 'dom.iterable'], 'bundler')).toBe('');
  });

  it.each(tagNames)('an editor shows what all of <%s> means', (tagName) => {
    const { settings, events } = publishedNames(tagName);
    const files = Object.entries(frameworks).map(([name, { tag, handler }]) => {
      const names = [...settings, ...events.map(handler), ...(name === 'solid' ? [`prop:${settings.at(-1)}`] : [])];
      const file = join(folder, `${name}-${tagName}-editor.ts`);
      const lines = names.map((each) => `  '${each}': undefined,`);
      const text = `import 'smart-packet/${name}';\nexport const all: ${tag(tagName)} = {\n${lines.join('\n')}\n};`;
      writeFileSync(file, text);
      return { file, names, text };
    });
    const options = {
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const service = ts.createLanguageService({
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      getCompilationSettings: () => options,
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => files.map(({ file }) => file),
      getScriptVersion: () => '1',
      getScriptSnapshot: (path) => {
        const content = ts.sys.readFile(path);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
      },
    });
    const silent = files.flatMap(({ file, names, text }) =>
      names.filter((each) => {
        const info = service.getQuickInfoAtPosition(file, text.indexOf(`'${each}'`) + 1);
        return !ts.displayPartsToString(info?.documentation);
      }),
    );
    expect(silent).toEqual([]);
  });
});
