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
  add(report: Report, terminal: Terminal): void;
  end(terminal: Terminal): void;
}

export function createReporter(format: Format): Reporter {
  const reports: Report[] = [];
  const atOnce = (write: (report: Report, terminal: Terminal) => string): Reporter => ({
    add: (report, terminal) => terminal.write(write(report, terminal)),
    end: () => undefined,
  });
  const together = (write: (all: readonly Report[]) => string): Reporter => ({
    add: (report) => void reports.push(report),
    end: (terminal) => terminal.write(write(reports)),
  });
  const reporters: Readonly<Record<Format, Reporter>> = {
    text: atOnce((report, { dataStyle }) => textReport(report, dataStyle)),
    github: atOnce(githubReport),
    json: together(jsonReport),
    sarif: together(sarifReport),
  };
  return reporters[format];
}
