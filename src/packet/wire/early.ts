import { canonical } from './canonical.js';
import type { Shape } from './shape.js';

/** The early documentation's shape: `spid` for `id`; no `meta`, actions without `type`. */
export const early: Shape = (root) =>
  root['spid'] !== undefined && root['id'] === undefined && canonical(root)
    ? {
        fields: { ...root, id: root['spid'] },
        sourcePath: ([field = '', ...rest]) => [field === 'id' ? 'spid' : field, ...rest],
        isComplete: false,
      }
    : null;
