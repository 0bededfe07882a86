import { jsonText } from './json-text.js';

/** A list of numbers over several lines; no text of JSON holds a line break. */
const NUMBERS = /\[\n\s*(-?\d[\d.eE+-]*(?:,\n\s*-?\d[\d.eE+-]*)*)\n\s*\]/g;

/** A packet as JSON that people read: a waveform in one line. */
export const packetText = (packet: unknown): string =>
  jsonText(packet).replace(NUMBERS, (_, numbers: string) => `[${numbers.replace(/,\s+/g, ', ')}]`);
