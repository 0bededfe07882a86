import type { Path } from '../issues.js';
import type { Fields } from './json.js';

/** A packet of any shape in the canonical names; what is inside its fields may still be anything. */
export interface WirePacket {
  readonly fields: Fields;
  /** From a path in canonical names to the place in the input where the value stood. */
  readonly sourcePath: (path: Path) => Path;
  /** The shape promises every field that the format requires; elsewhere one that is missing is no issue. */
  readonly isComplete: boolean;
}

/** A published shape: its fields in the canonical names, or null for a packet of another shape. */
export type Shape = (root: Fields) => WirePacket | null;

/** Fields that only older shapes have, at the top of a packet. */
export const OLDER_FIELDS = ['@type', 'spid', 'audio', 'metadata', 'packet'];
