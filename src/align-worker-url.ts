/**
 * Address of the alignment worker, `dist/align-worker.js`: one folder up from the npm modules as well as from the
 * chunks of the script-tag module. In this form bundlers find and copy the file. The classic script has no worker.
 */
export const alignWorkerUrl: string | null = new URL('../align-worker.js', import.meta.url).href;
