import {
  $ZodArray,
  $ZodLiteral,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodString,
  $ZodUnknown,
  type $ZodCheck,
  type $ZodIssueCustom,
  type $ZodRawIssue,
  type $ZodShape,
  type $ZodType,
  type ParsePayload,
} from 'zod/v4/core';
import type { Path, PacketWarningCode } from './issues.js';
import { cutText, plainText } from './text.js';

/**
 * The primitives that `packetSchema` is made of: zod's own classes, without the methods for chaining, and checks that say
 * to `z.toJSONSchema` what they can.
 */

/** What is wrong with a value: the `params` of a `custom` issue. */
export interface Fault {
  readonly code: PacketWarningCode;
  /** Within the value; by default the value itself. */
  readonly path?: Path;
  readonly data?: Readonly<Record<string, string | number>>;
  /** The value is used all the same. */
  readonly isKept?: boolean;
  /** Nothing is lost: only a strict reader minds. */
  readonly isForStrict?: boolean;
}

export type Fields = Readonly<Record<string, unknown>>;
type Definition = Fields & { readonly check: string };

/** @param def what the check says in a JSON Schema, in the words of one of zod's own */
function checkOf<T>(def: Definition, run: (value: T, add: (issue: object) => void) => void): $ZodCheck<T> {
  const check = ({ value, issues }: ParsePayload<T>): void => {
    run(value, (issue) => issues.push({ input: value, ...issue } as $ZodRawIssue));
  };
  return { _zod: { def, check, onattach: [] } };
}

const custom = (fault: Fault): object => ({
  code: 'custom' satisfies $ZodIssueCustom['code'],
  message: fault.code,
  path: [...(fault.path ?? [])],
  params: fault,
});

/** A check of a whole text; `pattern`, without flags, holds for every text that passes. */
function matches(pattern: RegExp, find: (text: string) => Fault | boolean, code: PacketWarningCode): $ZodCheck<string> {
  return checkOf<string>({ check: 'string_format', format: 'regex', pattern }, (text, add) => {
    const found = find(text);
    if (found !== true) add(custom(found || { code }));
  });
}

/**
 * At most `limit` UTF-16 code units, as with `maxlength` in HTML, of the cleaned text; with `isVisible` at least one that
 * can be seen.
 */
function cleanText(limit: number, clean: (text: string) => string, isVisible: boolean): $ZodCheck<string> {
  const check = checkOf<string>({ check: 'max_length', maximum: limit }, (text, add) => {
    // Cleaning makes no text longer, and leaves what ASCII can print.
    if (text.length <= limit && (!isVisible || /[!-~]/.test(text))) return;
    const cleaned = clean(cutText(text, 4 * limit));
    const kept = cutText(cleaned, limit);
    if (isVisible && !kept) add(custom({ code: 'missing-field' }));
    else if (text.length > 4 * limit || kept !== cleaned)
      add({ code: 'too_big', origin: 'string', maximum: limit, inclusive: true, message: 'too-long', kept });
  });
  if (isVisible) check._zod.onattach.push(({ _zod }) => void (_zod.bag['patterns'] = new Set([/\S/])));
  return check;
}

/** Unlike zod's own, which then looks at no entry at all, it leaves it to the reader which entries fall away. */
function maxItems(limit: number): $ZodCheck<readonly unknown[]> {
  const check = checkOf<readonly unknown[]>({ check: 'custom' }, ({ length }, add) => {
    if (length > limit) add({ code: 'too_big', origin: 'array', maximum: limit, inclusive: true, message: 'too-long' });
  });
  check._zod.onattach.push(({ _zod }) => void (_zod.bag['maximum'] = limit));
  return check;
}

/**
 * Conditions that span several fields; they are looked at whatever else is wrong with the object.
 *
 * @param isIgnored whether a field does not count, so that nothing in it is a fault
 */
export function whole(
  find: (fields: Fields) => readonly Fault[],
  isIgnored: (key: unknown, fields: Fields) => boolean = () => false,
): $ZodCheck<Fields> {
  const check = (payload: ParsePayload<Fields>): void => {
    const { value } = payload;
    payload.issues = payload.issues.filter(({ path }) => !isIgnored(path?.[0], value));
    for (const fault of find(value)) payload.issues.push({ input: value, ...custom(fault) } as $ZodRawIssue);
  };
  const when = ({ value }: ParsePayload): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return { _zod: { def: { check: 'custom', when }, check, onattach: [] } };
}

const string = (checks: $ZodCheck<string>[], error?: PacketWarningCode): $ZodString =>
  new $ZodString({ type: 'string', checks, ...(error && { error: () => error }) });

/** Text for people, cleaned: at most `limit` UTF-16 code units. */
export function text(limit: number, clean = plainText, codeOfOtherType?: PacketWarningCode): $ZodString {
  return string([cleanText(limit, clean, false)], codeOfOtherType);
}

/** The same, of which something must be seen. */
export function visibleText(limit: number, clean = plainText): $ZodString {
  return string([cleanText(limit, clean, true)]);
}

/**
 * A text that is a value, such as an address or a date, of at most `limit` UTF-16 code units.
 *
 * @param find whether it is one, or what is wrong with it; false is a fault with `code`
 * @param codeOfOtherType of what is not a text; by default `invalid-type`
 */
export function value(
  code: PacketWarningCode,
  limit: number,
  pattern: RegExp,
  find: (text: string) => Fault | boolean,
  codeOfOtherType?: PacketWarningCode,
): $ZodString {
  const isShort = checkOf<string>({ check: 'max_length', maximum: limit }, ({ length }, add) => {
    if (length > limit) add(custom({ code }));
  });
  return string([isShort, matches(pattern, find, code)], codeOfOtherType);
}

/** A number of 0 or more. */
export const amount = (error: PacketWarningCode): $ZodNumber =>
  new $ZodNumber({
    type: 'number',
    error: () => error,
    checks: [
      checkOf<number>({ check: 'greater_than', value: 0, inclusive: true }, (value, add) => {
        if (value < 0) add(custom({ code: error }));
      }),
    ],
  });

export const number = (): $ZodNumber => new $ZodNumber({ type: 'number', checks: [] });
export const anything = (): $ZodOptional =>
  new $ZodOptional({ type: 'optional', innerType: new $ZodUnknown({ type: 'unknown' }) });

export const literal = <T extends string>(value: T): $ZodLiteral<T> =>
  new $ZodLiteral({ type: 'literal', values: [value] }) as $ZodLiteral<T>;

export const nullable = <T extends $ZodType>(innerType: T): $ZodNullable<T> =>
  new $ZodNullable({ type: 'nullable', innerType }) as $ZodNullable<T>;

/** A field that may be missing, or null. */
export const nullish = <T extends $ZodType>(innerType: T): $ZodOptional<$ZodNullable<T>> =>
  new $ZodOptional({ type: 'optional', innerType: nullable(innerType) }) as $ZodOptional<$ZodNullable<T>>;

/** A list of at most `limit` entries. */
export const list = <T extends $ZodType>(element: T, limit: number, error?: PacketWarningCode): $ZodArray<T> =>
  new $ZodArray({
    type: 'array',
    element,
    checks: [maxItems(limit)],
    ...(error && { error: () => error }),
  }) as $ZodArray<T>;

/** An object; fields that the shape does not know are no fault. */
export const object = <T extends $ZodShape>(
  shape: T,
  checks: $ZodCheck<Fields>[] = [],
  error?: PacketWarningCode,
): $ZodObject<T> =>
  new $ZodObject({ type: 'object', shape, checks, ...(error && { error: () => error }) }) as unknown as $ZodObject<T>;
