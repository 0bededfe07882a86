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

type Kind = 'attributes' | 'slots' | 'events' | 'cssParts' | 'cssProperties' | 'cssStates';

const { modules } = read<{ modules: { declarations: ({ tagName?: string } & Record<Kind, Named[]>)[] }[] }>(
  'custom-elements.json',
);
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const tagNames = ['smart-packet', 'smart-packet-list'];

/** Of both elements, each once. */
const allNames = (kind: Kind) => [...new Set(names(elements.flatMap((element) => element[kind])))];

describe('what VS Code knows', () => {
  const html = read<{ tags: (Named & { attributes: Named[] })[] }>('dist/vscode.html-custom-data.json');
  const css = read<Record<'properties' | 'pseudoElements' | 'pseudoClasses', Named[]>>(
    'dist/vscode.css-custom-data.json',
  );
  const attribute = (name: string) => html.tags[0]!.attributes.find((each) => each.name === name);
  const descriptionOf = (entries: Named[], wanted: string) => entries.find(({ name }) => name === wanted)?.description;

  it('is every attribute of each tag', () => {
    expect(names(html.tags)).toEqual(tagNames);
    for (const [index, { attributes }] of elements.entries())
      expect(names(html.tags[index]!.attributes)).toEqual(names(attributes));
  });

  it('is which values an attribute has, and which has none', () => {
    expect(attribute('variant')?.values).toEqual([{ name: 'card' }, { name: 'compact' }, { name: 'bubble' }]);
    expect(attribute('strict')).toMatchObject({ valueSet: 'v' });
    expect(attribute('src')?.values).toEqual([]);
  });

  it('is every custom property, part and state', () => {
    expect(names(css.properties)).toEqual(allNames('cssProperties'));
    expect(names(css.pseudoElements)).toEqual(allNames('cssParts').map((name) => `::part(${name})`));
    expect(names(css.pseudoClasses)).toEqual(allNames('cssStates').map((name) => `:state(${name})`));
    expect(descriptionOf(css.properties, '--smart-packet-play-size')).toBe(
      'Size of the play button; 48px in narrow cards, 44px in bubbles.\n\nDefault: `56px`',
    );
  });

  it('is what a name means in each of the tags that have it', () => {
    expect(descriptionOf(css.properties, '--smart-packet-space')).toBe(
      '`<smart-packet>`: The unit of spacing; all larger distances are multiples of it.\n\nDefault: `4px`\n\n' +
        '`<smart-packet-list>`: The unit of spacing.\n\nDefault: `4px`',
    );
    expect(descriptionOf(css.pseudoElements, '::part(error)')).toBe(
      '`<smart-packet>`: Says what went wrong; replaces the packet.\n\n' +
        "`<smart-packet-list>`: Says why the messages can't be had.",
    );
    expect(descriptionOf(css.pseudoClasses, ':state(loading)')).toBe(
      '`<smart-packet>`: The packet is loading.\n\n`<smart-packet-list>`: The packets are loading.',
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
  const tags = contributions.html.elements;

  it('is of this version', () => {
    expect(version).toBe(read<{ version: string }>('package.json').version);
  });

  it('is every attribute, slot, event, property that can be set, part and custom property', () => {
    expect(names(tags)).toEqual(tagNames);
    for (const [index, element] of elements.entries()) {
      const tag = tags[index]!;
      expect(names(tag.attributes)).toEqual(names(element.attributes));
      expect(names(tag.slots)).toEqual(names(element.slots));
      expect(names(tag.js['events']!)).toEqual(names(element.events));
      expect(names(tag.js['properties']!)).not.toContain('state');
    }
    const properties = tags.map(({ js }) => names(js['properties']!));
    expect(properties[0]).toEqual(expect.arrayContaining(['packet', 'src', 'jsonLd', 'currentTime', 'playbackRate']));
    expect(properties[1]).toEqual(['intent', 'packets', 'resolver', 'src', 'tag', 'text', 'theme']);
    expect(names(contributions.css['pseudo-elements']!)).toEqual(allNames('cssParts').map((name) => `part(${name})`));
    expect(names(contributions.css['properties']!)).toEqual(allNames('cssProperties'));
  });
});

it('a manifest without an element is a mistake', () => {
  expect(() => editorData('{"modules":[]}')).toThrow('no custom element');
});
