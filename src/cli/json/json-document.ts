import { parse, parseTree, type Node } from 'jsonc-parser';
import type { Path } from '../../packet/issues.js';
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
  const faults = faultsOf(text);
  const isClear = faults.every(({ code }) => code !== 'not-json');
  let finder: ((offset: number) => TextPosition) | undefined;
  let root: Node | undefined;
  const range = (offset: number, length: number): TextRange => {
    finder ??= createPositionFinder(text);
    return { start: finder(offset), end: finder(offset + length) };
  };
  return {
    value: isClear ? valueOf(text, faults) : undefined,
    faults,
    rangeOf: ({ offset, length }) => range(offset, length),
    rangeAt: (path) => {
      root ??= treeOf(text);
      const { offset = 0, length = 1 } = root ? nodeAt(root, path) : {};
      return range(offset, length);
    },
  };
}

/** What V8 refuses is no JSON, whatever a more lenient parser makes of it; and what it takes is. */
function faultsOf(text: string): readonly JsonFault[] {
  const faults = withoutOverflow(() => findJsonFaults(text)) ?? [];
  if (faults.some(({ code }) => code !== 'duplicate-key')) return faults;
  try {
    JSON.parse(text);
    return faults;
  } catch (error) {
    const offset = Number(/at position (\d+)/.exec(String(error))?.[1] ?? 0);
    return [...faults, { code: 'not-json', offset, length: 1, detail: '' }];
  }
}

const valueOf = (text: string, faults: readonly JsonFault[]): unknown =>
  faults.every(({ code }) => code === 'duplicate-key')
    ? JSON.parse(text)
    : withoutOverflow(() => parse(text, [], { allowTrailingComma: true }) as unknown);

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
const memberOf = ({ type, children }: Node, name: string): Node | undefined =>
  type === 'object' ? children?.findLast(({ children: [key] = [] }) => key?.value === name)?.children?.[1] : undefined;
