import { basename, extname, join } from 'node:path';
import { Failure } from '../failure.js';
import { printable } from './printable.js';
import type { Source } from './sources.js';
import type { Terminal } from './terminal.js';
import { refuseExisting, writeFile, type WriteOptions } from './write-file.js';

/** Of commands that make a file. */
export const OUTPUT_OPTIONS = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    text: 'Write there; “-” is standard output, which is the default.',
  },
  force: { type: 'boolean', short: 'f', text: 'Replace a file that is there.' },
} as const;

/** Of commands that make a file of each of theirs. */
export const OUTPUTS_OPTIONS = {
  ...OUTPUT_OPTIONS,
  'output-dir': {
    type: 'string',
    short: 'd',
    value: 'FOLDER',
    text: 'Write there, under the names of the originals: needed where there are several.',
  },
} as const;

export interface OutputValues {
  readonly output?: string | undefined;
  readonly 'output-dir'?: string;
  readonly force?: boolean | undefined;
}

/**
 * Where the one result of a command goes: a path, or null for standard output.
 *
 * @throws {Failure} where that would replace a file without `force`
 */
export function outputPath({ output, force }: Pick<OutputValues, 'output' | 'force'>): string | null {
  if (output === undefined || output === STANDARD_OUTPUT) return null;
  if (!force) refuseExisting(output);
  return output;
}

const STANDARD_OUTPUT = '-';

/** Where the result of each source goes: a path, or null for standard output. */
export type OutputPaths = ReadonlyMap<Source, string | null>;

/**
 * Decides where results go, before any work begins.
 *
 * @param extension of the results, with its dot
 * @throws {Failure} where two would go to one place, or one to a file that is there
 */
export function outputPaths(sources: readonly Source[], extension: string, values: OutputValues): OutputPaths {
  const { output, 'output-dir': folder, force } = values;
  if (output !== undefined && folder !== undefined) throw new Failure('--output and --output-dir exclude each other');
  if (sources.length > 1 && folder === undefined)
    throw new Failure(`${sources.length} files can’t be written to one`, 'Name a folder for them: --output-dir FOLDER');
  const paths = new Map(
    sources.map((source) => [
      source,
      folder === undefined ? outputPath(values) : join(folder, resultName(source, extension)),
    ]),
  );
  const names = [...paths.values()].filter((path) => path !== null);
  const twice = names.find((path, index) => names.indexOf(path) !== index);
  if (twice !== undefined) throw new Failure(`two files would be written to ${twice}`);
  if (!force) names.forEach(refuseExisting);
  return paths;
}

function resultName({ name, kind }: Source, extension: string): string {
  const file = kind === 'address' ? new URL(name).pathname : kind === 'input' ? 'input' : name;
  // The address of a site alone has none.
  return (basename(file, extname(file)) || 'index') + extension;
}

/** Writes a result where it goes, and says so where that is a file. */
export async function writeOutput(
  path: string | null,
  data: string | Uint8Array,
  options: WriteOptions,
  terminal: Terminal,
): Promise<void> {
  if (path === null) {
    terminal.write(data);
    return;
  }
  await writeFile(path, data, options);
  terminal.say(`${terminal.wordStyle('green', '✓')} ${printable(path)}`);
}
