import type { Terminal } from '../io/terminal.js';
import type { Report } from './finding.js';
import { githubReport } from './formats/github.js';
import { jsonReport } from './formats/json.js';
import { sarifReport } from './formats/sarif.js';
import { textReport } from './formats/text.js';

/** How findings are reported. */
export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** Writes reports in the order in which they come. */
export interface Reporter {
  add(report: Report): void;
  end(): void;
}

/** @param isHeld nothing may be written before the end */
export function createReporter(format: Format, isHeld: boolean, terminal: Terminal): Reporter {
  const held: Report[] = [];
  const writeAll = { json: jsonReport, sarif: sarifReport };
  const writeOne = {
    text: (report: Report) => textReport(report, terminal.dataStyle),
    github: githubReport,
  };
  if (format === 'json' || format === 'sarif')
    return { add: (report) => void held.push(report), end: () => terminal.write(writeAll[format](held)) };
  const write = (report: Report): void => terminal.write(writeOne[format](report));
  return {
    add: (report) => {
      if (isHeld) held.push(report);
      else write(report);
    },
    end: () => held.forEach(write),
  };
}
