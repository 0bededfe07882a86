import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a text, where it is shown on a terminal that has colours and `NO_COLOR` is not set. */
export type Style = (format: Format, text: string) => string;

/** What a command talks to: data goes to standard output, words for the person to standard error. */
export interface Terminal {
  /** Writes data as it is. */
  write(text: string | Uint8Array): void;
  /** Says one or more lines to the person. */
  say(text: string): void;
  /** Shows a line to the person in the place of the one that was sketched before; `''` takes it away. */
  sketch(line: string): void;
  /** For what `write` writes. */
  readonly dataStyle: Style;
  /** For what `say` says. */
  readonly wordStyle: Style;
  /** A person reads what is said, so that progress may be shown. */
  readonly isWatched: boolean;
  /** A person can be asked as well. */
  readonly canAsk: boolean;
  /** Of a line, in columns. */
  readonly width: number;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

const MOST_COLUMNS = 100;
const CLEAR_LINE = '\r\u001b[K';

/** The terminal, or pipes, that the process was started with. */
export function processTerminal({ stdin, stdout, stderr }: Streams = process): Terminal {
  return {
    write: (text) => void stdout.write(text),
    say: (text) => void stderr.write(`${text}\n`),
    sketch: (line) => void stderr.write(`${CLEAR_LINE}${line}`),
    dataStyle: styleOf(stdout),
    wordStyle: styleOf(stderr),
    isWatched: stderr.isTTY && process.env['TERM'] !== 'dumb',
    canAsk: stdin.isTTY && stderr.isTTY,
    width: Math.min((stderr.isTTY && stderr.columns) || 80, MOST_COLUMNS),
  };
}

function styleOf(stream: NodeJS.WriteStream): Style {
  // Node lets FORCE_COLOR win, and warns of it.
  const hasColours = !process.env['NO_COLOR'] && stream.isTTY && stream.hasColors();
  return (format, text) => (hasColours ? styleText(format, text, { validateStream: false }) : text);
}
