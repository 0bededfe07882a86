/**
 * What editors know of the elements, from custom-elements.json: custom data of VS Code for HTML and CSS, and web types of
 * the JetBrains editors. Published tools write both; what they leave out is added here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { fromRoot } from './paths.mjs';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, readonly?: boolean }} Entry */
/** @typedef {{ tagName: string } & Record<'attributes' | 'members' | 'cssParts' | 'cssProperties' | 'cssStates', Entry[]>} Element */

/** @param {Entry} property a custom property, whose default they do not show */
const withDefault = (property) =>
  property.default
    ? { ...property, description: `${property.description ?? ''}\n\nDefault: \`${property.default}\`` }
    : property;

/** @param {Element} element */
const adapted = (element) => ({
  ...element,
  members: element.members.filter(({ readonly }) => !readonly),
  cssProperties: element.cssProperties.map(withDefault),
});

/**
 * In style sheets a name is not that of one element: several that have it say what it means in each of them.
 * @param {Element[]} elements whose descriptions are replaced in place
 * @param {'cssParts' | 'cssProperties' | 'cssStates'} kind
 */
function explainShared(elements, kind) {
  const all = elements.flatMap((element) => element[kind].map((entry) => ({ tagName: element.tagName, ...entry })));
  for (const element of elements)
    element[kind] = element[kind].map((entry) => {
      const same = all.filter(({ name }) => name === entry.name);
      if (same.length < 2) return entry;
      const descriptions = same.map(({ tagName, description = '' }) => `\`<${tagName}>\`: ${description}`);
      return { ...entry, description: descriptions.join('\n\n') };
    });
}

/**
 * @template {{ name: string }} Named
 * @param {Named[]} entries
 * @returns {Named[]} one of each name
 */
const once = (entries) => [...new Map(entries.map((entry) => [entry.name, entry])).values()];

/** @param {any} manifest @param {Element[]} elements @param {object} options */
function htmlData(manifest, elements, options) {
  const data = JSON.parse(getVsCodeHtmlCustomData(manifest, options));
  for (const [index, { attributes }] of elements.entries()) {
    const isBoolean = new Set(attributes.filter(({ type }) => type?.text === 'boolean').map(({ name }) => name));
    // "v" is the set of values of an attribute that has none (`strict`, not `strict=""`).
    for (const attribute of data.tags[index].attributes) if (isBoolean.has(attribute.name)) attribute.valueSet = 'v';
  }
  return data;
}

/** @param {any} manifest @param {Element[]} elements @param {object} options */
function cssData(manifest, elements, options) {
  const data = JSON.parse(getVsCodeCssCustomData(manifest, options));
  const states = elements.flatMap(({ cssStates }) => cssStates);
  return {
    ...data,
    properties: once(data.properties),
    pseudoElements: once(data.pseudoElements),
    pseudoClasses: once(states).map(({ name, description }) => ({ name: `:state(${name})`, description })),
  };
}

/** @param {any} manifest @param {object} options */
function webTypes(manifest, options) {
  const data = JSON.parse(getWebTypesData(manifest, options));
  const { css } = data.contributions;
  for (const kind of Object.keys(css)) css[kind] = once(css[kind]);
  return data;
}

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Record<string, unknown>} the data of each file, by its name
 */
export function editorData(manifest) {
  const whole = JSON.parse(manifest);
  /** @type {Element[]} */
  const elements = [];
  for (const module of whole.modules)
    for (const [index, each] of module.declarations.entries())
      if (each.customElement) elements.push((module.declarations[index] = adapted(each)));
  if (elements.length === 0) throw new Error('custom-elements.json has no custom element');
  for (const kind of /** @type {const} */ (['cssParts', 'cssProperties', 'cssStates'])) explainShared(elements, kind);
  const options = { hideLogs: true, hideMethodDocs: true };
  return {
    'vscode.html-custom-data.json': htmlData(whole, elements, options),
    'vscode.css-custom-data.json': cssData(whole, elements, options),
    'web-types.json': webTypes(whole, options),
  };
}

/** Writes them into dist/. */
export function writeEditorData() {
  const files = editorData(readFileSync(fromRoot('custom-elements.json'), 'utf8'));
  for (const [name, data] of Object.entries(files))
    writeFileSync(fromRoot(`dist/${name}`), `${JSON.stringify(data, null, 2)}\n`);
}
