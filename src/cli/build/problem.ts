import { printable } from '../io/printable.js';
import type { Style } from '../io/terminal.js';

/** Why no site can be made of a folder, where the validator has nothing against the packet. */
export interface Problem {
  /** Of the packet. */
  readonly file: string;
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
}

/** As the validator reports its findings. */
export const problemText = ({ file, message, mend }: Problem, style: Style): string =>
  `${style('red', '✗')} ${style('bold', printable(file))}\n    ${printable(message)}\n    ${style('dim', '→')} ${printable(mend)}\n`;
