import { jsonPath } from '../../json/json-path.js';
import { printable } from '../../io/printable.js';
import type { Finding, Report } from '../finding.js';

/** Workflow commands of GitHub Actions, which puts each finding beside its line of a pull request. */
export const githubReport = ({ name, findings }: Report): string =>
  findings.map((finding) => annotation(name, finding)).join('');

function annotation(name: string, { severity, code, path, range, message, mend }: Finding): string {
  const { start, end } = range;
  const properties = {
    file: name.replace(CONTROLS, printable),
    line: start.line,
    endLine: end.line,
    col: start.column,
    title: code,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(`${message} ${mend} (${jsonPath(path)})`)}\n`;
}

/** Line breaks have an escape that GitHub knows; joiners belong to the names of some languages. */
const CONTROLS = /[^\P{Cc}\r\n]|[\u2028-\u202e\u2066-\u2069\p{Cs}]/gu;

const escapeData = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
