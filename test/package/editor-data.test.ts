import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorData } from '../../scripts/editor-data.mjs';
import { fromRoot } from '../../scripts/paths.mjs';

interface Named {
  name: string;
  description?: string;
  valueSet?: string;
  values?: Named[];
}

const read = <T>(name: string) => JSON.parse(readFileSync(fromRoot(name), 'utf8')) as T;
const names = (entries: Named[]) => entries.map(({ name }) => name).sort();

const element = read<{ modules: { declarations: (Record<string, Named[]> & { customElement?: boolean })[] }[] }>(
  'custom-elements.json',
)
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ customElement }) => customElement)!;

describe('what VS Code knows', () => {
  const html = read<{ tags: (Named & { attributes: Named[] })[] }>('dist/vscode.html-custom-data.json');
  const css = read<Record<'properties' | 'pseudoElements' | 'pseudoClasses', Named[]>>(
    'dist/vscode.css-custom-data.json',
  );
  const attribute = (name: string) => html.tags[0]!.attributes.find((each) => each.name === name);

  it('is every attribute of the tag', () => {
    expect(names(html.tags)).toEqual(['smart-packet']);
    expect(names(html.tags[0]!.attributes)).toEqual(names(element['attributes']!));
  });

  it('is which values an attribute has, and which has none', () => {
    expect(attribute('variant')?.values).toEqual([{ name: 'card' }, { name: 'compact' }, { name: 'bubble' }]);
    expect(attribute('strict')).toMatchObject({ valueSet: 'v' });
    expect(attribute('src')?.values).toEqual([]);
  });

  it('is every custom property, part and state', () => {
    expect(names(css.properties)).toEqual(names(element['cssProperties']!));
    expect(names(css.pseudoElements)).toEqual(names(element['cssParts']!).map((name) => `::part(${name})`));
    expect(names(css.pseudoClasses)).toEqual(names(element['cssStates']!).map((name) => `:state(${name})`));
    expect(css.properties.find(({ name }) => name === '--smart-packet-space')?.description).toBe(
      'The unit of spacing; all larger distances are multiples of it.\n\nDefault: `4px`',
    );
  });
});

describe('what JetBrains editors know', () => {
  const { version, contributions } = read<{
    version: string;
    contributions: {
      html: { elements: (Named & Record<'attributes' | 'slots', Named[]> & { js: Record<string, Named[]> })[] };
      css: Record<string, Named[]>;
    };
  }>('dist/web-types.json');
  const [tag] = contributions.html.elements;

  it('is of this version', () => {
    expect(version).toBe(read<{ version: string }>('package.json').version);
  });

  it('is every attribute, slot, event, property that can be set, part and custom property', () => {
    expect(tag?.name).toBe('smart-packet');
    expect(names(tag!.attributes)).toEqual(names(element['attributes']!));
    expect(names(tag!.slots)).toEqual(names(element['slots']!));
    expect(names(tag!.js['events']!)).toEqual(names(element['events']!));
    expect(names(tag!.js['properties']!)).toEqual(
      expect.arrayContaining(['packet', 'src', 'jsonLd', 'currentTime', 'playbackRate']),
    );
    expect(names(tag!.js['properties']!)).not.toContain('state');
    expect(names(contributions.css['pseudo-elements']!)).toEqual(
      names(element['cssParts']!).map((name) => `part(${name})`),
    );
    expect(names(contributions.css['properties']!)).toEqual(names(element['cssProperties']!));
  });
});

it('a manifest without an element is a mistake', () => {
  expect(() => editorData('{"modules":[]}')).toThrow('no custom element');
});
