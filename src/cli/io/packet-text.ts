import { jsonText } from './json-text.js';

/** A list of numbers over several lines; no text of JSON holds a line break. */
const NUMBERS = /\[\n\s*(-?\d[\d.eE+-]*(?:,\n\s*-?\d[\d.eE+-]*)*)\n\s*\]/g;
/** An object over several lines, of which the first has a number and none opens a list or another object. */
const TIMED = /\{\n +("(?:[^"\\\n]|\\.)*": -?\d[^\n]*(?:\n +"[^\n]*[^\n{[])*)\n +\}/g;

/** A packet as JSON that people read: a waveform in one line, and each caption. */
export const packetText = (packet: unknown): string =>
  jsonText(packet)
    .replace(NUMBERS, (_, numbers: string) => `[${numbers.replace(/,\s+/g, ', ')}]`)
    .replace(TIMED, (_, fields: string) => `{ ${fields.replace(/\n +/g, ' ')} }`);
