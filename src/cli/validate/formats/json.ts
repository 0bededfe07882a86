import { jsonText } from '../../io/json-text.js';
import { jsonPath } from '../../json/json-path.js';
import type { Report } from '../finding.js';

/** All reports as one JSON text. */
export function jsonReport(reports: readonly Report[]): string {
  const files = reports.map(({ name, packets, findings }) => ({
    file: name,
    valid: !findings.some(({ severity }) => severity === 'error'),
    packets,
    issues: findings.map(({ code, severity, path, range, message, mend, data }) => ({
      ...{ code, severity, path: jsonPath(path), ...range.start, endLine: range.end.line, endColumn: range.end.column },
      ...{ message, hint: mend, ...(data && { data }) },
    })),
  }));
  return jsonText({ files });
}
