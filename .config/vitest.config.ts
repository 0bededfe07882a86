import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Pure tests in Node: everything but the element. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: [
      'test/{align,attacks,audio,captions,cli,convert,handler,intents,list,links,load,locales,package,packet,present,resolver,schema,site,speech,text,transcription,trust}/**/*.test.ts',
    ],
    environment: 'node',
    setupFiles: '.config/vitest.setup.ts',
    // Property tests are many runs in one test, and machines are shared.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
