import type { Source } from '../io/sources.js';
import type { Report } from './finding.js';

/** What looks beyond the text of a file. */
export interface FileCheck {
  /** Adds what it finds to what is wrong with the file. */
  check(report: Report, text: string, source: Source): Promise<Report>;
  /** What was not checked, and why. */
  readonly notes: ReadonlySet<string>;
}
