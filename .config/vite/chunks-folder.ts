import type { Plugin } from 'vite';

/**
 * Tells a module for script tags which folder a site must have beside it; the classic script and the worker, which have
 * everything inside, that there is none.
 */
export const chunksFolder = (name: string | undefined): Plugin => ({
  name: 'chunks-folder',
  transform: {
    order: 'pre',
    filter: { id: /\/chunks-folder\.ts$/ },
    handler: () =>
      name === undefined
        ? `export const chunksFolder = '', missing = '', importAgain = async () => null`
        : `export const chunksFolder = import.meta.url.replace(/[^/]*$/, '${name}/');
           export const missing = 'Is the folder ${name}/ missing beside ' + import.meta.url + '?';
           export const importAgain = (address) => import(/* @vite-ignore */ address);`,
  },
});
