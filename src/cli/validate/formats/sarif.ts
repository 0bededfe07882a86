import { sep } from 'node:path';
import { jsonText } from '../../io/json-text.js';
import { jsonPath } from '../../json/json-path.js';
import { VERSION } from '../../version.js';
import type { Finding, Report } from '../finding.js';

/** All findings as SARIF 2.1.0 (OASIS), for code scanning. */
export function sarifReport(reports: readonly Report[]): string {
  const found = reports.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })));
  const codes = [...new Set(found.map(({ finding }) => finding.code))];
  const driver = {
    name: 'smart-packet',
    semanticVersion: VERSION,
    rules: codes.map((id) => ({ id, help: { text: found.find(({ finding }) => finding.code === id)!.finding.mend } })),
  };
  const results = found.map(({ name, finding }) => resultOf(name, finding, codes.indexOf(finding.code)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return jsonText(log);
}

function resultOf(name: string, { code, severity, path, range, message, mend }: Finding, ruleIndex: number) {
  const { start, end } = range;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${message} ${mend}`.trim() },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(name) },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
        logicalLocations: [{ fullyQualifiedName: jsonPath(path) }],
      },
    ],
  };
}

/** A relative path is a relative reference (RFC 3986), always with slashes. */
const uriOf = (name: string): string =>
  /^https?:/i.test(name)
    ? new URL(name).href
    : name
        .replaceAll(sep, '/')
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
