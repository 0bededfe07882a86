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
  type $ZodShape,
  type $ZodType,
  type ParsePayload,
} from 'zod/v4/core';
import type { Path, PacketWarningCode } from './issues.js';
import { cutText, plainText, VISIBLE } from './text.js';
import { isRecord } from './wire/json.js';

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
  /** What is used instead, such as the text cut to its limit. */
  readonly kept?: unknown;
  /** The value is used all the same. */
  readonly isKept?: boolean;
  /** Nothing is lost: only a strict reader minds. */
  readonly isForStrict?: boolean;
  /** Of a list that is too long: how many entries it may have. */
  readonly limit?: number;
}

export type Fields = Readonly<Record<string, unknown>>;

/**
 * @param bag what the check says in a JSON Schema, in zod's words
 * @param fits of what type a value must be to be looked at, whatever else is wrong with it; by default nothing else may be
 */
function checkOf<T>(
  find: (value: T, payload: ParsePayload<T>) => readonly Fault[],
  bag: Fields,
  fits?: (value: unknown) => boolean,
): $ZodCheck<T> {
  const def = { check: 'custom', ...(fits && { when: ({ value }: ParsePayload) => fits(value) }) };
  const check = (payload: ParsePayload<T>): void => {
    const { value: input } = payload;
    for (const params of find(input, payload))
      payload.issues.push({ code: 'custom', input, message: params.code, path: [...(params.path ?? [])], params });
  };
  return { _zod: { def, check, onattach: [({ _zod }) => Object.assign(_zod.bag, bag)] } };
}

const string = (check: $ZodCheck<string>): $ZodString => new $ZodString({ type: 'string', checks: [check] });

/**
 * Text for people: at most `limit` UTF-16 code units, as with `maxlength` in HTML, of the cleaned text.
 *
 * @param isVisible something of it must be seen
 */
export function text(limit: number, clean = plainText, isVisible = false): $ZodString {
  const find = (given: string): Fault[] => {
    // Cleaning makes no text longer, and leaves what ASCII can print.
    if (given.length <= limit && (!isVisible || /[!-~]/.test(given))) return [];
    const cleaned = clean(cutText(given, 4 * limit));
    const kept = cutText(cleaned, limit);
    if (isVisible && !kept) return [{ code: 'missing-field' }];
    return given.length > 4 * limit || kept !== cleaned ? [{ code: 'too-long', data: { limit }, kept }] : [];
  };
  return string(checkOf(find, { maximum: limit, ...(isVisible && { patterns: new Set([VISIBLE]) }) }));
}

export const visibleText = (limit: number, clean = plainText): $ZodString => text(limit, clean, true);

/**
 * A text that is a value, such as an address or a date, of at most `limit` UTF-16 code units.
 *
 * @param read null for a text that is none
 * @param unusual what is understood, but is not the format
 */
export function value(
  code: PacketWarningCode,
  limit: number,
  read: (text: string) => unknown,
  unusual?: RegExp,
): $ZodString {
  const find = (given: string): Fault[] => {
    if (given.length > limit || read(given) === null) return [{ code }];
    return unusual?.test(given) ? [{ code, isKept: true, isForStrict: true }] : [];
  };
  return string(checkOf(find, { maximum: limit }));
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
  const findInRest = (fields: Fields, payload: ParsePayload): readonly Fault[] => {
    payload.issues = payload.issues.filter(({ path }) => !isIgnored(path?.[0], fields));
    return find(fields);
  };
  return checkOf(findInRest, {}, isRecord);
}

/** A number from 0 to `maximum`. */
export const amount = (code: PacketWarningCode, maximum = Infinity): $ZodNumber =>
  new $ZodNumber({
    type: 'number',
    checks: [
      checkOf<number>((given) => (given >= 0 && given <= maximum ? [] : [{ code }]), {
        minimum: 0,
        ...(maximum < Infinity && { maximum }),
      }),
    ],
  });

export const number = (): $ZodNumber => new $ZodNumber({ type: 'number', checks: [] });
export const anything = (): $ZodOptional => optional(new $ZodUnknown({ type: 'unknown' }));

export const literal = <T extends string>(...values: T[]): $ZodLiteral<T> =>
  new $ZodLiteral({ type: 'literal', values }) as $ZodLiteral<T>;

export const nullable = <T extends $ZodType>(innerType: T): $ZodNullable<T> =>
  new $ZodNullable({ type: 'nullable', innerType }) as $ZodNullable<T>;

const optional = <T extends $ZodType>(innerType: T): $ZodOptional<T> =>
  new $ZodOptional({ type: 'optional', innerType }) as $ZodOptional<T>;

/** A field that may be missing, or null. */
export const nullish = <T extends $ZodType>(innerType: T): $ZodOptional<$ZodNullable<T>> =>
  optional(nullable(innerType));

/**
 * A list of at most `limit` entries. Unlike zod's own check, which then looks at no entry at all, it leaves it to the
 * reader which entries fall away.
 */
export function list<T extends $ZodType>(
  element: T,
  limit: number,
  code: PacketWarningCode = 'too-long',
): $ZodArray<T> {
  const fault: Fault = { code, data: { limit }, limit, isKept: true };
  const check = checkOf<unknown[]>(({ length }) => (length > limit ? [fault] : []), { maximum: limit }, Array.isArray);
  return new $ZodArray({ type: 'array', element, checks: [check] }) as $ZodArray<T>;
}

/** A list of at most `limit` entries that is of use as a whole or not at all: whatever is wrong with it is one issue. */
export function entireList<T extends $ZodType>(element: T, limit: number, code: PacketWarningCode): $ZodArray<T> {
  const find = (entries: unknown[], payload: ParsePayload): Fault[] => {
    if (entries.length <= limit && !payload.issues.length) return [];
    payload.issues = [];
    return [{ code }];
  };
  const check = checkOf<unknown[]>(find, { maximum: limit }, Array.isArray);
  return new $ZodArray({ type: 'array', element, checks: [check] }) as $ZodArray<T>;
}

/** An object; fields that the shape does not know are no fault. */
export const object = <T extends $ZodShape>(shape: T, checks: $ZodCheck<Fields>[] = []): $ZodObject<T> =>
  new $ZodObject({ type: 'object', shape, checks }) as unknown as $ZodObject<T>;

/**
 * Makes an object of use as a whole or not at all: whatever is wrong with it is one issue. There may be thousands of such
 * objects in a list, and zod passes all issues on as arguments, of which engines take no more than some 65,000.
 *
 * @param detail a field that it can do without
 */
export function entire(
  code: PacketWarningCode,
  isUsable: (fields: Fields) => boolean,
  detail: string,
): $ZodCheck<Fields> {
  const find = (fields: Fields, payload: ParsePayload): readonly Fault[] => {
    const isUsed =
      isUsable(fields) &&
      payload.issues.every(
        (issue) =>
          issue.path?.[0] === detail || (issue.code === 'custom' && (issue.params as Fault | undefined)?.code !== code),
      );
    if (isUsed) return [];
    payload.issues = [];
    return [{ code }];
  };
  return checkOf(find, {}, isRecord);
}

/**
 * A value that can be of several types, judged by the one that `typeFor` says is meant: zod's unions try each, and their
 * issues do not say which was meant.
 */
export function chosen(typeFor: (value: unknown) => $ZodType): $ZodUnknown {
  const check = checkOf<unknown>((value, payload) => {
    void typeFor(value)._zod.run(payload, { async: false });
    return [];
  }, {});
  return new $ZodUnknown({ type: 'unknown', checks: [check] });
}
