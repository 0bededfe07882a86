import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createManifest } from '../../.scripts/manifest.mjs';
import { fromRoot } from '../../.scripts/paths.mjs';
import { apiTables, staleDocuments } from '../../.scripts/readme.mjs';

interface Named {
  name: string;
  description?: string;
  parameters?: Named[];
}

interface ElementDeclaration extends Named {
  customElement?: boolean;
  members: Named[];
  attributes: Named[];
  events: Named[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const readManifest = () =>
  JSON.parse(readFileSync(fromRoot('custom-elements.json'), 'utf8')) as {
    modules: { path: string; declarations: ElementDeclaration[] }[];
  };

const element = () =>
  readManifest()
    .modules.flatMap((module) => module.declarations)
    .find((each) => each.customElement)!;

describe('custom-elements.json and README.md', () => {
  it('say what the sources say now', async () => {
    expect(await staleDocuments()).toEqual([]);
  });

  it('have a recipe from each app', () => {
    const apps = readdirSync(fromRoot('test/apps')).filter((name) => existsSync(fromRoot(`test/apps/${name}/wrong`)));
    const readme = readFileSync(fromRoot('README.md'), 'utf8');
    expect(apps.length).toBeGreaterThan(9);
    const withTests = ['vitest-jsdom'];
    expect([...apps, ...withTests].filter((name) => !readme.includes(`<!-- recipe: test/apps/${name}/`))).toEqual([]);
  });

  it('come out the same twice', async () => {
    expect(await createManifest()).toBe(await createManifest());
  });

  it('explain every public name', () => {
    const { members, attributes, events, slots, cssParts, cssProperties } = element();
    const silent = [members, attributes, events, slots, cssParts, cssProperties]
      .flat()
      .filter(({ description, parameters }) => !description && !parameters?.some((each) => each.description));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('keep private names to themselves', () => {
    expect(element().members.filter(({ name }) => /^[#_]|Callback$/.test(name))).toEqual([]);
  });

  it('name modules of the package', () => {
    const missing = readManifest().modules.filter(({ path }) => !readFileSync(fromRoot(path), 'utf8'));
    expect(missing).toEqual([]);
  });
});

describe('a table of the README', () => {
  it('survives a vertical bar', () => {
    const manifest = {
      modules: [
        {
          declarations: [
            { customElement: true, attributes: [{ name: 'a', fieldName: 'a', type: { text: "'x' | 'y'" } }] },
          ],
        },
      ],
    };
    expect(apiTables(JSON.stringify(manifest))).toBe(
      [
        '### Attributes',
        '',
        '| Attribute | Property | Type | Default | Meaning |',
        '| --- | --- | --- | --- | --- |',
        "| `a` | `a` | `'x' \\| 'y'` |  |  |",
        '',
      ].join('\n'),
    );
  });
});
