import type { Command, CommandBody } from './command.js';

/** What a command does, in a line; the rest of it is loaded when it is called. */
interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

const entry = (name: string, summary: string, load: () => Promise<CommandBody>): [string, Entry] => [
  name,
  { summary, load: async () => ({ name, summary, ...(await load()) }) },
];

export const COMMANDS: Readonly<Record<string, Entry>> = Object.fromEntries([
  entry(
    'validate',
    'Check packets: what is wrong, where, and how to fix it',
    async () => (await import('./commands/validate.js')).validate,
  ),
  entry(
    'create',
    'Make a packet, from options or by answering questions',
    async () => (await import('./commands/create.js')).create,
  ),
  entry(
    'convert',
    'Convert packets of any published shape to the canonical one',
    async () => (await import('./commands/convert.js')).convert,
  ),
  entry(
    'captions',
    'Convert captions and the answers of speech services',
    async () => (await import('./commands/captions.js')).captions,
  ),
  entry(
    'align',
    'Find when each word of a recording is spoken: captions, length, waveform',
    async () => (await import('./commands/align.js')).align,
  ),
  entry(
    'html',
    'Write the lines for a page, or a complete page',
    async () => (await import('./commands/html.js')).html,
  ),
  entry('keygen', 'Make a key to sign packets with', async () => (await import('./commands/keygen.js')).keygen),
  entry('sign', 'Sign packets: text, recording and captions', async () => (await import('./commands/sign.js')).sign),
  entry(
    'verify',
    'Say whether packets are unchanged, who signed them, and whether that still holds',
    async () => (await import('./commands/verify.js')).verify,
  ),
  entry(
    'identity',
    'Write the identity record of a domain, with the keys that it signs with',
    async () => (await import('./commands/identity.js')).identity,
  ),
  entry(
    'build',
    'Make a site of a folder: pages, feed, index, with nothing to run on a server',
    async () => (await import('./commands/build.js')).build,
  ),
  entry(
    'serve',
    'Try a site out on this device, built anew whenever its packets change',
    async () => (await import('./commands/serve.js')).serve,
  ),
  entry(
    'directory',
    'Make a directory of domains whose identities are proven',
    async () => (await import('./commands/directory.js')).directory,
  ),
  entry('schema', 'Write the JSON Schema of a packet', async () => (await import('./commands/schema.js')).schema),
  entry(
    'intents',
    'List common intents, or convert any notation to category/action',
    async () => (await import('./commands/intents.js')).intents,
  ),
]);
