import { printable } from './printable.js';
import type { Terminal } from './terminal.js';

/** Says what the person should know of a result that is none the less written. */
export const sayNote = (text: string, terminal: Terminal): void =>
  terminal.say(`${terminal.wordStyle('yellow', '!')} ${printable(text)}`);
