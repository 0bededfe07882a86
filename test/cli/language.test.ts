import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { COMMANDS } from '../../src/cli/commands.js';
import { runCommand } from '../helpers/run-command.js';

const saysOf = (command: string) => (tag: string) =>
  `--language can’t be “${tag}”: it is a language tag (BCP 47) such as en, or pt-BR\nSee smart-packet ${command} --help`;

/** What is typed, and what is said of a tag that is none. */
const commands = [
  [['create'], saysOf('create')],
  [['convert', 'a.json'], saysOf('convert')],
  [['captions', 'a.srt'], saysOf('captions')],
  [
    ['align', 'welcome.wav', 'welcome.transcript.txt'],
    (tag: string) => `${tag} is not a language tag (BCP 47)\nWrite one such as en or pt-BR.`,
  ],
  [['html', 'a.json'], saysOf('html')],
  [['build', 'a'], saysOf('build')],
  [['intents'], saysOf('intents')],
] as const;

describe('--language', () => {
  it('is looked at here in every command that has it', async () => {
    const names = Object.keys(COMMANDS);
    const loaded = await Promise.all(names.map((name) => COMMANDS[name]!.load()));
    const having = loaded.filter(({ options }) => 'language' in options).map(({ name }) => name);
    expect(commands.map(([[name]]) => name)).toEqual(having);
  });

  describe.each(commands)('of %j', (args, says) => {
    it.each(['francais', '"><y'])('can’t be %j', async (tag) => {
      const cwd = fromRoot('test/fixtures/audio');
      expect(await runCommand([...args, '--language', tag], { cwd })).toEqual({
        ...{ code: 2, stdout: '' },
        stderr: `smart-packet: ${says(tag)}\n`,
      });
    });
  });
});
