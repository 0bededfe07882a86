/**
 * Where the code is that is loaded later, and what may be wrong where it is not: the build says it for the script-tag
 * modules; those of npm go with bundlers.
 */
export const chunksFolder: string = '';
export const missing: string = '';

/** The classic script has everything inside. */
export const importAgain = (address: string): Promise<unknown> =>
  import(/* @vite-ignore */ /* webpackIgnore: true */ address);
