import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { frameworkNames } from '../../scripts/framework-types.mjs';
import { fromRoot, projectRoot } from '../../scripts/paths.mjs';
import { editorJsonSchema } from '../../src/schema/editor-json-schema.js';
import { packetJsonSchema } from '../../src/schema/packet-json-schema.js';

type Target = string | Record<string, string>;

interface PackageJson {
  exports: Record<string, Target>;
  sideEffects: string[];
  dependencies: Record<string, string>;
  unpkg: string;
  jsdelivr: string;
  customElements: string;
  'web-types': string;
}

const packageJson = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as PackageJson;
const targetsOf = (target: Target) => (typeof target === 'string' ? [target] : Object.values(target));

/** Runs a program in a Node of its own, which knows no DOM. */
const runInNode = (program: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: projectRoot, encoding: 'utf8' });

/** The names a package entry exports, imported by the package's own name as its users do. */
const namesOf = (entry: string) =>
  JSON.parse(
    runInNode(
      `console.log(JSON.stringify(Object.keys(await import(${JSON.stringify(`smart-packet${entry}`)})).sort()))`,
    ),
  ) as string[];

/** The public custom properties. */
const packageTokens = () =>
  readFileSync(fromRoot('custom-elements.json'), 'utf8').match(/--smart-packet-[a-z-]+/g) ?? [];

const eventNames = ['Action', 'Ended', 'Error', 'Issue', 'Load', 'Pause', 'Play', 'Progress', 'Timing', 'Word'].map(
  (name) => `SmartPacket${name}Event`,
);

describe('the package', () => {
  it('has every file that its exports name', () => {
    const missing = Object.values(packageJson.exports)
      .flatMap(targetsOf)
      .filter((path) => !path.includes('*') && !existsSync(fromRoot(path)));
    expect(missing).toEqual([]);
  });

  it.each(readdirSync(fromRoot('src/themes')).map((file) => basename(file, '.css')))('has the theme %s', (name) => {
    const program = `console.log(import.meta.resolve('smart-packet/themes/${name}.css'))`;
    const css = readFileSync(new URL(runInNode(program).trim()), 'utf8');
    // Bundlers that drop what is not used keep it.
    expect(packageJson.sideEffects).toContain('./dist/themes/*.css');
    const tokens = new Set(packageTokens());
    const used = [...css.matchAll(/--smart-packet-[a-z-]+/g)].map(([token]) => token);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((token) => !tokens.has(token))).toEqual([]);
  });

  it.each(['unpkg', 'jsdelivr', 'customElements', 'web-types'] as const)('has the file that "%s" names', (field) => {
    expect(existsSync(fromRoot(packageJson[field]))).toBe(true);
  });

  it('has the JSON Schema as it is made, in ASCII, by its entry and for VS Code', () => {
    const path = runInNode(`console.log(import.meta.resolve('smart-packet/schema.json'))`).trim();
    const text = readFileSync(new URL(path), 'utf8');
    expect(JSON.parse(text)).toEqual(packetJsonSchema());
    expect(text).toMatch(/^[\n -~]+$/);
    const editor = readFileSync(fromRoot('dist/vscode.packet-schema.json'), 'utf8');
    expect(JSON.parse(editor)).toEqual(editorJsonSchema());
  });

  it('depends on lit, its localisation and zod, and on nothing else', () => {
    expect(Object.keys(packageJson.dependencies).sort()).toEqual(['@lit/localize', 'lit', 'zod']);
  });
});

