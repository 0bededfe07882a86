import { viewOf, type Source, type View } from './source.js';

/** The early documentation's shape: `spid` for `id`; no `meta`, actions without `type`. */
export function earlyView(root: Source): View | null {
  const id = root.get('spid');
  return id.value === undefined || root.get('id').value !== undefined ? null : viewOf(root, { id });
}
