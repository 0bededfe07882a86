import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/cli/failure.js';
import { readRegularFile } from '../../../src/cli/io/read-stream.js';
import { temporaryFolder } from '../../helpers/temporary-folder.js';

describe('readRegularFile', () => {
  it.each([
    ['a file', 'abc', 3],
    ['an empty file', '', 3],
  ])('reads %s', async (_, text, maxBytes) => {
    const path = join(temporaryFolder({ file: text }), 'file');
    expect(Buffer.from(await readRegularFile(path, maxBytes)).toString()).toBe(text);
  });

  it('reads what a link leads to', async () => {
    const folder = temporaryFolder({ file: 'abc' });
    symlinkSync('file', join(folder, 'link'));
    expect(await readRegularFile(join(folder, 'link'), 3)).toHaveLength(3);
  });

  it.each([
    ['large', 'it is larger than 2 MB'],
    ['folder', 'it is a folder'],
    ['pipe', 'it is no file'],
    ['device', 'it is no file'],
  ])('refuses a %s', async (name, reason) => {
    const folder = temporaryFolder({ large: new Uint8Array(2_000_001), 'folder/file': '' });
    spawnSync('mkfifo', ['pipe'], { cwd: folder });
    symlinkSync('/dev/zero', join(folder, 'device'));
    await expect(readRegularFile(join(folder, name), 2_000_000)).rejects.toThrow(new Failure(reason));
  });

  it('says of what is missing that there is no such file', async () => {
    await expect(readRegularFile(join(temporaryFolder(), 'none'), 3)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