describe('each entry imports in plain Node', () => {
  it('smart-packet: registers the tag and exports the class and its events', () => {
    const names = namesOf('');
    expect(names).toEqual(
      expect.arrayContaining(['SmartPacketElement', 'defineSmartPacket', 'setResolver', ...eventNames]),
    );
  });

  it('smart-packet: a packet named by its SPID waits for the browser, whatever resolver is set', () => {
    const program = `
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import { setResolver } from 'smart-packet';
      const asked = [];
      globalThis.fetch = (address) => Promise.reject(asked.push(address));
      setResolver('https://bakery.example/packets.json');
      setResolver({ query: (query) => Promise.reject(asked.push(query)) });
      const card = await collectResult(render(html\`<smart-packet src="spid:bakery.example:welcome"></smart-packet>\`));
      setResolver(null);
      setTimeout(() => console.log(JSON.stringify([/part="loading"/.test(card), /part="error"/.test(card), asked])));`;
    expect(JSON.parse(runInNode(program))).toEqual([true, false, []]);
  });

  it.each(frameworkNames)('smart-packet/%s: the same as smart-packet, which needs no framework', (name) => {
    const program = `
      const [main, own] = await Promise.all([import('smart-packet'), import('smart-packet/${name}')]);
      console.log(main === own)`;
    expect(runInNode(program).trim()).toBe('true');
  });

  it('smart-packet/element: the same without registering', () => {
    const names = namesOf('/element');
    expect(names).toEqual(expect.arrayContaining(['SmartPacketElement', ...eventNames]));
  });

  it('smart-packet/packet: parsing, without Lit', () => {
    expect(namesOf('/packet')).toContain('parsePacket');
  });

  it('smart-packet/actions: links, without Lit', () => {
    expect(namesOf('/actions')).toContain('actionLink');
  });

  it('smart-packet/intents: common intents, their notations and descriptions, without Lit', () => {
    expect(namesOf('/intents')).toEqual(['commonIntents', 'describeIntent', 'intentDescriptions', 'parseIntent']);
  });

  it('smart-packet/resolver: finding packets, without Lit', () => {
    expect(namesOf('/resolver')).toEqual([
      'DEFAULT_LIMIT',
      'MAX_LIMIT',
      'createMemoryResolver',
      'createResolver',
      'queriesOf',
      'queryPackets',
    ]);
  });

  it('smart-packet/handler: answering requests, without Lit', () => {
    expect(namesOf('/handler')).toEqual(['createHandler']);
  });

  it('smart-packet/list: registers both tags, and exports the class and its events', () => {
    expect(namesOf('/list')).toEqual([
      'SmartPacketListChangeEvent',
      'SmartPacketListElement',
      'SmartPacketListErrorEvent',
      'SmartPacketListLoadEvent',
      'defineSmartPacketList',
    ]);
    const program = `
      await import('smart-packet/list');
      console.log(['smart-packet', 'smart-packet-list'].every((tag) => customElements.get(tag)))`;
    expect(runInNode(program).trim()).toBe('true');
  });

  it('smart-packet/list: what Lit renders holds the cards that the page has written', () => {
    const program = `
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'smart-packet/list';
      const packet = { voice: null, transcript: 'Hello there.', intent: 'greeting/hello', cta: [] };
      console.log(await collectResult(render(html\`<smart-packet-list>
        <smart-packet .packet=\${packet}></smart-packet></smart-packet-list>\`)));`;
    expect(runInNode(program)).toMatch(
      /<smart-packet-list[^]*<slot><\/slot>[^]*<smart-packet[ >][^]*Hello there\.[^]*<\/smart-packet-list>/,
    );
  });

  it('smart-packet/hydrate: as smart-packet, with nothing to take over', () => {
    expect(namesOf('/hydrate')).toEqual(namesOf(''));
  });

  it('smart-packet/ssr: rendering, and nothing else', () => {
    expect(namesOf('/ssr')).toEqual(['renderPacketToString', 'renderPacketsToString']);
  });

  it.each(['/packet', '/actions', '/intents', '/resolver', '/handler'])(
    'smart-packet%s needs no DOM and no Lit',
    (entry) => {
      const program = `
      await import('smart-packet${entry}');
      console.log(JSON.stringify([typeof document, typeof HTMLElement, typeof litElementVersions]));
    `;
      expect(JSON.parse(runInNode(program))).toEqual(['undefined', 'undefined', 'undefined']);
    },
  );
});

/** What every worker has, and no page (WinterTC Minimum Common Web API); of the language everything is there anyway. */
const workerGlobals = {
  ...{ AbortController, AbortSignal, atob, Blob, btoa, clearTimeout, console, crypto, Event, EventTarget, fetch },
  ...{ Headers, queueMicrotask, ReadableStream, Request, Response, setTimeout, structuredClone, TextDecoder },
  ...{ TextEncoder, TransformStream, URL, URLSearchParams, WritableStream },
};

/** Bundles a line as a server's tools would, and runs it where there is neither `window` nor `HTMLElement`, nor Node. */
async function runInWorker(line: string, conditions: string[]): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: line, resolveDir: projectRoot },
    bundle: true,
    format: 'iife',
    globalName: 'result',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions,
    write: false,
    logLevel: 'silent',
  });
  const context = createContext({ ...workerGlobals });
  runInContext(outputFiles[0]!.text, context);
  const text = 'JSON.stringify([typeof window, typeof document, typeof HTMLElement, typeof process, result.default])';
  return JSON.parse(runInContext(text, context) as string);
}

const modules = Object.entries(packageJson.exports)
  .filter(([name, target]) => typeof target === 'object' && !name.endsWith('.js'))
  .map(([name]) => name.slice(1));

describe.each([
  ['Cloudflare', ['workerd', 'worker', 'browser']],
  ['Vercel', ['edge-light', 'browser']],
  ['any other', ['worker', 'browser']],
  ['Node', ['node']],
])('in a worker for servers, as the tools of %s find modules', (_, conditions) => {
  const missing = ['undefined', 'undefined', 'undefined', 'undefined'];

  it.each(modules)('smart-packet%s imports', async (entry) => {
    const line = `import * as all from 'smart-packet${entry}'; export default Object.keys(all).length > 0;`;
    expect(await runInWorker(line, conditions)).toEqual([...missing, true]);
  });

  it('a packet becomes markup', async () => {
    const line = `import { renderPacketToString } from 'smart-packet/ssr';
      export default /Hello there.*data:text.calendar/s.test(renderPacketToString({ transcript: 'Hello there.',
        cta: [{ type: 'calendar', label: 'a', title: 'a', start: '2026-03-01' }] }));`;
    expect(await runInWorker(line, conditions)).toEqual([...missing, true]);
  });
});
