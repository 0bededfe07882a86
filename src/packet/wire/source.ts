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

/** What `Source.get` looks at, read anew each time. */
export const ownValue = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value && Object.prototype.propertyIsEnumerable.call(value, key)
    ? Reflect.get(value, key)
    : undefined;

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
