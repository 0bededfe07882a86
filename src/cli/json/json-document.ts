import { parse, parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
import { isRecord } from '../../packet/wire/json.js';
import { findJsonFaults, type JsonFault } from './json-faults.js';
import { createPositionFinder, type TextPosition } from './text-position.js';

/** Part of a text: where it begins, and where what follows it begins. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** JSON text with its positions. */
export interface JsonDocument {
  /** Undefined where it is so far from JSON that none can be told. */
  readonly value: unknown;
  readonly faults: readonly JsonFault[];
  /** Where a fault stands. */
  rangeOf(fault: JsonFault): TextRange;
  /** Where the value at a path stands; of one that is missing, where what should hold it begins. */
  rangeAt(path: Path): TextRange;
}

/**
 * Reads JSON text. Faults that leave no doubt of what is meant (commas too many, comments, names given twice) do not hide
 * the value.
 *
 * @param text without a byte order mark
 */
export function readJson(text: string): JsonDocument {
  const { value, faults } = valueAndFaults(text);
  let finder: ((offset: number) => TextPosition) | undefined;
  let root: Node | undefined;
  const range = (offset: number, length: number): TextRange => {
    finder ??= createPositionFinder(text);
    return { start: finder(offset), end: finder(offset + length) };
  };
  return {
    value,
    faults,
    rangeOf: ({ offset, length }) => range(offset, length),
    rangeAt: (path) => {
      // Building the tree takes longer than all else; what is missing in the packet itself is told without it.
      if (isRecord(value) && !Object.hasOwn(value, path[0] ?? '')) return range(text.search(/\S/), 1);
      root ??= treeOf(text);
      const { offset = 0, length = 1 } = root ? nodeAt(root, path) : {};
      return range(offset, length);
    },
  };
}

/** What V8 refuses is no JSON, whatever a more lenient parser makes of it; and what it takes is. */
function valueAndFaults(text: string): Pick<JsonDocument, 'value' | 'faults'> {
  const strict = parseStrictly(text);
  if ('value' in strict && countNames(text) === countFields(strict.value)) return { ...strict, faults: [] };
  const faults = withoutOverflow(() => findJsonFaults(text)) ?? [];
  if ('value' in strict) return { ...strict, faults: faults.filter(({ code }) => code === 'duplicate-key') };
  if (faults.every(({ code }) => code === 'duplicate-key')) faults.push(strict);
  const isClear = faults.every(({ code }) => code !== 'not-json');
  return {
    value: isClear ? withoutOverflow(() => parse(text, [], { allowTrailingComma: true }) as unknown) : undefined,
    faults,
  };
}

function parseStrictly(text: string): { readonly value: unknown } | JsonFault {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const offset = Number(/at position (\d+)/.exec(String(error))?.[1] ?? 0);
    return { code: 'not-json', offset, length: 1, detail: '' };
  }
}

/** Names of fields in valid JSON: texts before a colon. */
function countNames(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    let next = endOfText(text, start);
    while (isBlank(text.charCodeAt(next))) next++;
    if (text.charAt(next) === ':') count++;
    start = text.indexOf('"', next);
  }
  return count;
}

/** Where what follows a text in JSON begins; looking for quotes takes a fraction of what a pattern does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (text.charAt(first - 1) === '\\') first--;
    // Of an even number of backslashes none escapes the quote.
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** White space of JSON (RFC 8259, section 2). */
const isBlank = (unit: number): boolean => unit === 32 || unit === 10 || unit === 13 || unit === 9;

/** Fields in a value, all the way down. Fewer than names: one was given twice. */
function countFields(value: unknown): number {
  let count = 0;
  const waiting = [value];
  for (let next = waiting.pop(); waiting.length || next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inside: unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += inside.length;
    // Spread over arguments, a list of a million would overflow the stack.
    for (const each of inside) waiting.push(each);
  }
  return count;
}

const treeOf = (text: string): Node | undefined =>
  withoutOverflow(() => parseTree(text, [], { allowTrailingComma: true }));

/** Recursion in thousands of nested lists overflows the stack; no packet is nested like that. */
function withoutOverflow<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The value at a path, or the brace or bracket of the last one on the way that is there. */
function nodeAt(root: Node, path: Path): { offset: number; length: number } {
  let node = root;
  for (const key of path) {
    const next = typeof key === 'number' ? node.children?.[key] : memberOf(node, key);
    if (!next) return { offset: node.offset, length: node.children ? 1 : node.length };
    node = next;
  }
  return node.children ? { offset: node.offset, length: 1 } : node;
}

/** Of a name that is given twice the last value counts, as for `JSON.parse`. */
export const memberOf = ({ type, children }: Node, name: string): Node | undefined =>
  type === 'object' ? children?.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1] : undefined;
