/**
 * Tries the properties of test/attacks/properties.ts with ever new inputs: `npm run fuzz -- --minutes 10`.
 *
 * `--minutes` default 1; `--seed` of an earlier run repeats it; `--only` takes one property. Each failure is minimised and
 * kept in test/attacks/found.json, which the normal tests replay. Says at the end how many inputs were tried, and the slowest of a
 * megabyte in every field; fails for a failure, and for a megabyte that takes more than 300 ms.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { fromRoot } from './paths.mjs';

const RUNS = 500;
const LIMIT_MS = 300;
const foundFile = fromRoot('test/attacks/found.json');

/** @returns {Promise<typeof import('../test/attacks/fuzzing.js')>} */
async function load() {
  const { outputFiles } = await build({
    entryPoints: [fromRoot('test/attacks/fuzzing.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const file = join(folder, 'fuzzing.mjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {string} property
 * @param {unknown} input the smallest that fails
 */
function keep(property, input) {
  const found = JSON.parse(readFileSync(foundFile, 'utf8'));
  found.push({ property, input });
  writeFileSync(foundFile, `${JSON.stringify(found, null, 2)}\n`);
}

/**
 * @param {() => unknown} run
 * @returns {number} milliseconds; the best of three, for the machine may be busy
 */
function time(run) {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    only: { type: 'string' },
  },
});
const { fc, properties, sizes } = await load();
const names = Object.keys(properties).filter((name) => !values.only || name === values.only);
const deadline = Date.now() + Number(values.minutes) * 60_000;
/** @type {Map<string, number>} */
const tried = new Map();
/** @type {Set<string>} */
const failed = new Set();

for (let seed = Number(values.seed); failed.size < names.length; seed++) {
  for (const name of names) {
    const property = properties[name];
    if (!property || failed.has(name)) continue;
    const { numRuns, counterexample, errorInstance } = fc.check(fc.property(property.inputs, property.check), {
      seed,
      numRuns: RUNS,
    });
    tried.set(name, (tried.get(name) ?? 0) + numRuns);
    if (!counterexample) continue;
    failed.add(name);
    keep(name, counterexample[0]);
    console.error(`${name} fails with seed ${seed}: ${JSON.stringify(counterexample[0])}\n${String(errorInstance)}`);
  }
  if (Date.now() >= deadline) {
    console.log(`Seeds ${values.seed} to ${seed}, ${RUNS} inputs a seed and property`);
    break;
  }
}
for (const [name, count] of tried) console.log(`${name}: ${count.toLocaleString('en')} inputs`);

const slowest = Object.entries(sizes)
  .map(([name, run]) => ({ name, ms: time(run) }))
  .sort((a, b) => b.ms - a.ms)
  .slice(0, 5);
console.log('\nThe slowest megabytes:');
for (const { name, ms } of slowest) console.log(`${Math.round(ms)} ms: ${name}`);
if (failed.size || slowest.some(({ ms }) => ms > LIMIT_MS)) process.exitCode = 1;
