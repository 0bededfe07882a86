import { buildCanonical, type AnswerFault, type PacketAnswers } from '../../convert/build-canonical.js';
import type { Json } from '../../convert/extras.js';
import type { Issue, Path } from '../../packet/issues.js';
import { valueAt } from '../../packet/keep-valid.js';
import { Failure } from '../failure.js';
import { explain } from '../validate/explain.js';

/** All that keeps answers from making a packet: for each fault what it is and, on lines of its own, how to mend it. */
export function mistakesOf(answers: PacketAnswers): string[] {
  const { packet, faults, issues } = buildCanonical(answers);
  return [
    ...faults.map(faultText),
    ...issues.filter((issue) => isNews(issue, issues, answers)).map((issue) => issueText(issue, packet)),
  ];
}

/** @param mistakes at least one */
export function failureOf(mistakes: readonly string[]): Failure {
  const [message = '', ...more] = mistakes.join('\n').split('\n');
  return new Failure(message, more.join('\n') || undefined);
}

/** Options that are missing are known, and that nothing can be shown follows from what else is wrong. */
function isNews({ code, path }: Issue, all: readonly Issue[], answers: PacketAnswers): boolean {
  if (!path.length) return all.length === 1;
  const given: Readonly<Record<string, unknown>> = { ...answers };
  return code !== 'missing-field' || path[0] === 'cta' || given[fieldOf(path)] !== undefined;
}

function faultText(fault: AnswerFault): string {
  if (fault.code !== 'id-needed') return [`--cta: ${fault.reason} Write it like`, ...fault.examples].join('\n  ');
  return (
    '--id is missing: it is made of --title and the domain of an https address only where there are both.\n' +
    'Write one such as --id spid:bakery.example:welcome'
  );
}

function issueText(issue: Issue, packet: Json): string {
  const { message, mend } = explain(issue, valueAt(packet, issue.path));
  return [`${optionOf(issue.path)}: ${message}`, mend].filter(Boolean).join('\n');
}

/** The option that a field of the packet is given by. */
const optionOf = (path: Path): string => `--${OPTIONS[fieldOf(path)] ?? fieldOf(path)}`;

const fieldOf = ([first = 'transcript', second = first]: Path): string => String(first === 'meta' ? second : first);

const OPTIONS: Readonly<Record<string, string>> = {
  tags: 'tag',
  captions: 'voice',
  duration: 'voice',
  waveform: 'voice',
};
