import type { Source } from '../io/sources.js';
import type { Fault } from './finding.js';

/** What looks beyond the text of a packet. */
export interface FurtherCheck {
  /**
   * Finds what is wrong with a packet, of any shape or none.
   *
   * @param source of the file that it is in
   * @returns with places in the packet
   */
  readonly check: (packet: unknown, source: Source) => Promise<readonly Fault[]>;
  /** What was not checked, and why. */
  readonly notes: ReadonlySet<string>;
}
