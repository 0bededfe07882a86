import { Failure } from '../failure.js';

const DEFAULT_SECONDS = 15;
const MOST_SECONDS = 3600;

/** Of commands that ask servers. */
export const TIMEOUT_OPTION = {
  type: 'string',
  value: 'SECONDS',
  text: `How long to wait for an answer; by default ${DEFAULT_SECONDS}.`,
} as const;

/** @throws {Failure} for what is no number of seconds, more than 0 and at most an hour */
export function timeoutMs(seconds: string | undefined): number {
  const value = seconds === undefined ? DEFAULT_SECONDS : Number(seconds);
  if (!(value > 0 && value <= MOST_SECONDS))
    throw new Failure(`--timeout can’t be “${seconds ?? ''}”: it is a number of seconds, at most ${MOST_SECONDS}`);
  return value * 1000;
}
