import { defineConfig, type Plugin } from 'vite';

/** The worker beside the script-tag files is no file here yet; Vite makes one of its source. */
const alignWorker: Plugin = {
  name: 'align-worker',
  enforce: 'pre',
  transform: (_, id) =>
    id.endsWith('/align-worker-url.ts')
      ? "import url from './align-worker.ts?worker&url'; export const alignWorkerUrl = new URL(url, import.meta.url).href"
      : null,
};

export default defineConfig({
  plugins: [alignWorker],
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  worker: { format: 'iife' },
});
