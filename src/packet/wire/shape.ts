import type { Path } from '../issues.js';
import type { Fields } from './json.js';

/** A packet of any shape in the canonical names; what is inside its fields may still be anything. */
export interface WirePacket {
  readonly fields: Fields;
  /** From a path in canonical names to the place in the input where the value stood. */
  readonly sourcePath: (path: Path) => Path;
  /** The shape promises every field that the format requires; elsewhere one that is missing is no issue. */
  readonly isComplete: boolean;
  /** Its `id` is the key of a database or none, and no claim to be an SPID. */
  readonly isKeyed?: boolean;
}

/** A published shape: its fields in the canonical names, or null for a packet of another shape. */
export type Shape = (root: Fields) => WirePacket | null;

/**
 * A packet, or a part of one, in the canonical names.
 *
 * @param names by canonical name, the shape's own
 * @param inside the way back within a field
 */
export function rename(
  given: Fields,
  names: Readonly<Record<string, string>>,
  inside: Readonly<Record<string, WirePacket['sourcePath']>> = {},
): WirePacket {
  const fields = { ...given };
  for (const [name, own] of Object.entries(names)) fields[name] = given[own];
  return {
    fields,
    sourcePath: ([field, ...rest]) =>
      field === undefined ? [] : [names[field] ?? field, ...(inside[field]?.(rest) ?? rest)],
    isComplete: false,
  };
}

/** Fields that only older shapes have, at the top of a packet. */
export const OLDER_FIELDS = ['@type', 'spid', 'audio', 'metadata', 'packet', 'audio_url', 'ctas', 'created_at'];
