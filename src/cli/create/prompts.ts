import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { Cancelled } from './cancelled.js';

export interface TextQuestion {
  readonly message: string;
  readonly placeholder?: string;
  readonly initialValue?: string | undefined;
  /** What is wrong with an answer; undefined for nothing. */
  readonly validate?: (answer: string) => string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Questions that a person answers on a terminal. Each throws `Cancelled` where the person breaks off. */
export interface Prompts {
  intro(title: string): void;
  outro(text: string): void;
  text(question: TextQuestion): Promise<string>;
  /** Of several lines. */
  lines(question: TextQuestion): Promise<string>;
  select(message: string, choices: readonly Choice[]): Promise<string>;
  /** Of a long list, which is narrowed by typing. */
  search(message: string, choices: readonly Choice[]): Promise<string>;
}

/** Asks in the way of `@clack/prompts`: on standard error, since data goes to standard output. */
export function terminalPrompts(input: Readable = process.stdin, output: Writable = process.stderr): Prompts {
  const streams = { input, output };
  // Questions hide it; a signal does not wait for them to show it again.
  process.once('exit', () => output.write(SHOW_CURSOR));
  return {
    intro: (title) => clack.intro(title, streams),
    outro: (text) => clack.outro(text, streams),
    text: async (question) => answerOf(await untilEnd(clack.text({ ...optionsOf(question), ...streams }))),
    lines: async (question) =>
      answerOf(await untilEnd(clack.multiline({ ...optionsOf(question), showSubmit: true, ...streams }))),
    select: async (message, choices) =>
      answerOf(await untilEnd(clack.select({ message, options: [...choices], ...streams }))),
    search: async (message, choices) =>
      answerOf(await untilEnd(clack.autocomplete({ message, options: [...choices], maxItems: 8, ...streams }))),
  };
}

const SHOW_CURSOR = '\u001b[?25h';

/** Where nothing more can be typed, as after Ctrl-D, the process would end without an answer: that breaks off, too. */
function untilEnd<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new Cancelled());
    process.once('beforeExit', end);
    answer.then(resolve, reject).finally(() => process.off('beforeExit', end));
  });
}

/** An empty answer of clack's is undefined. */
function optionsOf({ initialValue, validate, ...question }: TextQuestion): clack.TextOptions {
  return {
    ...question,
    ...(initialValue !== undefined && { initialValue }),
    ...(validate && { validate: (answer: string | undefined) => validate(answer ?? '') }),
  };
}

function answerOf(answer: string | symbol | undefined): string {
  if (typeof answer === 'symbol') throw new Cancelled();
  return answer?.trim() ?? '';
}
