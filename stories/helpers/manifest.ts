/** What custom-elements.json says, as Storybook's controls and tables: they can't drift from the class. */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';

export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Entry {
  readonly kind: string;
  readonly parameters?: readonly { readonly name: string; readonly type?: { readonly text: string } }[];
  readonly return?: { readonly type?: { readonly text: string } };
  readonly attribute?: string;
}

interface ElementDeclaration {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly Entry[];
  readonly members: readonly Member[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly cssParts: readonly Entry[];
  readonly cssProperties: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

const modules = manifest.modules as unknown as readonly { declarations?: readonly Partial<ElementDeclaration>[] }[];

export const declaration = modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'smart-packet') as ElementDeclaration;

export const attributeNames = declaration.attributes.map(({ name }) => name);
export const eventNames = declaration.events.map(({ name }) => name);
export const tokens = declaration.cssProperties;
export const isColor = (token: string): boolean => token.endsWith('-color');

/** The words of a type such as `'card' | 'bubble'`; empty for other types. */
const wordsOf = (type: string): string[] => [...type.matchAll(/'([^']+)'/g)].map((match) => match[1]!);

type ArgType = ArgTypes[string];

function attributeControl(type: string): Pick<ArgType, 'control' | 'options'> {
  const words = wordsOf(type);
  if (words.length) return { control: 'select', options: [undefined, ...words] };
  return { control: type === 'boolean' ? 'boolean' : type === 'number' ? 'number' : 'text' };
}

const row = (category: string, { name, description = '', default: value, type }: Entry): ArgType => ({
  name,
  description,
  table: {
    category,
    ...(type && { type: { summary: type.text } }),
    ...(value && { defaultValue: { summary: value } }),
  },
});

const signature = ({ parameters = [], return: result }: Member): string =>
  `(${parameters.map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`;

/** A control for each attribute and each token. */
export const controls: ArgTypes = Object.fromEntries([
  ...declaration.attributes.map((each) => [
    each.name,
    { ...row('attributes', each), ...attributeControl(each.type?.text ?? '') },
  ]),
  ...tokens.map((each) => [each.name, { ...row('tokens', each), control: isColor(each.name) ? 'color' : 'text' }]),
]) as ArgTypes;

/** Each kind in a table of its own: a slot and a part may have one name. */
const listed = (category: string, entries: readonly Entry[]): [string, ArgType][] =>
  entries.map((each) => [`${category} ${each.name}`, { ...row(category, each), control: false }]);

/** All of the public interface. */
export const reference: ArgTypes = {
  ...controls,
  ...Object.fromEntries([
    ...listed(
      'properties',
      declaration.members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
    ),
    ...listed(
      'methods',
      declaration.members
        .filter(({ kind }) => kind === 'method')
        .map((method) => ({ ...method, type: { text: signature(method) } })),
    ),
    ...listed('events', declaration.events),
    ...listed(
      'slots',
      declaration.slots.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
    ),
    ...listed('parts', declaration.cssParts),
    ...listed('custom states', declaration.cssStates ?? []),
  ]),
};
