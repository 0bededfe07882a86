import { parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
import { memberOf } from './json-document.js';

/**
 * Sets a field of an object in JSON text, and leaves all other characters as they are: `modify` of jsonc-parser would
 * write the whole line anew, which in compact JSON is the whole text. A new field comes last, spaced as the one before it.
 *
 * @param text valid JSON
 * @param path to the field, in an object that is there
 * @param json text of the value
 * @returns null where there is no such object
 */
export function setField(text: string, path: Path, json: string): string | null {
  const name = path.at(-1);
  const holder = objectAt(parseTree(text), path.slice(0, -1));
  if (!holder || typeof name !== 'string') return null;
  const { children: fields = [] } = holder;
  const value = memberOf(holder, name);
  if (value) return splice(text, value.offset, value.offset + value.length, json);
  const last = fields.at(-1);
  const key = JSON.stringify(name);
  if (!last) return splice(text, holder.offset, holder.offset + holder.length, `{${key}: ${json}}`);
  const end = last.offset + last.length;
  return splice(text, end, end, `,${spaceBefore(text, last)}${key}${colonOf(text, last)}${json}`);
}

function objectAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const key of path) node = typeof key === 'number' ? node?.children?.[key] : node && memberOf(node, key);
  return node?.type === 'object' ? node : undefined;
}

const splice = (text: string, from: number, to: number, part: string): string =>
  text.slice(0, from) + part + text.slice(to);

const spaceBefore = (text: string, { offset }: Node): string => /\s*$/.exec(text.slice(0, offset))![0];

function colonOf(text: string, { children: [key, value] = [] }: Node): string {
  return key && value ? text.slice(key.offset + key.length, value.offset) : ': ';
}
