/**
 * What editors know of the element, from custom-elements.json: custom data of VS Code for HTML and CSS, and web types of
 * the JetBrains editors, which find theirs by the field `web-types` of package.json.
 */
import { readFileSync } from 'node:fs';
import { fromRoot } from './paths.mjs';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string }} Entry */
/** @typedef {Entry & { kind: string, readonly?: boolean, attribute?: string }} Member */
/**
 * @typedef {Entry & { tagName: string, summary: string, customElement?: boolean, attributes: Entry[], members: Member[],
 *   events: Entry[], slots: Entry[], cssParts: Entry[], cssProperties: Entry[], cssStates: Entry[] }} Declaration
 */

/** @param {Entry} entry a custom property, with its default */
const withDefault = ({ name, description = '', default: value }) => ({
  name,
  description: value ? `${description}\n\nDefault: \`${value}\`` : description,
});

/** @param {string} [type] such as `'light' | 'dark' | null`; @returns {string[]} the texts it allows, where it lists them */
const textsOf = (type = '') => [...type.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');

/** @param {Entry} attribute */
function htmlAttribute({ name, description, type }) {
  const values = textsOf(type?.text).map((text) => ({ name: text }));
  // "v" is the set of values of an attribute that has none (`strict`, not `strict=""`).
  return { name, description, ...(type?.text === 'boolean' ? { valueSet: 'v' } : values.length > 0 && { values }) };
}

/** @param {Declaration} element */
const htmlCustomData = ({ tagName, summary, attributes }) => ({
  version: 1.1,
  tags: [{ name: tagName, description: summary, attributes: attributes.map(htmlAttribute) }],
});

/** @param {Declaration} element */
const cssCustomData = ({ cssProperties, cssParts, cssStates }) => ({
  version: 1.1,
  properties: cssProperties.map(withDefault),
  pseudoClasses: cssStates.map(({ name, description }) => ({ name: `:state(${name})`, description })),
  pseudoElements: cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description })),
});

/** @param {Entry} entry of web types, where a missing value is not there */
const described = ({ name, description }) => ({ name, ...(description && { description }) });

/** @param {Declaration} element @param {string} version of the package */
const webTypes = ({ tagName, summary, attributes, members, slots, events, cssProperties, cssParts }, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'smart-packet',
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: tagName,
          description: summary,
          attributes: attributes.map((each) => ({
            ...described(each),
            value: { type: each.type?.text, default: each.default },
          })),
          slots: slots.map(described),
          js: {
            properties: members
              .filter(({ kind, readonly }) => kind === 'field' && !readonly)
              .map((each) => ({ ...described(each), type: each.type?.text })),
            events: events.map((each) => ({ ...described(each), type: each.type?.text })),
          },
        },
      ],
    },
    css: {
      properties: cssProperties.map(withDefault),
      'pseudo-elements': cssParts.map((each) => described({ ...each, name: `part(${each.name})` })),
    },
  },
});

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Record<string, string>} the text of each file, by its name in the project's folder
 */
export function editorData(manifest) {
  /** @type {Declaration[]} */
  const declarations = JSON.parse(manifest).modules.flatMap((/** @type {any} */ module) => module.declarations);
  const element = declarations.find(({ customElement }) => customElement);
  if (!element) throw new Error('custom-elements.json has no custom element');
  const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  const files = {
    'vscode.html-custom-data.json': htmlCustomData(element),
    'vscode.css-custom-data.json': cssCustomData(element),
    'web-types.json': webTypes(element, version),
  };
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, `${JSON.stringify(data, null, 2)}\n`]));
}
