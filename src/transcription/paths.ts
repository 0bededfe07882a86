/** Alternatives of a path, each split into its steps. */
const split = new Map<string, readonly (readonly string[])[]>();

function alternativesOf(paths: string): readonly (readonly string[])[] {
  let alternatives = split.get(paths);
  if (!alternatives) {
    alternatives = paths.split(' | ').map((path) => (path === '.' ? [] : path.split('.')));
    split.set(paths, alternatives);
  }
  return alternatives;
}

const ownValue = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/**
 * The value at the first of several paths that leads to one: `alternatives.0.content | content`, with indexes for lists,
 * and `.` for the value itself. Undefined if none does; null and '' count as nothing.
 */
export function valueAt(value: unknown, paths: string): unknown {
  for (const steps of alternativesOf(paths)) {
    let found: unknown = value;
    for (const step of steps) found = ownValue(found, step);
    if (!isMissing(found)) return found;
  }
  return undefined;
}

/** All entries of the list at the first path that leads to a list; a value that is no list counts as the only entry. */
export function listAt(value: unknown, paths: string): readonly unknown[] {
  for (const steps of alternativesOf(paths)) {
    let list: readonly unknown[] = [value];
    for (const step of steps) {
      list = step === '*' ? list.flat() : list.map((each) => ownValue(each, step));
      list = list.filter((each) => !isMissing(each));
    }
    const entries = list.flat();
    if (entries.length) return entries;
  }
  return [];
}

/** Whether a path leads to anything; `*` stands for any entry of a list. Of long lists, the first 100 are looked at. */
export function leadsSomewhere(value: unknown, path: string): boolean {
  let values: readonly unknown[] = [value];
  for (const step of path.split('.')) {
    values = values.slice(0, 100).flatMap((each): readonly unknown[] => {
      if (step === '*') return Array.isArray(each) ? each.slice(0, 100) : [];
      const found = ownValue(each, step);
      return found === undefined || found === null ? [] : [found];
    });
  }
  return values.length > 0;
}

/** A text or a number as text; '' for anything else. */
export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}
