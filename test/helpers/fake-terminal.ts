import type { Style, Terminal } from '../../src/cli/io/terminal.js';

const plain: Style = (_, text) => text;

/** A pipe that takes everything and keeps nothing, without colours, in lines of 80 columns; but for what is given. */
export const fakeTerminal = (parts: Partial<Terminal>): Terminal => ({
  write: () => undefined,
  say: () => undefined,
  sketch: () => undefined,
  dataStyle: plain,
  wordStyle: plain,
  isWatched: false,
  canAsk: false,
  width: 80,
  ...parts,
});
