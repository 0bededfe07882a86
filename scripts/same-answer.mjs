/** What this version of Node makes of the packets of `test/same-answer/`, as a program that any other can run, too. */
import { build } from 'esbuild';
import { fromRoot } from './paths.mjs';

/** @returns {Promise<string>} an ES module that needs nothing else, and writes a JSON list of answers */
export async function answersProgram() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { answers } from './test/same-answer/answers.ts'; console.log(JSON.stringify(answers()));`,
      resolveDir: fromRoot(''),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
