/**
 * Generates the parts of the documentation that repeat something else: the tables of docs/reference.md, from
 * custom-elements.json, the recipes of docs/frameworks.md, from the apps they belong to, the drawings of
 * docs/architecture.md, from the imports, and what the command line prints, from runs of the built one: `npm run docs`.
 * With `--check` it writes nothing, and fails if one of them, or a file that `npm run analyze` writes, is out of date.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeElement } from './manifest.mjs';
import { fromRoot, isMain, projectRoot } from './paths.mjs';

/** @typedef {{ name: string, description?: string, type?: { text: string }, default?: string }} Entry */
/** @typedef {Entry & { kind: string, readonly?: boolean, attribute?: string, return?: Entry, parameters?: Entry[] }} Member */
/** @typedef {Entry & { fieldName: string }} Attribute */

const referencePage = 'docs/reference.md';
/** What that page is about; others have a chapter there. */
const pageElement = 'smart-packet';
const frameworksPage = 'docs/frameworks.md';
const architecturePage = 'docs/architecture.md';
const readmePage = 'README.md';
const commandLinePage = 'docs/command-line.md';
const voiceSitePage = 'docs/voice-site.md';

/** @param {string | undefined} text */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/**
 * @param {string} title with the marks of its level
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string} empty if there are no rows
 */
