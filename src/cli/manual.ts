import { wrapAnsi } from 'fast-wrap-ansi';
import { COMMON_OPTIONS } from './arguments/parse-arguments.js';
import type { Command, OptionSpec } from './command.js';
import { EXIT } from './exit-codes.js';
import type { Style } from './io/terminal.js';

export interface Page {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}

const EXITS: Readonly<Record<number, string>> = {
  [EXIT.ok]: 'Done.',
  [EXIT.failure]: 'It could not run: a wrong argument, or a file that can’t be read or written.',
};

const INDENT = 2;
/** Of the texts beside options and commands. */
const TEXT_INDENT = 24;

/** The manual page of a command. */
export function manualPage(command: Command, page: Page): string {
  const { name, operands, summary, description, options, examples, exits } = command;
  const all = { ...options, ...COMMON_OPTIONS };
  const usage = ['smart-packet', name, '[OPTION]…', operands].filter(Boolean).join(' ');
  return joined([
    section('Name', paragraph(`smart-packet ${name} – ${summary}`, page), page),
    section('Usage', paragraph(usage, page), page),
    section('Description', description.map((text) => paragraph(text, page)).join('\n\n'), page),
    section(
      'Options',
      list(
        Object.entries(all).map(([each, spec]) => [optionHead(each, spec), optionText(spec)]),
        page,
      ),
      page,
    ),
    section('Examples', examples.map((example) => exampleText(example, page)).join('\n\n'), page),
    section('Exit status', list(Object.entries({ ...EXITS, ...exits }), page), page),
  ]);
}

/** What `smart-packet --help` says. */
export function overview(summaries: readonly (readonly [name: string, summary: string])[], page: Page): string {
  const { style } = page;
  return joined([
    section(
      'Name',
      paragraph('smart-packet – make, check and convert Smart Packets: voice answers in JSON', page),
      page,
    ),
    section('Usage', paragraph('smart-packet COMMAND [OPTION]… [ARGUMENT]…', page), page),
    section('Commands', list(summaries, page), page),
    section(
      'Options',
      list(
        [
          ['-h, --help', 'Show this page or, after a command, the page of that command.'],
          ['--version', 'Show the version.'],
        ],
        page,
      ),
      page,
    ),
    section('Environment', list([['NO_COLOR', 'If it is set, nothing is coloured.']], page), page),
    `Each command has a page of its own: ${style('bold', 'smart-packet COMMAND --help')}\n`,
  ]);
}

const joined = (sections: readonly string[]): string => sections.join('\n');

const section = (title: string, content: string, { style }: Page): string =>
  `${style('bold', title.toUpperCase())}\n${content}\n`;

const paragraph = (text: string, page: Page): string => wrapped(text, INDENT, page);

function wrapped(text: string, indent: number, { width }: Page): string {
  const margin = ' '.repeat(indent);
  return wrapAnsi(text, Math.max(30, width - indent)).replace(/^(?=.)/gm, margin);
}

/** Terms, and texts beside them; where a term is too long, its text begins below it. */
function list(rows: readonly (readonly [term: string, text: string])[], page: Page): string {
  return rows
    .map(([term, text]) => {
      const head = ' '.repeat(INDENT) + page.style('bold', term);
      const room = TEXT_INDENT - INDENT - term.length;
      const body = wrapped(text, TEXT_INDENT, page);
      return room > 1 ? head + ' '.repeat(room) + body.trimStart() : `${head}\n${body}`;
    })
    .join('\n');
}

function optionHead(name: string, { short, type, value = 'VALUE' }: OptionSpec): string {
  return `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ` ${value}` : ''}`;
}

function optionText({ text, choices, multiple }: OptionSpec): string {
  return [
    text,
    choices && `One of ${choices.join(', ')}; by default ${choices[0]!}.`,
    multiple && 'Can be given more than once.',
  ]
    .filter(Boolean)
    .join(' ');
}

const exampleText = ({ command, text }: Command['examples'][number], page: Page): string =>
  `${paragraph(text, page)}\n\n${' '.repeat(INDENT * 3)}${page.style('cyan', commandText(command, page))}`;

/** A long command breaks before its options, so that a shell reads its lines as one. */
function commandText(command: string, { width }: Page): string {
  if (INDENT * 3 + command.length <= width) return command;
  const margin = ' '.repeat(INDENT * 4);
  const room = width - margin.length - ' \\'.length;
  const lines: string[] = [];
  for (const part of command.split(/ (?=--|\|)/)) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${part}`.length <= room) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(part);
  }
  return lines.join(` \\\n${margin}`);
}
