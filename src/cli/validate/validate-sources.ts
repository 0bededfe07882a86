import { Failure } from '../failure.js';
import { showProgress } from '../io/progress.js';
import { MAX_PACKET_BYTES } from '../io/read-packet.js';
import { decodeText, findSources, readSource, type ReadLimits, type Source } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { checkText, reportOf } from './check-text.js';
import type { Finding, Report } from './finding.js';
import { createReporter, type Format } from './reporter.js';
import { Tally } from './tally.js';

/** Files that take long enough for progress to be seen, and answers of servers. */
const MANY = 50;
const MANY_ANSWERS = 2;

export interface ValidateValues {
  readonly format?: Format;
  readonly strict?: boolean;
  readonly 'check-links'?: boolean;
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
  if (!sources.length) throw new Failure(`there are no JSON files in ${operands.join(', ')}`);
  const many = values['check-links'] ? MANY_ANSWERS : MANY;
  const progress = await showProgress('Checking packets', sources.length, many, terminal);
  const reporter = createReporter(values.format ?? 'text', progress.isShown, terminal);
  const tally = new Tally();
  for (const source of sources) {
    const report = await tryToCheck(source, values, limits, tally);
    if (report && source.isFound && isNoPacket(report)) tally.skipped.push(source.name);
    else if (report) {
      tally.add(report);
      if (!values.quiet || report.findings.some(isError)) reporter.add(report);
    }
    progress.advance();
  }
  progress.stop();
  reporter.end();
  terminal.say(tally.words(terminal.wordStyle));
  return tally.exitCode;
}

/** One file that can't be read does not keep the others from being checked. */
async function tryToCheck(
  source: Source,
  values: ValidateValues,
  limits: ReadLimits,
  { failures }: Tally,
): Promise<Report | null> {
  try {
    return await checkSource(source, values, limits);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(error.message);
    return null;
  }
}

async function checkSource(source: Source, { strict = false }: ValidateValues, limits: ReadLimits): Promise<Report> {
  const { name } = source;
  const text = decodeText(await readSource(source, limits));
  if (text === null) return reportOf(name, { code: 'not-utf8', path: [], severity: 'error' });
  const report = checkText(name, text, { strict });
  return strict ? { ...report, findings: report.findings.map(asError) } : report;
}

const asError = (finding: Finding): Finding => ({ ...finding, severity: 'error' });
const isError = ({ severity }: Finding): boolean => severity === 'error';
const isNoPacket = ({ findings }: Report): boolean => findings.some(({ code }) => code === 'not-a-packet');
