import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';
import { formatKilobytes } from '../../scripts/sizes.mjs';

/** Bundles a line of an application as its bundler would. */
async function bundle(line: string): Promise<{ bytes: number; libraries: string[]; text: string }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: line, resolveDir: projectRoot },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const { text, contents } = outputFiles[0]!;
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const libraries = inputs.flatMap(([path, { bytesInOutput }]) => {
    const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
    return name !== undefined && bytesInOutput > 0 ? [name] : [];
  });
  return { bytes: brotliCompressSync(contents).length, libraries: [...new Set(libraries)].sort(), text };
}

/** The limits are what each takes today and a little more; smaller is always welcome. */
it.each([
  ["import { parsePacket } from 'smart-packet/packet'; console.log(parsePacket)", 12.7, ['zod']],
  ["import { packetToJsonLd } from 'smart-packet/packet'; console.log(packetToJsonLd)", 2.7, []],
  ["import { isExpired } from 'smart-packet/packet'; console.log(isExpired)", 0.2, []],
  ["import * as packet from 'smart-packet/packet'; console.log(packet)", 15.7, ['zod']],
  ["import { telHref } from 'smart-packet/actions'; console.log(telHref)", 0.8, []],
  ["import * as actions from 'smart-packet/actions'; console.log(actions)", 2.8, []],
  ["import * as align from 'smart-packet/align'; console.log(align)", 10.6, []],
  ["import * as trust from 'smart-packet/trust'; console.log(trust)", 16, ['zod']],
  ["import { parseIntent } from 'smart-packet/intents'; console.log(parseIntent)", 1.5, []],
  ["import { commonIntents } from 'smart-packet/intents'; console.log(commonIntents)", 0.6, []],
  ["import * as intents from 'smart-packet/intents'; console.log(intents)", 9.9, []],
  ["import * as resolver from 'smart-packet/resolver'; console.log(resolver)", 25, ['zod']],
  ["import * as handler from 'smart-packet/handler'; console.log(handler)", 18.8, ['zod']],
  ["import 'smart-packet/packet'; import 'smart-packet/actions'; import 'smart-packet/intents'", 0.1, []],
  ["import 'smart-packet/align'; import 'smart-packet/resolver'; import 'smart-packet/handler'", 0.1, []],
  ["import 'smart-packet/element'", 0.1, []],
])('%s takes less than %d kB, brotli', async (line, limitKilobytes, expected) => {
  const { bytes, libraries } = await bundle(line);
  console.log(`${formatKilobytes(bytes)}: ${line}`);
  expect(libraries).toEqual(expected);
  expect(bytes).toBeLessThan(limitKilobytes * 1024);
});

it('the import of the list registers its tag, and the viewer, and is never left out', async () => {
  const { text } = await bundle("import 'smart-packet/list'");
  for (const tag of ['smart-packet', 'smart-packet-list']) expect(text).toContain(`customElements.define("${tag}"`);
});

it('the import that registers the tag is never left out', async () => {
  const { libraries, text } = await bundle("import 'smart-packet'");
  expect(libraries).toContain('lit-element');
  expect(text).toContain('customElements.define("smart-packet"');
});
