type LazyModule = typeof import('./lazy.js');

let loading: Promise<LazyModule | null> | undefined;

/** What elements with `loading="lazy"` need; null where it can't be had, and then none of them waits. */
export const loadLazy = (): Promise<LazyModule | null> => (loading ??= import('./lazy.js').catch(() => null));
