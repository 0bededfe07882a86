import type { Plugin } from 'vite';

/** `src/ssr.ts` has a build of its own, for servers; the command line takes it from there. */
export const ssrBeside: Plugin = {
  name: 'ssr-beside',
  resolveId: {
    order: 'pre',
    filter: { id: /\/ssr\.js$/ },
    handler: (specifier) => (specifier.startsWith('../') ? { id: '../server/ssr.js', external: true } : null),
  },
};
