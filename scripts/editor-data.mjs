/**
 * What editors know of the element, from custom-elements.json: custom data of VS Code for HTML and CSS, and web types of
 * the JetBrains editors. Published tools write both; what they leave out is added here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { fromRoot } from './paths.mjs';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string, readonly?: boolean }} Entry */
/** @typedef {Record<'attributes' | 'members' | 'cssProperties' | 'cssStates', Entry[]>} Element */

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

/** @param {any} manifest @param {Element} element @param {object} options */
function htmlData(manifest, element, options) {
  const data = JSON.parse(getVsCodeHtmlCustomData(manifest, options));
  const isBoolean = new Set(element.attributes.filter(({ type }) => type?.text === 'boolean').map(({ name }) => name));
  // "v" is the set of values of an attribute that has none (`strict`, not `strict=""`).
  for (const attribute of data.tags[0].attributes) if (isBoolean.has(attribute.name)) attribute.valueSet = 'v';
  return data;
}

/** @param {any} manifest @param {Element} element @param {object} options */
function cssData(manifest, { cssStates }, options) {
  const pseudoClasses = cssStates.map(({ name, description }) => ({ name: `:state(${name})`, description }));
  return { ...JSON.parse(getVsCodeCssCustomData(manifest, options)), pseudoClasses };
}

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Record<string, unknown>} the data of each file, by its name
 */
export function editorData(manifest) {
  const whole = JSON.parse(manifest);
  /** @type {(Element & { customElement?: boolean }) | undefined} */
  let element;
  for (const module of whole.modules)
    module.declarations = module.declarations.map((/** @type {any} */ each) =>
      each.customElement ? (element = adapted(each)) : each,
    );
  if (!element) throw new Error('custom-elements.json has no custom element');
  const options = { hideLogs: true, hideMethodDocs: true };
  return {
    'vscode.html-custom-data.json': htmlData(whole, element, options),
    'vscode.css-custom-data.json': cssData(whole, element, options),
    'web-types.json': JSON.parse(getWebTypesData(whole, options)),
  };
}

/** Writes them into dist/. */
export function writeEditorData() {
  const files = editorData(readFileSync(fromRoot('custom-elements.json'), 'utf8'));
  for (const [name, data] of Object.entries(files))
    writeFileSync(fromRoot(`dist/${name}`), `${JSON.stringify(data, null, 2)}\n`);
}
