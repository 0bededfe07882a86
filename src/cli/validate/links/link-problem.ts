import type { Fault } from '../finding.js';
import type { Answer } from './ask.js';

/** What is wrong with what an address leads to. */
export type LinkProblem = Omit<Fault, 'path'>;

/** Why there is nothing to look at; null where there is. */
export function problemOf(answer: Answer): LinkProblem | null {
  switch (answer.kind) {
    case 'timeout':
      return { code: 'link-timeout', severity: 'error', data: { seconds: answer.seconds } };
    case 'failure':
      return { code: 'link-failed', severity: 'error', data: { reason: answer.reason } };
    case 'answer':
      return answer.status < 300 ? null : problemOfStatus(answer.status);
  }
}

/** Servers also refuse programs what they show to people: that is no error. */
function problemOfStatus(status: number): LinkProblem {
  const data = { status };
  if (status === 404 || status === 410) return { code: 'link-not-found', severity: 'error', data };
  if ([401, 403, 407, 429].includes(status)) return { code: 'link-refused', severity: 'warning', data };
  return { code: 'link-failed', severity: 'error', data: { reason: `the server answered ${status}` } };
}
