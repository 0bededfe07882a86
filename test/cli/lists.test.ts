import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

describe('smart-packet schema', () => {
  it('writes the schema that the package has', async () => {
    const { code, stdout } = await runCommand(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(fromRoot('dist/schema.json'), 'utf8')));
  });

  it('writes it to a file, but not over another', async () => {
    const cwd = temporaryFolder({ 'mine.json': '1' });
    expect((await runCommand(['schema', '-o', 'a.json'], { cwd })).stderr).toBe('✓ a.json\n');
    expect((await runCommand(['schema', '-o', 'mine.json'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('1');
  });
});

describe('smart-packet intents', () => {
  it('lists common intents in a language', async () => {
    const { code, stdout } = await runCommand(['intents', '--language', 'de-AT', '--format', 'json']);
    const listed = JSON.parse(stdout) as { intent: string; description: string }[];
    expect(code).toBe(0);
    expect(listed).toContainEqual({
      intent: 'scheduling/book-meeting',
      category: 'scheduling',
      actionType: 'calendar',
      description: 'Besprechung vereinbaren',
    });
  });

  it('brings any notation to category/action', async () => {
    const { code, stdout } = await runCommand(['intents', 'book_meeting', 'QuoteRequest', '/']);
    expect([code, stdout]).toEqual([
      1,
      'book_meeting  scheduling/book-meeting\nQuoteRequest  sales/quote-request\n/             –\n',
    ]);
  });
});
