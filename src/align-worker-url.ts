/**
 * Where the search's worker is: `dist/align-worker.js`, one folder up both from the npm modules and from the chunks of
 * the script-tag module. Written out like this, bundlers find the file and take it along. The classic script has none.
 */
export const alignWorkerUrl: string | null = new URL('../align-worker.js', import.meta.url).href;
