import { printable } from './io/printable.js';
import type { Terminal } from './io/terminal.js';
import { withoutSecrets } from './io/without-secrets.js';

/** Why a command could not run, in words for the person who typed it. It ends with exit status 2. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** @param hint what to do about it, on a line of its own */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Says why a command, or one part of its work, could not run. */
export function sayFailure({ message, hint }: Failure, terminal: Terminal): void {
  const lines = [message, ...(hint?.split('\n') ?? [])].map((line) => printable(withoutSecrets(line)));
  terminal.say(`${terminal.wordStyle('red', 'smart-packet:')} ${lines.join('\n')}`);
}

/** What was thrown, in one sentence; for errors of Node's without its code before it. */
export function reasonOf(error: unknown): string {
  const { code, message } = Object(error) as Partial<NodeJS.ErrnoException>;
  return (
    REASONS[code ?? ''] ?? (message ? message.replace(/^[A-Z]+: /, '').replace(/, \w+( '.*')?$/, '') : String(error))
  );
}

/** In the words of people for what Node's codes of the system say. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the folder is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  // Of `mkdir`, which makes all of a path that is missing.
  EEXIST: 'part of its path is not a folder',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
  ENXIO: 'nothing is at its other end',
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'no space is left for this user',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the device failed',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'another program has it',
};
