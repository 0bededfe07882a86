/**
 * Where the code is that is loaded later, and what may be wrong where it is not: the build says it for the script-tag
 * modules; those of npm go with bundlers.
 */
export const chunksFolder: string = '';
export const missing: string = '';
