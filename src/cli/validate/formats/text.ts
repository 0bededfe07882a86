import { printable } from '../../io/printable.js';
import type { Style } from '../../io/terminal.js';
import { jsonPath } from '../../json/json-path.js';
import type { Finding, Report } from '../finding.js';

/** A line for a valid file; for each finding its place, as editors and terminals open it, what is wrong, how to mend it. */
export function textReport({ name, packets, findings }: Report, style: Style): string {
  const shapes = [...new Set(packets.map(({ shape }) => shape))].join(', ') || 'no packet';
  const count = packets.length > 1 ? `${packets.length} packets, ` : '';
  const mark = findings.some(({ severity }) => severity === 'error')
    ? style('red', '✗')
    : findings.length
      ? style('yellow', '!')
      : style('green', '✓');
  const head = `${mark} ${style('bold', printable(name))} ${style('dim', `(${count}${shapes})`)}\n`;
  return head + findings.map((finding) => findingText(name, finding, style)).join('');
}

function findingText(name: string, { code, severity, path, range, message, mend }: Finding, style: Style): string {
  const { line, column } = range.start;
  const level = severity === 'error' ? style('red', 'error') : style('yellow', 'warning');
  const place = path.length ? ` ${jsonPath(path)}` : '';
  return (
    `  ${style('cyan', `${printable(name)}:${line}:${column}`)} ${level} ${code}${style('dim', place)}\n` +
    `    ${message}\n` +
    (mend && `    ${style('dim', '→')} ${mend}\n`)
  );
}
