/**
 * Writes the tables of the public interface into README.md, from custom-elements.json, and the recipes for frameworks,
 * from the apps they are part of; what a screen reader said and the accessibility tree into ACCESSIBILITY.md: `npm run docs`. With `--check` it writes nothing and fails when one of them, or a file that
 * `npm run analyze` writes, is not what it would be.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeElement } from './manifest.mjs';
import { fromRoot, isMain } from './paths.mjs';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string }} Entry */
/** @typedef {Entry & { kind: string, readonly?: boolean, attribute?: string, return?: Entry, parameters?: Entry[] }} Member */
/** @typedef {Entry & { fieldName: string }} Attribute */

const startMark = '<!-- api:start -->';
const endMark = '<!-- api:end -->';
const spokenMark = '<!-- spoken -->';
const treeMark = '<!-- tree -->';

/** @param {string | undefined} text */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/**
 * @param {string} title
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string} nothing where there are no rows
 */
function table(title, head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

/** @param {Member} method */
const signature = ({ name, parameters = [], return: result }) =>
  `${name}(${parameters.map((each) => `${each.name}: ${each.type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`;

/** @param {Member} method its own words, else those of its parameters */
const methodDescription = ({ description, parameters = [] }) =>
  description ?? parameters.map((each) => `${code(each.name)}: ${each.description ?? ''}`).join('; ');

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {string} the tables, in Markdown
 */
export function apiTables(manifest) {
  /** @type {{ declarations: any[] }[]} */
  const modules = JSON.parse(manifest).modules;
  const element = modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
  /** @type {Member[]} */
  const members = element.members ?? [];
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  /** @type {(title: string, column: string, entries: Entry[] | undefined) => string} */
  const named = (title, column, entries = []) =>
    table(
      title,
      [column, 'Meaning'],
      entries.map(({ name, description }) => [name ? code(name) : '(default)', cell(description)]),
    );
  return [
    table(
      'Attributes',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      (element.attributes ?? []).map((/** @type {Attribute} */ each) => [
        ...[each.name, each.fieldName, each.type?.text, each.default].map(code),
        cell(each.description),
      ]),
    ),
    table(
      'Properties without an attribute',
      ['Property', 'Type', 'Meaning'],
      properties.map((each) => [
        code(each.name),
        code(each.type?.text),
        cell(`${each.readonly ? 'Read-only. ' : ''}${each.description ?? ''}`),
      ]),
    ),
    table(
      'Methods',
      ['Method', 'Meaning'],
      members
        .filter(({ kind }) => kind === 'method')
        .map((each) => [code(signature(each)), cell(methodDescription(each))]),
    ),
    table(
      'Events',
      ['Event', 'Class', 'When, and with what'],
      (element.events ?? []).map((/** @type {Entry} */ each) => [
        code(each.name),
        code(each.type?.text),
        cell(each.description),
      ]),
    ),
    named('Slots', 'Slot', element.slots),
    named('Parts', 'Part', element.cssParts),
    table(
      'Custom properties',
      ['Property', 'Default', 'Meaning'],
      (element.cssProperties ?? []).map((/** @type {Entry} */ each) => [
        code(each.name),
        code(each.default),
        cell(each.description),
      ]),
    ),
    named('Custom states', 'State', element.cssStates),
  ]
    .filter(Boolean)
    .join('\n');
}

/**
 * @param {string} path of a file
 * @param {string} [word] of the one line that is wanted
 * @returns {string} that line; else what stands between two comments that say so; else all of the file
 */
function recipe(path, word) {
  const text = read(path);
  const part = word
    ? text.split('\n').find((line) => line.includes(word))
    : (text.split(/\n *(?:<!-- \/?recipe -->)\n/)[1] ?? text);
  if (!part) throw new Error(`${path} has no such part: ${word ?? ''}`);
  const indent = /^ */.exec(part)?.[0] ?? '';
  return part.replaceAll(`\n${indent}`, '\n').trim();
}

/**
 * @param {string} readme
 * @returns {string} the README with the code that its marks name, such as `<!-- recipe: test/apps/vite/src/answer.ts -->`
 */
const withRecipes = (readme) =>
  readme.replace(
    /(<!-- recipe: (\S+)(?: (\S+))? -->)\n\n```.*?\n```/gs,
    (_, /** @type {string} */ mark, /** @type {string} */ path, /** @type {string | undefined} */ word) =>
      `${mark}\n\n\`\`\`${extname(path).slice(1)}\n${recipe(path, word)}\n\`\`\``,
  );

/**
 * @param {string} readme
 * @param {string} manifest text of custom-elements.json
 * @returns {Promise<string>} the README with the tables between its two marks, and with its recipes, formatted
 */
export async function withMadeParts(readme, manifest) {
  const start = readme.indexOf(startMark);
  const end = readme.indexOf(endMark);
  if (start < 0 || end < start) throw new Error(`README.md lacks the marks ${startMark} and ${endMark}`);
  const text = `${readme.slice(0, start + startMark.length)}\n\n${apiTables(manifest)}\n${readme.slice(end)}`;
  return format(withRecipes(text), { ...(await resolveConfig(fromRoot('README.md'))), parser: 'markdown' });
}

/**
 * @param {string} text of ACCESSIBILITY.md
 * @returns {string} the same with what a screen reader said between its two marks, and at its end the tree of
 *   accessibility, as the end-to-end tests compare it with the element's
 */
function withHeardAndFound(text) {
  const [start, spoken, middle] = text.split(treeMark)[0]?.split(spokenMark) ?? [];
  if (middle === undefined || spoken === undefined || !text.includes(treeMark))
    throw new Error(`ACCESSIBILITY.md lacks a mark, ${spokenMark} or ${treeMark}`);
  const heard = `${spokenMark}\n\n${read('test/screen-reader/spoken.md')}\n${spokenMark}`;
  return `${start ?? ''}${heard}${middle}${treeMark}\n\n${read('test/e2e/accessibility-tree.md')}`;
}

/** @param {string} name of a file of the project */
const read = (name) => (existsSync(fromRoot(name)) ? readFileSync(fromRoot(name), 'utf8') : '');

/** @returns {Promise<string[]>} what to do about what is stale; empty when all is as it should be */
export async function staleDocuments() {
  const files = await describeElement();
  const readme = read('README.md');
  const complaints = Object.entries(files)
    .filter(([name, text]) => read(name) !== text)
    .map(([name]) => `${name} is stale: npm run analyze`);
  const manifest = files['custom-elements.json'] ?? '';
  if ((await withMadeParts(readme, manifest)) !== readme) complaints.push('README.md is stale: npm run docs');
  const accessibility = read('ACCESSIBILITY.md');
  if (withHeardAndFound(accessibility) !== accessibility) complaints.push('ACCESSIBILITY.md is stale: npm run docs');
  return complaints;
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const complaints = await staleDocuments();
    console.log(complaints.join('\n') || 'What is made of the element’s class and its tests is up to date');
    process.exitCode = complaints.length > 0 ? 1 : 0;
  } else {
    writeFileSync(fromRoot('README.md'), await withMadeParts(read('README.md'), read('custom-elements.json')));
    writeFileSync(fromRoot('ACCESSIBILITY.md'), withHeardAndFound(read('ACCESSIBILITY.md')));
  }
}
