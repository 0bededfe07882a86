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

/** Each kind in a table of its own: a slot and a part may have one name. */
const listed = (category: string, entries: readonly Entry[]): [string, ArgType][] =>
  entries.map((each) => [`${category} ${each.name}`, { ...row(category, each), control: false }]);

/** What the manifest says of one element. */
function described(tag: string) {
  const declaration = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag) as ElementDeclaration;
  const { attributes, members, events, slots, cssParts, cssProperties: tokens, cssStates = [] } = declaration;
  /** A control for each attribute and each token. */
  const controls = Object.fromEntries([
    ...attributes.map((each) => [
      each.name,
      { ...row('attributes', each), ...attributeControl(each.type?.text ?? '') },
    ]),
    ...tokens.map((each) => [each.name, { ...row('tokens', each), control: isColor(each.name) ? 'color' : 'text' }]),
  ]) as ArgTypes;
  return {
    declaration,
    attributeNames: attributes.map(({ name }) => name),
    eventNames: events.map(({ name }) => name),
    tokens,
    controls,
    /** All of the public interface. */
    reference: {
      ...controls,
      ...Object.fromEntries([
        ...listed(
          'properties',
          members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
        ),
        ...listed(
          'methods',
          members
            .filter(({ kind }) => kind === 'method')
            .map((method) => ({ ...method, type: { text: signature(method) } })),
        ),
        ...listed('events', events),
        ...listed(
          'slots',
          slots.map((slot) => ({ ...slot, name: slot.name || '(default)' })),
        ),
        ...listed('parts', cssParts),
        ...listed('custom states', cssStates),
      ]),
    } as ArgTypes,
  };
}

export const card = described('smart-packet');
export const list = described('smart-packet-list');

/** Of a card, which most stories are about. */
export const { declaration, attributeNames, tokens } = card;
