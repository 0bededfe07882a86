import { alignInParts } from './align-in-parts.js';
import { alignWhole } from './align-whole.js';
import { finish, type Gradual } from './gradual.js';
import type { AlignedWord, AlignOptions } from './options.js';

export type { AlignedWord, AlignOptions } from './options.js';

/**
 * Finds when each word of a text is spoken in a recording, from the sound alone (forced alignment).
 *
 * Returns every word of the text (`segmentWords`), in order, with starts that never decrease. If their mean confidence is
 * below 0.06, the recording is as likely of another text, and the places are doubtful; if it contains nothing of the
 * text, the words are spread evenly, with a confidence of 0. Throws only for arguments of the wrong type.
 */
export function alignTranscript(options: AlignOptions): AlignedWord[] {
  return finish(alignGradually(options));
}

/** `alignTranscript` in steps of a few milliseconds, for pages without a worker. */
export function* alignGradually(options: AlignOptions): Gradual<AlignedWord[]> {
  const { samples, sampleRate, text, phrases } = options;
  if (!(samples instanceof Float32Array) || typeof sampleRate !== 'number' || typeof text !== 'string')
    throw new TypeError('alignTranscript needs samples (Float32Array), sampleRate (number) and text (string)');
  const whole = yield* alignWhole(options);
  return phrases?.length ? whole : yield* alignInParts(options, whole);
}
