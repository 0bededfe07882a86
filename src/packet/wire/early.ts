import { canonical } from './canonical.js';
import { rename, type Shape } from './shape.js';

/** The early documentation's shape: `spid` for `id`; no `meta`, actions without `type`. */
export const early: Shape = (root) =>
  root['spid'] !== undefined && root['id'] === undefined && canonical(root) ? rename(root, { id: 'spid' }) : null;
