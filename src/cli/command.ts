import type { Terminal } from './io/terminal.js';

/** An option as `parseArgs` of Node takes it, and as the manual describes it. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** It may be given several times. */
  readonly multiple?: true;
  /** What its value is called in the manual, such as `FILE`. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** What else its value has to be. */
  readonly rule?: ValueRule;
  /** `''` says that there is none. */
  readonly mayBeEmpty?: true;
  readonly text: string;
}

/** What the value of an option has to be. */
export interface ValueRule {
  readonly fits: (value: string) => boolean;
  /** Follows “it is”. */
  readonly text: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was given, by name; an option that was not given is missing. */
export type OptionValues<T extends OptionSpecs> = {
  readonly [Name in keyof T]?: T[Name] extends { type: 'boolean' }
    ? boolean
    : T[Name] extends { multiple: true }
      ? string[]
      : T[Name] extends { choices: readonly (infer Choice)[] }
        ? Choice
        : string;
};

export interface Example {
  readonly command: string;
  readonly text: string;
}

/** A command: what its manual page says, and what it does. */
export interface Command<T extends OptionSpecs = OptionSpecs> {
  readonly name: string;
  /** What follows the name and the options: `FILE…`. */
  readonly operands: string;
  /** How many operands it takes, at least and at most. */
  readonly counts: readonly [least: number, most: number];
  /** One line, for the list of commands. */
  readonly summary: string;
  /** Paragraphs. */
  readonly description: readonly string[];
  readonly options: T;
  readonly examples: readonly Example[];
  /** What each exit status means, where that is not what it means to all: see `EXIT`. */
  readonly exits?: Readonly<Record<number, string>>;
  /** @returns the exit status; throws a `Failure` where it could not run */
  run(values: OptionValues<T>, operands: readonly string[], terminal: Terminal): Promise<number>;
}

/** All of a command but what the list of commands says of it. */
export type CommandBody<T extends OptionSpecs = OptionSpecs> = Omit<Command<T>, 'name' | 'summary'>;

/** A command whose `run` knows the types of its options. */
export const defineCommand = <const T extends OptionSpecs>(command: CommandBody<T>): CommandBody => command;
