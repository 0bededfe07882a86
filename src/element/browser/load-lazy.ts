import type { IssueReporter } from '../host.js';
import { loadPart } from './load-part.js';

type LazyModule = typeof import('./lazy.js');

let loading: Promise<LazyModule | null> | undefined;

/** What elements with `loading="lazy"` need; null where it can't be had, and then none of them waits. */
export const loadLazy = (reporter: IssueReporter): Promise<LazyModule | null> =>
  (loading ??= loadPart(reporter, () => import('./lazy.js')));
