import { canonicalWire, type Wire } from './canonical.js';
import type { Source } from './source.js';

/** The early documentation's shape: `spid` for `id`; no `meta`, actions without `type`. */
export function earlyWire(root: Source): Wire | null {
  const id = root.get('spid');
  return id.value === undefined || root.get('id').value !== undefined
    ? null
    : { ...canonicalWire(root), complete: false, id };
}
