import type { Plugin } from 'vite';

/** The list's module for script tags fetches the viewer, where no script of the page has done so, from the file beside. */
export const viewerBeside: Plugin = {
  name: 'viewer-beside',
  transform: {
    order: 'pre',
    filter: { id: /\/list\/viewer\.ts$/ },
    handler: () => `export const loadViewer = () => import(/* @vite-ignore */ './smart-packet.min.js')`,
  },
};
