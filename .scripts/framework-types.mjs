/**
 * What the type checkers of frameworks know of the element, from custom-elements.json: declarations beside the npm
 * modules, each of which adds `<smart-packet>` to the elements that its framework knows. They name a framework, but
 * nothing of it is imported when a page runs: the entry `smart-packet/react` is `smart-packet` with these types.
 */

/** @typedef {{ name: string, fieldName?: string }} Named */
/** @typedef {Named & { default?: string }} Member */

/** @param {string[]} names */
const union = (names) => names.map((name) => `'${name}'`).join(' | ');

/** @param {string} entry */
const inJsx = (entry) => `namespace JSX { interface IntrinsicElements { ${entry} } }`;

/**
 * Where each framework looks its elements up, and what may be written on the tag: everything that it allows on any
 * element, and the element's own.
 * @type {Record<string, { module: string, declare: (entry: string) => string, type: string }>}
 */
const frameworks = {
  react: {
    module: 'react',
    declare: inJsx,
    type: `import('react').DetailedHTMLProps<import('react').HTMLAttributes<SmartPacketElement>, SmartPacketElement>
    & Properties & Attributes & Handlers<'on'>`,
  },
  preact: {
    module: 'preact',
    declare: inJsx,
    type: `import('preact').HTMLAttributes<SmartPacketElement> & Properties & Attributes & Handlers<'on'>`,
  },
  solid: {
    module: 'solid-js',
    declare: inJsx,
    type: `import('solid-js').JSX.HTMLAttributes<SmartPacketElement>
    & Properties & Prefixed<'prop:', Properties> & Attributes & Handlers<'on:'>`,
  },
  svelte: {
    module: 'svelte/elements',
    declare: (entry) => `interface SvelteHTMLElements { ${entry} }`,
    type: `import('svelte/elements').HTMLAttributes<SmartPacketElement> & Properties & Attributes & Handlers<'on'>`,
  },
  vue: {
    module: 'vue',
    declare: (entry) => `interface GlobalComponents { ${entry} }`,
    type: `new () => SmartPacketElement & {
    $props: import('vue').HTMLAttributes & import('vue').PublicProps & Properties & Attributes & CamelCaseHandlers;
  }`,
  },
};

/** Names of the frameworks that have an entry in the package. */
export const frameworkNames = Object.keys(frameworks);

/**
 * @param {Named[]} attributes
 * @param {Member[]} properties
 */
const shared = (
  attributes,
  properties,
) => `import type { SmartPacketElement } from '../element/smart-packet-element.js';
import type { SmartPacketEventMap } from '../element/events.js';

type Named<Name extends keyof SmartPacketElement> = { [Key in Name]?: SmartPacketElement[Key] | undefined };

/** What can be set; \`undefined\` is the default. */
export type Properties = Named<${union(properties.map(({ name }) => name))}>;

/** The same by the names they have in HTML, where these differ. */
export interface Attributes {
${attributes.map(({ name, fieldName }) => `  '${name}'?: Properties['${fieldName ?? name}'];\n`).join('')}}

export type Prefixed<Prefix extends string, Type> = { [Key in keyof Type & string as \`\${Prefix}\${Key}\`]?: Type[Key] };

type Handler<Type extends keyof SmartPacketEventMap> =
  | ((event: SmartPacketEventMap[Type] & { currentTarget: SmartPacketElement }) => void)
  | undefined;

/** Such as \`onsmart-packet-action\`. */
export type Handlers<Prefix extends string> = {
  [Type in keyof SmartPacketEventMap as \`\${Prefix}\${Type}\`]?: Handler<Type>;
};

type CamelCase<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${CamelCase<Rest>}\`
  : Capitalize<Name>;

/** Such as \`onSmartPacketAction\`. */
export type CamelCaseHandlers = {
  [Type in keyof SmartPacketEventMap as \`on\${CamelCase<Type>}\`]?: Handler<Type>;
};
`;

/** @param {(typeof frameworks)[string]} framework */
function declaration({ module, declare, type }) {
  const names = ['Attributes', 'CamelCaseHandlers', 'Handlers', 'Prefixed', 'Properties'].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(type),
  );
  return `import type { SmartPacketElement } from '../index.js';
import type { ${names.join(', ')} } from './shared.js';

export * from '../index.js';

declare module '${module}' {
  ${declare(`'smart-packet': ${type};`)}
}
`;
}

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Record<string, string>} the text of each file, by its name
 */
export function frameworkTypes(manifest) {
  const element = JSON.parse(manifest)
    .modules.flatMap((/** @type {any} */ module) => module.declarations)
    .find((/** @type {any} */ each) => each.customElement);
  // What has no default, such as the position, is no setting.
  /** @type {Member[]} */
  const properties = element.members.filter((/** @type {Member} */ each) => each.default !== undefined);
  /** @type {Named[]} */
  const attributes = element.attributes;
  const renamed = attributes.filter(({ name, fieldName }) => fieldName && fieldName !== name);
  return {
    'shared.d.ts': shared(renamed, properties),
    ...Object.fromEntries(Object.entries(frameworks).map(([name, each]) => [`${name}.d.ts`, declaration(each)])),
  };
}
