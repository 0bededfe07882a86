import { parseTree } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
import { objectAt } from './object-at.js';

/**
 * Takes a field out of an object in JSON text, and leaves all other characters as they are.
 *
 * @param text valid JSON
 * @returns the same text where there is no such field
 */
export function removeField(text: string, path: Path): string {
  const holder = objectAt(parseTree(text), path.slice(0, -1));
  const fields = holder?.children ?? [];
  const index = fields.findLastIndex(({ children: [key] = [] }) => key?.value === path.at(-1));
  const field = fields[index];
  if (!holder || !field) return text;
  const [before, after] = [fields[index - 1], fields[index + 1]];
  // The comma goes with it: the one before it, or else the one after.
  const from = before ? before.offset + before.length : after ? field.offset : holder.offset + 1;
  const to = before ? field.offset + field.length : after ? after.offset : holder.offset + holder.length - 1;
  const rest = text.slice(0, from) + text.slice(to);
  // Of a name that is there twice none is to be left.
  return removeField(rest, path);
}
