import { Failure } from '../failure.js';
import { printable } from '../io/printable.js';
import type { Style } from '../io/terminal.js';
import type { MediaPlace } from './media-place.js';

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

/** Collects what is wrong with the files that packets lead to. */
export class Problems {
  readonly found: Problem[] = [];

  /**
   * @param what the address is of, such as `recording`
   * @returns null, and there is a problem, for what is no file of the folder
   */
  pathOf(place: MediaPlace | null, packetFile: string, address: string, what: string): string | null {
    if (place?.kind === 'file') return place.path;
    this.found.push({
      file: packetFile,
      message: `The address of the ${what}, ${address}, ${place ? 'leads out of the folder, and nothing from there becomes public' : 'can’t be that of a file'}.`,
      mend: `Build the folder that holds both, or move the ${what} into it.`,
    });
    return null;
  }

  /** @returns null, and there is a problem, where the work fails */
  async attempt<T>(packetFile: string, what: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const mend = error.hint ?? 'Correct the address, or put the file there.';
      this.found.push({ file: packetFile, message: `The ${what} ${error.message}`, mend });
      return null;
    }
  }
}
