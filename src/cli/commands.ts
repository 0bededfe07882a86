import type { Command } from './command.js';

/** What a command does, in a line; the rest of it is loaded when it is called. */
interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  validate: {
    summary: 'Check packets: what is wrong, where, and how to mend it',
    load: async () => (await import('./commands/validate.js')).validate,
  },
};
