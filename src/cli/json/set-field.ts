import { parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
import { memberOf } from './json-document.js';
import { objectAt } from './object-at.js';
import { removeField } from './remove-field.js';

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

/**
 * The same for a value, which is written over several lines where the object is; as the last of its fields.
 *
 * @throws {Error} where there is no such object
 */
export function setLastField(text: string, path: Path, value: unknown): string {
  const rest = removeField(text, path);
  const holder = objectAt(parseTree(rest), path.slice(0, -1));
  const last = holder?.children?.at(-1);
  const indent = (last && /\n([ \t]*)$/.exec(spaceBefore(rest, last))?.[1]) ?? null;
  const step = indent?.startsWith('\t') ? '\t' : 2;
  const json =
    indent === null
      ? JSON.stringify(value)
      : JSON.stringify(value, null, step).replaceAll('\n', `${breakOf(rest)}${indent}`);
  const placed = setField(rest, path, json);
  if (placed === null) throw new Error(`No object for ${path.join('.')}`);
  return placed;
}

/** Of its lines. */
const breakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const splice = (text: string, from: number, to: number, part: string): string =>
  text.slice(0, from) + part + text.slice(to);

const spaceBefore = (text: string, { offset }: Node): string => /\s*$/.exec(text.slice(0, offset))![0];

function colonOf(text: string, { children: [key, value] = [] }: Node): string {
  return key && value ? text.slice(key.offset + key.length, value.offset) : ': ';
}
