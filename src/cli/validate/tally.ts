import { EXIT } from '../exit-codes.js';
import { printable } from '../io/printable.js';
import type { Style } from '../io/terminal.js';
import type { Report } from './finding.js';

/** Counts what was found in all files. */
export class Tally {
  /** Files in a folder that are no packets. */
  readonly skipped: string[] = [];
  #files = 0;
  #packets = 0;
  #errors = 0;
  #warnings = 0;

  add({ packets, findings }: Report): void {
    this.#files++;
    this.#packets += packets.length;
    for (const { severity } of findings) {
      if (severity === 'error') this.#errors++;
      else this.#warnings++;
    }
  }

  /** @param failures files that could not be read */
  exitCode(failures: number): number {
    if (failures || !this.#files) return EXIT.failure;
    return this.#errors ? EXIT.issues : EXIT.ok;
  }

  /** What was done, in a few lines. */
  words(style: Style): string {
    const result = [
      this.#errors ? style('red', plural(this.#errors, 'error')) : style('green', 'no errors'),
      this.#warnings ? style('yellow', plural(this.#warnings, 'warning')) : 'no warnings',
    ].join(', ');
    return [
      ...(this.skipped.length ? [skippedText(this.skipped)] : []),
      `${plural(this.#packets, 'packet')} in ${plural(this.#files, 'file')}: ${result}`,
    ].join('\n');
  }
}

/** With commas between thousands: `Intl` would take longer than a hundred packets. */
const plural = (count: number, noun: string): string =>
  `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${count === 1 ? '' : 's'}`;

/** @param names of files in a folder, at least one */
export const skippedText = (names: readonly string[]): string =>
  `Skipped, since they are not packets: ${shortList(names)}`;

const MOST_NAMES = 5;

function shortList(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).map(printable).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
