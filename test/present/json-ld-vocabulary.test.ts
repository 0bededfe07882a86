import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { parsePacket } from '../../src/packet/parse-packet.js';
import { packetToJsonLd } from '../../src/present/json-ld.js';
import { pageJsonLd } from '../../src/site/packet-page.js';
import { sitePacket } from '../helpers/site.js';

const FILE = fromRoot('test/present/in-the-vocabulary.ts');

/**
 * Has the compiler hold literals against schema.org's vocabulary, as `schema-dts` generates it: in a literal a name or
 * a value that the vocabulary does not know is an error.
 *
 * @returns what it complains about
 */
function complaintsAbout(literals: unknown[]): string[] {
  const text = [
    "import type { AudioObject, WithContext } from 'schema-dts';",
    ...literals.map((literal) => `export const _: WithContext<AudioObject> = ${JSON.stringify(literal)};`),
  ]
    .map((line, index) => line.replace('const _', `const literal${index}`))
    .join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === FILE ? ts.createSourceFile(path, text, ts.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
  const program = ts.createProgram([FILE], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const actions = [
  { type: 'call', label: 'Call', phone: '+12025550142' },
  { type: 'sms', label: 'Text', phone: '+12025550142', body: 'Hi' },
  { type: 'email', label: 'Write', email: 'a@b.example', subject: 'Hi' },
];

const packets = [
  ...readdirSync(fromRoot('test/fixtures/valid')).map((name) =>
    readFileSync(fromRoot(`test/fixtures/valid/${name}`), 'utf8'),
  ),
  { id: 'spid:a:b', voice: null, transcript: 'Hello.', intent: '', cta: actions, meta: {} },
].map((json) => {
  const result = parsePacket(json, { baseUrl: 'https://a.example/' });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return packetToJsonLd(result.value, { durationSeconds: 83, now: 0 });
});

it('every name and value of every packet is one of schema.org’s', () => {
  const names = new Set(packets.flatMap((packet) => Object.keys(packet)));
  expect([...names].sort()).toEqual([
    '@context',
    '@type',
    'author',
    'contentUrl',
    'datePublished',
    'duration',
    'expires',
    'identifier',
    'inLanguage',
    'keywords',
    'name',
    'potentialAction',
    'transcript',
  ]);
  expect(complaintsAbout(packets)).toEqual([]);
});

it('so are those that only a page of its own knows', () => {
  expect(complaintsAbout([pageJsonLd(sitePacket(), 'https://a.example/b/', 'https://a.example/b/embed.html')])).toEqual(
    [],
  );
});

it.each([
  ['a name', { transcription: 'Hello.' }],
  ['a type', { author: { '@type': 'Baker', name: 'Ann' } }],
  ['a name further in', { potentialAction: [{ '@type': 'ViewAction', name: 'Go', href: 'https://a.example/' }] }],
  ['a value', { transcript: 7 }],
])('%s that is not schema.org’s is found', (_, fields) => {
  expect(complaintsAbout([{ '@context': 'https://schema.org', '@type': 'AudioObject', ...fields }])).toHaveLength(1);
});
