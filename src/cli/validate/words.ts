import type { Fault } from './finding.js';

/** What is wrong, and how to mend it: a sentence each. */
export type Words = readonly [message: string, mend: string];

/**
 * The words for a code, or what makes them of a fault's data and place.
 *
 * @param value what is there, in quotes, or `This`
 */
export type Explain = Words | ((data: NonNullable<Fault['data']>, path: Fault['path'], value: string) => Words);
