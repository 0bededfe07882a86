import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { parseArguments } from './arguments/parse-arguments.js';
import { suggest } from './arguments/suggest.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { EXIT } from './exit-codes.js';
import { Failure, reasonOf, sayFailure } from './failure.js';
import { processTerminal, type Terminal } from './io/terminal.js';
import { removeUnfinished } from './io/write-file.js';
import { manualPage, overview } from './manual.js';
import { VERSION } from './version.js';

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * Runs one command line.
 *
 * @param args without Node and the script
 * @returns the exit status (`EXIT`)
 */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  tidyUpAtEnd();
  endWhereUnwritten(terminal);
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    sayError(error, terminal);
    return EXIT.failure;
  }
}

async function runCommand([name = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version' || name === '-V') {
    terminal.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  if (name === '' || name === '--help' || name === '-h' || name === 'help') return await help(name, args, terminal);
  const command = await loadCommand(name);
  const { values, operands } = parseArguments(command, args);
  return values['help'] ? showManual(command, terminal) : await command.run(values, operands, terminal);
}

/** Asked for, it is data; without any command it is what the person needs to hear. */
async function help(name: string, [topic]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === 'help' && topic) return showManual(await loadCommand(topic), terminal);
  const summaries = Object.entries(COMMANDS).map(([each, { summary }]) => [each, summary] as const);
  const page = overview(summaries, { style: name ? terminal.dataStyle : terminal.wordStyle, width: terminal.width });
  if (name) terminal.write(page);
  else terminal.say(page.trimEnd());
  return name ? EXIT.ok : EXIT.failure;
}

function showManual(command: Command, terminal: Terminal): number {
  terminal.write(manualPage(command, { style: terminal.dataStyle, width: terminal.width }));
  return EXIT.ok;
}

async function loadCommand(name: string): Promise<Command> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry) return await entry.load();
  const meant = suggest(name, Object.keys(COMMANDS));
  const what = name.startsWith('-') ? 'option' : 'command';
  if (/[./]/.test(name) && existsSync(name))
    throw new Failure(`there is no command ${name}`, `To check that file: smart-packet validate ${name}`);
  throw new Failure(
    `unknown ${what} ${name}`,
    meant ? `Did you mean smart-packet ${meant}?` : 'See smart-packet --help',
  );
}

/** Anything else than a failure is a fault of ours, whose place is worth reporting. */
function sayError(error: unknown, terminal: Terminal): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const failure = error instanceof Failure ? error : new Failure('internal error; please report it', stack);
  sayFailure(failure, terminal);
}

/** Nothing half-written stays behind, whatever ends the process. */
function tidyUpAtEnd(): void {
  process.once('exit', removeUnfinished);
  // What a shell makes of a signal.
  for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

function endWhereUnwritten(terminal: Terminal): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read it may have seen enough, as `head` does. That is no error, and the exit status stays true.
    if (error.code === 'EPIPE') return;
    sayFailure(new Failure(`standard output can’t be written: ${reasonOf(error)}`), terminal);
    process.exit(EXIT.failure);
  });
  // Whoever does not listen can’t be told; the exit status stays true.
  process.stderr.on('error', () => undefined);
}
