import type { Node } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
import { memberOf } from './json-document.js';

/** The object at a path of a parsed text, if one is there. */
export function objectAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const key of path) node = typeof key === 'number' ? node?.children?.[key] : node && memberOf(node, key);
  return node?.type === 'object' ? node : undefined;
}
