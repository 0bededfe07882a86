import { sayFailure } from '../failure.js';
import { forEachSource } from '../io/for-each-source.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { decodeText, findSources, readSource, type ReadLimits, type Source } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { proofCheck } from './check-proof.js';
import { checkFile, reportOf } from './check-text.js';
import type { Finding, Report } from './finding.js';
import type { FurtherCheck } from './further-check.js';
import { createReporter, type Format } from './reporter.js';
import { Tally } from './tally.js';

/** Files that take long enough for progress to be seen, and answers of servers. */
const MANY = 50;
const MANY_ANSWERS = 2;

export interface ValidateValues {
  readonly format?: Format;
  readonly strict?: boolean;
  readonly 'check-links'?: boolean;
  readonly listen?: boolean;
  readonly timeout?: string;
  readonly quiet?: boolean;
}

/** Runs `smart-packet validate`. */
export async function validateSources(
  values: ValidateValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const limits: ReadLimits = { maxBytes: MAX_PACKET_BYTES, timeoutMs: timeoutMs(values.timeout) };
  const sources = await findSources(operands);
  const reporter = createReporter(values.format ?? 'text');
  const tally = new Tally();
  const checks = await checksFor(values, limits);
  const task = { what: 'Checking packets', many: checks.length ? MANY_ANSWERS : MANY };
  const failures = await forEachSource(sources, task, terminal, async (source, waiting) => {
    const report = await checkSource(source, values, limits, [proofCheck, ...checks]);
    if (source.isFound && isNoPacket(report)) return void tally.skipped.push(source.name);
    tally.add(report);
    if (!values.quiet || report.findings.some(isError)) reporter.add(report, waiting);
  });
  reporter.end(terminal);
  for (const { notes } of checks) notes.forEach((note) => terminal.say(note));
  for (const failure of failures) sayFailure(failure, terminal);
  if (failures.length < sources.length) terminal.say(tally.words(terminal.wordStyle));
  return tally.exitCode(failures.length);
}

/** What looks beyond the files themselves. */
async function checksFor(values: ValidateValues, limits: ReadLimits): Promise<FurtherCheck[]> {
  if (!values['check-links'] && !values.listen) return [];
  const { createAsker } = await import('./links/ask.js');
  const ask = createAsker(limits);
  return [
    ...(values['check-links'] ? [(await import('./check-links.js')).createLinkChecker(ask)] : []),
    ...(values.listen ? [(await import('./listen.js')).createListener(ask)] : []),
  ];
}

async function checkSource(
  source: Source,
  { strict = false }: ValidateValues,
  limits: ReadLimits,
  checks: readonly FurtherCheck[],
): Promise<Report> {
  const { name } = source;
  const text = decodeText(await readSource(source, limits));
  if (text === null) return reportOf(name, { code: 'not-utf8', path: [], severity: 'error' });
  const report = await checkFile(source, text, { strict }, checks);
  return strict ? { ...report, findings: report.findings.map(asError) } : report;
}

const asError = (finding: Finding): Finding => ({ ...finding, severity: 'error' });
const isError = ({ severity }: Finding): boolean => severity === 'error';
const isNoPacket = ({ packets, findings }: Report): boolean =>
  !packets.length && findings.some(({ code }) => code === 'not-a-packet');
