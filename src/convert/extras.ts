import type { Path } from '../packet/issues.js';
import { isRecord } from '../packet/wire/json.js';

/** What a publisher wrote that the converted packet does not have. What is invalid is an issue instead. */
export interface Dropped {
  /** In the publisher's own names. */
  readonly path: Path;
  readonly reason:
    /** Another field became the field of this name. */
    | 'name-taken'
    /** It marks the old shape: kept, the packet would not be read as a canonical one. */
    | 'marks-shape'
    /** The key of a row in a database, which is no identifier of a packet. */
    | 'not-an-spid'
    /** Whom it was delivered to and what that person agreed to: nothing to publish. */
    | 'personal'
    /** An action that does not say where it leads. */
    | 'leads-nowhere'
    /** The format has nothing like it. */
    | 'no-place';
}

export type Json = Readonly<Record<string, unknown>>;

/** Fields beside those that were read, and those of them that have no place. */
export interface Extras {
  readonly fields: Json;
  readonly dropped: readonly Dropped[];
}

/** Why a field can't be kept where it is; null where it can. */
export type Obstacle = (name: string, value: unknown) => Dropped['reason'] | null;

/** The format has a field of this name, which is another one. */
export const nameTaken =
  (format: readonly string[]): Obstacle =>
  (name) =>
    format.includes(name) ? 'name-taken' : null;

/**
 * The format is open: what it does not know is kept where it stands.
 *
 * @param at where the object stands
 * @param read names of the fields that were read
 */
export function extrasOf(given: unknown, at: Path, read: readonly unknown[], obstacle: Obstacle): Extras {
  const others = Object.entries(isRecord(given) ? given : {}).filter(([name]) => !read.includes(name));
  return {
    // Not assigned one by one: a field may be named `__proto__`.
    fields: Object.fromEntries(others.filter(([name, value]) => !obstacle(name, value))),
    dropped: others.flatMap(([name, value]) => {
      const reason = obstacle(name, value);
      return reason ? [{ path: [...at, name], reason }] : [];
    }),
  };
}

/** The fields of these names that there are, in this order. */
export function inOrder(fields: Json, names: readonly string[]): Json {
  const entries = names.map((name): [string, unknown] => [name, fields[name]]);
  return Object.fromEntries<unknown>(entries.filter(([, value]) => value != null));
}
