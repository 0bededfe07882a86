import { defineConfig } from 'vitest/config';

/** As a project has it by default, where Node finds the package; and where Vite does, by the conditions of browsers. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'found by Node', environment: 'jsdom' } },
      {
        resolve: { conditions: ['browser'] },
        test: { name: 'found by Vite', environment: 'jsdom', server: { deps: { inline: [/smart-packet|lit|zod/] } } },
      },
    ],
  },
});
