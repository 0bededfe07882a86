/** Actions of a packet beyond these are not even looked at. */
export const MAX_ENTRIES = 100;

/** Fields by name; a field that is not there is undefined. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A field or an entry as it is in JSON: the value that the JSON text of the object would hold, so that an
 * object and its text are the same packet (ECMA-262, `SerializeJSONProperty`).
 */
export function ownValue(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || !holder) return undefined;
  const isEntry = Array.isArray(holder);
  const isThere =
    typeof key === (isEntry ? 'number' : 'string') && Object.prototype.propertyIsEnumerable.call(holder, key);
  const value = isThere ? jsonValue(Reflect.get(holder, key), key) : undefined;
  return isEntry && value === undefined ? null : value;
}

/**
 * A value as it is in JSON. Two that have none are something nevertheless: a big integer is a number, and an `expires`
 * that is an invalid `Date`, or another object that writes itself as null, stays one that can't be read.
 */
export function jsonValue(given: unknown, key: string | number): unknown {
  let value = given;
  // Looked for, and not read, where it is not: each field is read once.
  if (typeof value === 'object' && value && 'toJSON' in value) {
    const { toJSON } = value;
    if (typeof toJSON === 'function')
      value = (Reflect.apply(toJSON as () => unknown, value, [`${key}`]) as unknown) ?? (key === 'expires' ? {} : null);
  }
  if (value instanceof String || value instanceof Number || value instanceof Boolean) value = value.valueOf();
  if (typeof value === 'bigint') value = Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
}

/**
 * What is given as JSON text, which may begin with a byte order mark, or as a value.
 *
 * @throws {SyntaxError} for a text that is no JSON
 */
export const parsed = (given: unknown): unknown =>
  typeof given === 'string' ? JSON.parse(given.replace(/^\ufeff/, '')) : given;

/**
 * The JSON text of a packet, which is read as the packet itself is, also where `JSON.stringify` alone would lose what
 * `jsonValue` keeps.
 *
 * @throws {TypeError} where it has none
 */
export function jsonTextOf(packet: unknown): string {
  if (typeof packet === 'string') return packet;
  const text: unknown = JSON.stringify(packet, function (this: Record<string, unknown>, key, value: unknown) {
    return key === 'expires' || typeof value === 'bigint' ? jsonValue(this[key], key) : value;
  });
  if (typeof text !== 'string') throw new TypeError('No JSON');
  return text;
}

/**
 * A copy of the named fields of an object, so that each is read once and a getter cannot show two faces; only own
 * enumerable ones are looked at. Another value is given back as it is.
 */
export function pick(value: unknown, names: readonly string[]): unknown {
  return isRecord(value) ? fieldsOf(value, names) : value;
}

/** The same, where another value has no fields. */
export function fieldsOf(value: unknown, names: readonly string[]): Fields {
  const fields: Record<string, unknown> = {};
  for (const name of isRecord(value) ? names : []) {
    const field = ownValue(value, name);
    if (field !== undefined) fields[name] = field;
  }
  return fields;
}

/** The first entries of an array; another value is given back as it is. */
export function pickEntries(value: unknown, limit: number): unknown {
  return Array.isArray(value) ? entriesOf(value, limit) : value;
}

/** The same, where another value has no entries. */
export function entriesOf(value: unknown, limit: number): unknown[] {
  return Array.isArray(value)
    ? Array.from({ length: Math.min(value.length, limit) }, (_, index) => ownValue(value, index))
    : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
