import { Failure } from '../failure.js';

const DEFAULT_SECONDS = 15;
const MOST_SECONDS = 3600;

/** Of commands that have no option for it. */
export const DEFAULT_TIMEOUT_MS = DEFAULT_SECONDS * 1000;

/** Of commands that ask servers. */
export const TIMEOUT_OPTION = {
  type: 'string',
  value: 'SECONDS',
  text: `How long to wait for an answer; by default ${DEFAULT_SECONDS}.`,
} as const;

/** @throws {Failure} for what is no number of seconds, more than 0 and at most an hour */
export function timeoutMs(seconds: string | undefined): number {
  if (seconds === undefined) return DEFAULT_TIMEOUT_MS;
  const value = Number(seconds);
  if (!(value > 0 && value <= MOST_SECONDS))
    throw new Failure(`--timeout can’t be “${seconds}”: it is a number of seconds, at most ${MOST_SECONDS}`);
  return value * 1000;
}
