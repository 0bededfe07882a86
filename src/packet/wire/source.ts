export type Path = readonly (string | number)[];

/** Actions of a packet beyond these are not even looked at. */
export const MAX_ENTRIES = 100;

/** A value of the input and where it was found. */
export interface Source {
  readonly value: unknown;
  readonly path: Path;
  /**
   * A field or an entry. Only own enumerable ones are looked at, and each is read once, however often it is asked for,
   * so that a getter cannot show two faces. What is not there has the value undefined.
   */
  get(key: string | number): Source;
}

/** A source of which some fields are to be found elsewhere: a publisher's shape, seen in the canonical names. */
export interface View extends Source {
  /** The shape promises every field that the format requires; one that is missing is an issue. */
  readonly isComplete?: boolean;
}

/**
 * What `Source.get` looks at, read anew each time: the value that the JSON text of the object would hold, so that an
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

export function sourceOf(value: unknown, path: Path = []): Source {
  // Most values have none, and a packet may hold thousands.
  let fields: Map<string | number, Source> | undefined;
  return {
    value,
    path,
    get(key) {
      let field = (fields ??= new Map<string | number, Source>()).get(key);
      if (!field) {
        fields.set(key, (field = sourceOf(ownValue(value, key), [...path, key])));
      }
      return field;
    },
  };
}

export function viewOf(source: Source, fields: Readonly<Record<string, Source>> | readonly Source[]): View {
  return { ...source, get: (key) => (fields as Record<string, Source>)[key] ?? source.get(key) };
}

/** The first entries of an array; none of any other value. */
export function entriesOf(source: Source, limit: number): Source[] {
  const { value } = source;
  return Array.isArray(value)
    ? Array.from({ length: Math.min(value.length, limit) }, (_, index) => source.get(index))
    : [];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
