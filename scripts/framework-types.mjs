/**
 * What the type checkers of frameworks know of the element, from custom-elements.json: declarations beside the npm
 * modules, each of which adds `<smart-packet>` to the elements that its framework knows. They name a framework, but
 * nothing of it is imported when a page runs: the entry `smart-packet/react` is `smart-packet` with these types.
 */

/** @typedef {{ name: string, fieldName?: string, description?: string }} Named */
/** @typedef {Named & { default?: string }} Member */

/**
 * Editors show the comment. A mapped type would be shorter, but they find no comments through one that renames.
 * @param {Named} named
 * @param {string} name
 * @param {string} type
 */
const entry = ({ description = '' }, name, type) =>
  `  /** ${description.replaceAll('*/', '*\\/')} */\n  '${name}'?: ${type};\n`;

/**
 * @param {string} name of the interface
 * @param {Named[]} events
 * @param {(name: string) => string} nameOf a handler
 */
const handlers = (name, events, nameOf) => `export interface ${name} {
${events.map((each) => entry(each, nameOf(each.name), `Handler<'${each.name}'>`)).join('')}}
`;

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
    // Its own type of styles has no custom properties; the others' take any.
    type: `import('react').DetailedHTMLProps<import('react').HTMLAttributes<SmartPacketElement>, SmartPacketElement>
    & tag.Properties & tag.Attributes & tag.Handlers & { style?: tag.CustomProperties | undefined }`,
  },
  preact: {
    module: 'preact',
    declare: inJsx,
    type: `import('preact').HTMLAttributes<SmartPacketElement> & tag.Properties & tag.Attributes & tag.Handlers`,
  },
  solid: {
    module: 'solid-js',
    declare: inJsx,
    type: `import('solid-js').JSX.HTMLAttributes<SmartPacketElement>
    & tag.Properties & tag.PrefixedProperties & tag.Attributes & tag.PrefixedHandlers`,
  },
  svelte: {
    module: 'svelte/elements',
    declare: (entry) => `interface SvelteHTMLElements { ${entry} }`,
    type: `import('svelte/elements').HTMLAttributes<SmartPacketElement> & tag.Properties & tag.Attributes & tag.Handlers`,
  },
  vue: {
    module: 'vue',
    declare: (entry) => `interface GlobalComponents { ${entry} }`,
    type: `new () => SmartPacketElement & {
    $props: import('vue').HTMLAttributes & import('vue').PublicProps & tag.Properties & tag.Attributes & tag.CamelCaseHandlers;
  }`,
  },
};

/** Names of the frameworks that have an entry in the package. */
export const frameworkNames = Object.keys(frameworks);

/**
 * @param {Named[]} attributes
 * @param {Member[]} properties
 * @param {Named[]} events
 * @param {Named[]} cssProperties
 */
const shared = (
  attributes,
  properties,
  events,
  cssProperties,
) => `import type { SmartPacketElement } from '../element/smart-packet-element.js';
import type { SmartPacketEventMap } from '../element/events.js';

type Optional<Type> = { [Key in keyof Type]?: Type[Key] | undefined };

/** What can be set; \`undefined\` is the default. */
export type Properties = Optional<
  Pick<SmartPacketElement, ${union(properties.map(({ name }) => name))}>
>;

/** The same by the names they have in HTML, where these differ. */
export interface Attributes {
${attributes.map((each) => entry(each, each.name, `Properties['${each.fieldName ?? each.name}']`)).join('')}}

/** For \`style\`. */
export interface CustomProperties {
${cssProperties.map((each) => entry(each, each.name, 'string | number | undefined')).join('')}}

/** By the names that say so: \`prop:packet\`. */
export interface PrefixedProperties {
${properties.map((each) => entry(each, `prop:${each.name}`, `Properties['${each.name}']`)).join('')}}

type Handler<Type extends keyof SmartPacketEventMap> =
  | ((event: SmartPacketEventMap[Type] & { currentTarget: SmartPacketElement }) => void)
  | undefined;

${handlers('Handlers', events, (name) => `on${name}`)}
${handlers('PrefixedHandlers', events, (name) => `on:${name}`)}
${handlers('CamelCaseHandlers', events, (name) => `on${name.replace(/(?:^|-)(.)/g, (_, /** @type {string} */ start) => start.toUpperCase())}`)}`;

/** @param {(typeof frameworks)[string]} framework */
function declaration({ module, declare, type }) {
  return `import type { SmartPacketElement } from '../index.js';
// In the declaration below a name by itself would be the framework's, where it has one such as \`Attributes\`.
import type * as tag from './shared.js';

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
    'shared.d.ts': shared(renamed, properties, element.events, element.cssProperties),
    ...Object.fromEntries(Object.entries(frameworks).map(([name, each]) => [`${name}.d.ts`, declaration(each)])),
  };
}
