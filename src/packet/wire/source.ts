export type Path = readonly (string | number)[];

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

export function sourceOf(value: unknown, path: Path = []): Source {
  const fields = new Map<string | number, Source>();
  return {
    value,
    path,
    get(key) {
      let field = fields.get(key);
      if (!field) {
        field = sourceOf(isObject(value) && isOwn(value, key) ? Reflect.get(value, key) : undefined, [...path, key]);
        fields.set(key, field);
      }
      return field;
    },
  };
}

/** The entries of an array, at most `limit` of them; none for anything else. */
export function entriesOf(source: Source, limit: number): Source[] {
  const { value } = source;
  return Array.isArray(value) ? Array.from({ length: Math.min(value.length, limit) }, (_, i) => source.get(i)) : [];
}

export function isRecord(value: unknown): value is object {
  return isObject(value) && !Array.isArray(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isOwn = (value: object, key: string | number) => Object.prototype.propertyIsEnumerable.call(value, key);
