import type { Plugin } from 'vite';

/** Leaves the worker's address as it is written: Vite would look for the file, which is built separately. */
export const workerAddress: Plugin = {
  name: 'worker-address',
  transform: {
    order: 'pre',
    filter: { id: /\/align-worker-url\.ts$/ },
    handler: (code) => code.replace('new URL(', '$&/* @vite-ignore */'),
  },
};

/** The classic script has no address of its own to find a worker from. */
export const noWorker: Plugin = {
  name: 'no-worker',
  transform: {
    order: 'pre',
    filter: { id: /\/align-worker-url\.ts$/ },
    handler: () => 'export const alignWorkerUrl = null',
  },
};
