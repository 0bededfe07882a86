import { loadPart } from './load-part.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

type LazyModule = typeof import('./lazy.js');

let loading: Promise<LazyModule | null> | undefined;

/** What elements with `loading="lazy"` need; null where it can't be had, and then none of them waits. */
export const loadLazy = (host: SmartPacketElement): Promise<LazyModule | null> =>
  (loading ??= loadPart(host, () => import('./lazy.js')));
