/**
 * What the type checkers of frameworks know of the elements, from custom-elements.json: declarations beside the npm
 * modules, each of which adds `<smart-packet>` and `<smart-packet-list>` to the elements that its framework knows. They
 * name a framework, but nothing of it is imported when a page runs: the entry `smart-packet/react` is `smart-packet` with
 * these types.
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

/** @param {string} entries */
const inJsx = (entries) => `namespace JSX { interface IntrinsicElements { ${entries} } }`;

/**
 * Where each framework looks its elements up, and what may be written on a tag: everything that it allows on any
 * element, and the element's own, which `tag` names.
 * @type {Record<string, { module: string, declare: (entries: string) => string, type: (className: string, tag: string) => string }>}
 */
const frameworks = {
  react: {
    module: 'react',
    declare: inJsx,
    // Its own type of styles has no custom properties; the others' take any.
    type: (
      className,
      tag,
    ) => `import('react').DetailedHTMLProps<import('react').HTMLAttributes<${className}>, ${className}>
    & ${tag}.Properties & ${tag}.Attributes & ${tag}.Handlers & { style?: ${tag}.CustomProperties | undefined }`,
  },
  preact: {
    module: 'preact',
    declare: inJsx,
    type: (className, tag) =>
      `import('preact').HTMLAttributes<${className}> & ${tag}.Properties & ${tag}.Attributes & ${tag}.Handlers`,
  },
  solid: {
    module: 'solid-js',
    declare: inJsx,
    type: (className, tag) => `import('solid-js').JSX.HTMLAttributes<${className}>
    & ${tag}.Properties & ${tag}.PrefixedProperties & ${tag}.Attributes & ${tag}.PrefixedHandlers`,
  },
  svelte: {
    module: 'svelte/elements',
    declare: (entries) => `interface SvelteHTMLElements { ${entries} }`,
    type: (className, tag) =>
      `import('svelte/elements').HTMLAttributes<${className}> & ${tag}.Properties & ${tag}.Attributes & ${tag}.Handlers`,
  },
  vue: {
    module: 'vue',
    declare: (entries) => `interface GlobalComponents { ${entries} }`,
    type: (className, tag) => `new () => ${className} & {
    $props: import('vue').HTMLAttributes & import('vue').PublicProps & ${tag}.Properties & ${tag}.Attributes & ${tag}.CamelCaseHandlers;
  }`,
  },
};

/** Names of the frameworks that have an entry in the package. */
export const frameworkNames = Object.keys(frameworks);

/** @typedef {{ tagName: string, name: string, path: string, attributes: Named[], members: Member[], events: Named[], cssProperties: Named[] }} Element */

/**
 * What may be written on one tag, for all frameworks.
 * @param {Element} element
 * @param {Element | undefined} inside an element that others contain, whose events they hear
 */
function shared({ name, path, attributes, members, events, cssProperties }, inside) {
  // What has no default, such as the position, is no setting.
  const properties = members.filter((each) => each.default !== undefined);
  const renamed = attributes.filter((each) => each.fieldName && each.fieldName !== each.name);
  const heard = inside ? [...events, ...inside.events] : events;
  const maps = [{ name, path }, ...(inside ? [inside] : [])].map((each) => ({
    name: each.name.replace('Element', 'EventMap'),
    path: each.path.replace(/[^/]+$/, 'events.js'),
  }));
  return `import type { ${name} } from '${path}';
${maps.map((each) => `import type { ${each.name} } from '${each.path}';\n`).join('')}
type Optional<Type> = { [Key in keyof Type]?: Type[Key] | undefined };

/** What can be set; \`undefined\` is the default. */
export type Properties = Optional<
  Pick<${name}, ${union(properties.map((each) => each.name))}>
>;

/** The same by the names they have in HTML, where these differ. */
export interface Attributes {
${renamed.map((each) => entry(each, each.name, `Properties['${each.fieldName ?? each.name}']`)).join('')}}

/** For \`style\`. */
export interface CustomProperties {
${cssProperties.map((each) => entry(each, each.name, 'string | number | undefined')).join('')}}

/** By the names that say so: \`prop:packet\`. */
export interface PrefixedProperties {
${properties.map((each) => entry(each, `prop:${each.name}`, `Properties['${each.name}']`)).join('')}}

type EventMap = ${maps.map((each) => each.name).join(' & ')};

type Handler<Type extends keyof EventMap> =
  | ((event: EventMap[Type] & { currentTarget: ${name} }) => void)
  | undefined;

${handlers('Handlers', heard, (type) => `on${type}`)}
${handlers('PrefixedHandlers', heard, (type) => `on:${type}`)}
${handlers('CamelCaseHandlers', heard, (type) => `on${type.replace(/(?:^|-)(.)/g, (_, /** @type {string} */ start) => start.toUpperCase())}`)}`;
}

/** @param {string} tagName */
const namespaceOf = (tagName) => tagName.replaceAll('-', '_');

/**
 * @param {(typeof frameworks)[string]} framework
 * @param {Element[]} elements
 */
function declaration({ module, declare, type }, elements) {
  const classes = elements.map(({ name, path }) => `import type { ${name} } from '${path}';`);
  const tags = elements.map(({ tagName }) => `import type * as ${namespaceOf(tagName)} from './${tagName}.js';`);
  const entries = elements.map(({ name, tagName }) => `'${tagName}': ${type(name, namespaceOf(tagName))};`);
  return `${classes.join('\n')}
// In the declaration below a name by itself would be the framework's, where it has one such as \`Attributes\`.
${tags.join('\n')}

export * from '../index.js';

declare module '${module}' {
  ${declare(entries.join('\n  '))}
}
`;
}

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Record<string, string>} the text of each file, by its name
 */
export function frameworkTypes(manifest) {
  /** @type {Element[]} */
  const elements = JSON.parse(manifest).modules.flatMap((/** @type {any} */ { path, declarations }) =>
    declarations
      .filter((/** @type {any} */ { customElement }) => customElement)
      .map((/** @type {Element} */ each) => ({ ...each, path: path.replace('dist/npm/', '../') })),
  );
  const card = elements.find(({ tagName }) => tagName === 'smart-packet');
  return {
    ...Object.fromEntries(
      elements.map((each) => [`${each.tagName}.d.ts`, shared(each, each === card ? undefined : card)]),
    ),
    ...Object.fromEntries(
      Object.entries(frameworks).map(([name, each]) => [`${name}.d.ts`, declaration(each, elements)]),
    ),
  };
}
