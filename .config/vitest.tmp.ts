import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Pure tests in Node: everything but the element. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{packet,links,load,attacks,present,package}/**/*.test.ts'],
    environment: 'node',
    // Property tests are many runs in one test, and machines are shared.
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