function table(title, head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${title}\n\n${lines.join('\n')}\n`;
}

/** @param {Member} method */
const signature = ({ name, parameters = [], return: result }) =>
  `${name}(${parameters.map((each) => `${each.name}: ${each.type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`;

/** @param {Member} method whose own description is used, otherwise those of its parameters */
const methodDescription = ({ description, parameters = [] }) =>
  description ?? parameters.map((each) => `${code(each.name)}: ${each.description ?? ''}`).join('; ');

/**
 * @param {string} manifest text of custom-elements.json
 * @param {string} tag of an element; headings of the page's own element do without it
 * @returns {string} the tables, in Markdown
 */
export function apiTables(manifest, tag) {
  /** @type {{ declarations: any[] }[]} */
  const modules = JSON.parse(manifest).modules;
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`custom-elements.json has no <${tag}>`);
  /** @type {typeof table} */
  const titled = (title, ...rest) =>
    table(tag === pageElement ? `## ${title}` : `### ${title} of \`<${tag}>\``, ...rest);
  /** @type {Member[]} */
  const members = element.members ?? [];
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  /** @type {(title: string, column: string, entries: Entry[] | undefined) => string} */
  const named = (title, column, entries = []) =>
    titled(
      title,
      [column, 'Meaning'],
      entries.map(({ name, description }) => [name ? code(name) : '(default)', cell(description)]),
    );
  return [
    titled(
      'Attributes',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      (element.attributes ?? []).map((/** @type {Attribute} */ each) => [
        ...[each.name, each.fieldName, each.type?.text, each.default].map(code),
        cell(each.description),
      ]),
    ),
    titled(
      'Properties without an attribute',
      ['Property', 'Type', 'Meaning'],
      properties.map((each) => [
        code(each.name),
        code(each.type?.text),
        cell(`${each.readonly ? 'Read-only. ' : ''}${each.description ?? ''}`),
      ]),
    ),
    titled(
      'Methods',
      ['Method', 'Meaning'],
      members
        .filter(({ kind }) => kind === 'method')
        .map((each) => [code(signature(each)), cell(methodDescription(each))]),
    ),
    titled(
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
    titled(
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
 * @param {string} [word] in the one line to take
 * @returns {string} that line; otherwise what is between two `recipe` comments; otherwise the whole file
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
 * @param {string} text of docs/frameworks.md
 * @returns {string} the same with the code that its marks name, such as `<!-- recipe: test/apps/vite/src/answer.ts -->`
 */
const withRecipes = (text) =>
  text.replace(
    /(<!-- recipe: (\S+)(?: (\S+))? -->)\n\n```.*?\n```/gs,
    (_, /** @type {string} */ mark, /** @type {string} */ path, /** @type {string | undefined} */ word) =>
      `${mark}\n\n\`\`\`${extname(path).slice(1)}\n${recipe(path, word)}\n\`\`\``,
  );

/**
 * @param {string} text of docs/reference.md
 * @param {string} manifest text of custom-elements.json
 * @returns {string} the same with new tables below each mark such as `<!-- api: smart-packet -->`
 */
const withTables = (text, manifest) =>
  text.replace(
    /(<!-- api: (\S+) -->).*?(<!-- \/api -->)/gs,
    (_, /** @type {string} */ start, /** @type {string} */ tag, /** @type {string} */ end) =>
      `${start}\n\n${apiTables(manifest, tag)}\n${end}`,
  );

/**
 * @param {string} folder whose entries are drawn
 * @returns {string} which of them import from which others, as a Mermaid diagram
 */
function drawImports(folder) {
  const depcruise = fromRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const within = ['--include-only', `^${folder}/[^/]+/`, '--collapse', `^${folder}/[^/]+`];
  const options = ['--config', '.config/dependency-cruiser.mjs', '--output-type', 'mermaid', ...within];
  return execFileSync(process.execPath, [depcruise, 'src', ...options], { cwd: projectRoot, encoding: 'utf8' }).trim();
}

/**
 * @param {string} text of docs/architecture.md
 * @returns {string} the same with a new diagram below each mark such as `<!-- imports: src -->`
 */
const withDrawings = (text) =>
  text.replace(
    /(<!-- imports: (\S+) -->)\n\n```mermaid\n.*?```/gs,
    (_, /** @type {string} */ mark, /** @type {string} */ folder) =>
      `${mark}\n\n\`\`\`mermaid\n${drawImports(folder)}\n\`\`\``,
  );

/** The folder that the examples of the command line run in. */
const examples = 'demo/packets';

/**
 * @param {string} args as they are typed
 * @returns {string} what is typed, and everything that it prints
 */
function session(args) {
  const { stdout, stderr } = spawnSync(process.execPath, [fromRoot('dist/cli/main.js'), ...args.split(' ')], {
    cwd: fromRoot(examples),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (!stdout && !stderr) throw new Error('The command line is not built yet: npm run build');
  return `$ npx smart-packet ${args}\n${stdout}${stderr}`.trimEnd();
}

/**
 * @param {string} text of a page
 * @returns {string} the same with what the command line prints below each mark such as `<!-- run: validate mistakes.json -->`
 */
const withSessions = (text) =>
  text.replace(
    /(<!-- run: (.+?) -->)\n\n```console\n.*?```/gs,
    (_, /** @type {string} */ mark, /** @type {string} */ args) => `${mark}\n\n\`\`\`console\n${session(args)}\n\`\`\``,
  );

/** @param {string} name of a file of the project */
const read = (name) => (existsSync(fromRoot(name)) ? readFileSync(fromRoot(name), 'utf8') : '');

/**
 * @param {string} manifest text of custom-elements.json
 * @returns {Promise<Record<string, string>>} the text that each page with generated parts should have, formatted
 */
async function generatedPages(manifest) {
  const pages = {
    [referencePage]: withTables(read(referencePage), manifest),
    [frameworksPage]: withRecipes(read(frameworksPage)),
    [architecturePage]: withDrawings(read(architecturePage)),
    [readmePage]: withSessions(read(readmePage)),
    [commandLinePage]: withSessions(read(commandLinePage)),
    [voiceSitePage]: withSessions(read(voiceSitePage)),
  };
  const options = { ...(await resolveConfig(fromRoot(referencePage))), parser: 'markdown' };
  const formatted = Object.entries(pages).map(async ([name, text]) => [name, await format(text, options)]);
  return Object.fromEntries(await Promise.all(formatted));
}

/** @returns {Promise<string[]>} what to run for each file that is out of date; empty if there is none */
export async function staleDocuments() {
  const files = await describeElement();
  const pages = await generatedPages(files['custom-elements.json'] ?? '');
  return [
    ...Object.keys(files)
      .filter((name) => read(name) !== files[name])
      .map((name) => `${name}: npm run analyze`),
    ...Object.keys(pages)
      .filter((name) => read(name) !== pages[name])
      .map((name) => `${name}: npm run docs`),
  ];
}

if (isMain(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await staleDocuments();
    console.log(
      stale.length
        ? `Out of date:\n${stale.join('\n')}`
        : 'The manifest and the generated documentation are up to date',
    );
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    const pages = await generatedPages(read('custom-elements.json'));
    for (const [name, text] of Object.entries(pages)) writeFileSync(fromRoot(name), text);
  }
}
