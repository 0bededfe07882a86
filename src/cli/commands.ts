import type { Command } from './command.js';

/** What a command does, in a line; the rest of it is loaded when it is called. */
interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  validate: {
    summary: 'Check packets: what is wrong, where, and how to fix it',
    load: async () => (await import('./commands/validate.js')).validate,
  },
  create: {
    summary: 'Make a packet, from options or by answering questions',
    load: async () => (await import('./commands/create.js')).create,
  },
  convert: {
    summary: 'Convert packets of any published shape to the canonical one',
    load: async () => (await import('./commands/convert.js')).convert,
  },
  captions: {
    summary: 'Convert captions and the answers of speech services',
    load: async () => (await import('./commands/captions.js')).captions,
  },
  align: {
    summary: 'Find when each word of a recording is spoken: captions, length, waveform',
    load: async () => (await import('./commands/align.js')).align,
  },
  html: {
    summary: 'Write the lines for a page, or a complete page',
    load: async () => (await import('./commands/html.js')).html,
  },
  schema: {
    summary: 'Write the JSON Schema of a packet',
    load: async () => (await import('./commands/schema.js')).schema,
  },
  intents: {
    summary: 'List common intents, or convert any notation to category/action',
    load: async () => (await import('./commands/intents.js')).intents,
  },
};
