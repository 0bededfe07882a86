import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateCem } from '@wc-toolkit/cem-validator';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { describe, expect, it } from 'vitest';
import { createManifest } from '../../scripts/manifest.mjs';
import { fromRoot } from '../../scripts/paths.mjs';
import { apiTables, staleDocuments } from '../../scripts/docs.mjs';

interface Named {
  name: string;
  description?: string;
  parameters?: Named[];
}

interface ElementDeclaration extends Named {
  tagName?: string;
  members: Named[];
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const readManifest = () =>
  JSON.parse(readFileSync(fromRoot('custom-elements.json'), 'utf8')) as {
    modules: { path: string; declarations: ElementDeclaration[]; exports: unknown[] }[];
  };

const tags = ['smart-packet', 'smart-packet-list'];

const element = (tag: string) =>
  readManifest()
    .modules.flatMap((module) => module.declarations)
    .find(({ tagName }) => tagName === tag)!;

describe('custom-elements.json and the generated documentation', () => {
  it('say what the sources say now', async () => {
    expect(await staleDocuments()).toEqual([]);
  });

  it('have a recipe from each app', () => {
    const apps = readdirSync(fromRoot('test/apps')).filter((name) => existsSync(fromRoot(`test/apps/${name}/wrong`)));
    const recipes = readFileSync(fromRoot('docs/frameworks.md'), 'utf8');
    expect(apps.length).toBeGreaterThan(9);
    const withTests = ['vitest-jsdom'];
    expect([...apps, ...withTests].filter((name) => !recipes.includes(`<!-- recipe: test/apps/${name}/`))).toEqual([]);
  });

  it('come out the same twice', async () => {
    expect(await createManifest()).toBe(await createManifest());
  });

  it('know both elements, in a chapter each of the reference', () => {
    const elements = readManifest().modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    expect(elements.filter(Boolean)).toEqual(tags);
    const headings = readFileSync(fromRoot('docs/reference.md'), 'utf8').match(/^#+ .*/gm)!;
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).toEqual(expect.arrayContaining(['## Attributes', '### Attributes of `<smart-packet-list>`']));
  });

  it.each(tags)('explain every public name of <%s>', (tag) => {
    const { members, attributes, events, slots, cssParts, cssProperties } = element(tag);
    const silent = [members, attributes, events, slots, cssParts, cssProperties]
      .flat()
      .filter(({ description, parameters }) => !description && !parameters?.some((each) => each.description));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each(tags)('keep private names of <%s> to themselves', (tag) => {
    expect(element(tag).members.filter(({ name }) => /^[#_]|Callback$/.test(name))).toEqual([]);
  });

  it.each([
    ['smart-packet', 'src/element/events.ts'],
    ['smart-packet-list', 'src/list/events.ts'],
  ])('name each event of <%s>', (tag, path) => {
    const [, map] = readFileSync(fromRoot(path), 'utf8').split(/^export interface \w+EventMap /m);
    const events = map!.match(/(?<=^ {2}')[\w-]+/gm)!;
    expect(events.length).toBeGreaterThan(2);
    expect(
      element(tag)
        .events.map(({ name }) => name)
        .sort(),
    ).toEqual(events.sort());
  });

  it('name modules of the package', () => {
    const missing = readManifest().modules.filter(({ path }) => !readFileSync(fromRoot(path), 'utf8'));
    expect(missing).toEqual([]);
  });
});

describe('tools that read custom-elements.json', () => {
  it('find nothing wrong with it', async () => {
    const packageJsonPath = fromRoot('package.json');
    await expect(validateCem(readManifest(), { packageJsonPath })).resolves.toBeUndefined();
    const broken = readManifest();
    for (const module of broken.modules) module.exports = [];
    await expect(validateCem(broken, { packageJsonPath })).rejects.toThrow('validation failed');
  });

  it('make types for JSX of it that compile', () => {
    const folder = mkdtempSync(join(tmpdir(), 'smart-packet-jsx-'));
    try {
      generateJsxTypes(readManifest() as unknown as Parameters<typeof generateJsxTypes>[0], {
        outdir: folder,
        fileName: 'jsx.d.ts',
        stronglyTypedEvents: true,
        componentTypePath: (_name, _tag, path) => fromRoot(path!),
      });
      const compilerOptions = {
        ...{ strict: true, noEmit: true, skipDefaultLibCheck: true, types: [] },
        ...{ target: 'es2022', module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'] },
      };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['jsx.d.ts'] }));
      const compiler = fromRoot('node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
      expect(readFileSync(join(folder, 'jsx.d.ts'), 'utf8')).toContain('SmartPacketActionEvent');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a table of the reference', () => {
  it('of an element that is not there is a mistake', () => {
    expect(() => apiTables('{"modules":[]}', 'smart-packet')).toThrow('no <smart-packet>');
  });

  it('survives a vertical bar', () => {
    const manifest = {
      modules: [
        {
          declarations: [
            { tagName: 'smart-packet', attributes: [{ name: 'a', fieldName: 'a', type: { text: "'x' | 'y'" } }] },
          ],
        },
      ],
    };
    expect(apiTables(JSON.stringify(manifest), 'smart-packet')).toBe(
      [
        '## Attributes',
        '',
        '| Attribute | Property | Type | Default | Meaning |',
        '| --- | --- | --- | --- | --- |',
        "| `a` | `a` | `'x' \\| 'y'` |  |  |",
        '',
      ].join('\n'),
    );
  });
});
