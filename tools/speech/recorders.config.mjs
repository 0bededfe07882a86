/**
 * Has the three engines record the welcome with `MediaRecorder`, as people's own tools do, into test/fixtures/odd/:
 * `npx web-test-runner --config tools/speech/recorders.config.mjs`.
 */
import { writeFile } from 'node:fs/promises';
import base from '../../.config/web-test-runner.config.mjs';
import { fromRoot } from '../../scripts/paths.mjs';

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
async function keepRecording(context, next) {
  const [, name] = /^\/recorded\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  const chunks = [];
  for await (const chunk of context.req) chunks.push(/** @type {Buffer} */ (chunk));
  await writeFile(fromRoot(`test/fixtures/odd/${name}`), Buffer.concat(chunks));
  context.status = 204;
}

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: 'tools/speech/recorders.ts',
  middleware: [keepRecording, ...(base.middleware ?? [])],
  reporters: (base.reporters ?? []).slice(0, 1),
};
