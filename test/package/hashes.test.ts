import { build, type Plugin, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { fromRoot, projectRoot } from '../../scripts/paths.mjs';

/** Changes every module of ours a little. */
const change: Plugin = {
  name: 'change',
  transform: (code, id) => (id.startsWith(fromRoot('src/')) ? `${code}\nglobalThis.changed = 1;` : null),
};

/** @returns the text of each chunk, by its name */
async function chunksOf(mode: string, plugins: Plugin[]): Promise<Map<string, string>> {
  const configFile = fromRoot('vite.config.ts');
  const outputs = await build({
    root: projectRoot,
    configFile,
    mode,
    plugins,
    logLevel: 'error',
    build: { write: false },
  });
  return new Map(
    (outputs as Rolldown.RolldownOutput[])
      .flatMap(({ output }) => output)
      .filter((file) => file.type === 'chunk' && !file.isEntry)
      .map((file) => [file.fileName, (file as Rolldown.OutputChunk).code]),
  );
}

it.each(['module', 'hydrate'])(
  'no chunk of "%s" keeps its name when its content changes',
  { timeout: 120_000 },
  async (mode) => {
    const before = await chunksOf(mode, []);
    const after = await chunksOf(mode, [change]);
    expect([...before].filter(([name, code]) => after.has(name) && after.get(name) !== code)).toEqual([]);
    expect([...before.keys()].filter((name) => !after.has(name)).length).toBeGreaterThan(10);
    // A second build of the same gives the same names.
    expect([...(await chunksOf(mode, [])).keys()]).toEqual([...before.keys()]);
  },
);
