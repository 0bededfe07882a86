import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSecretKey } from '../../src/trust/secret-key.js';
import { runCommand } from '../helpers/run-command.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

interface KeyFile {
  readonly type: string;
  readonly publicKeyMultibase: string;
  readonly secretKeyMultibase: string;
}

const keyIn = (cwd: string, name: string): KeyFile => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as KeyFile;

describe('smart-packet keygen', () => {
  it('writes a key that its owner alone can read, and prints the public one alone', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await runCommand(['keygen'], { cwd });
    const key = keyIn(cwd, 'smart-packet-key.json');
    expect([code, stdout]).toEqual([0, `${key.publicKeyMultibase}\n`]);
    expect(key.type).toBe('Multikey');
    expect((await readSecretKey(key.secretKeyMultibase))!.publicKeyMultibase).toBe(key.publicKeyMultibase);
    expect(statSync(join(cwd, 'smart-packet-key.json')).mode & 0o777).toBe(0o600);
    expect(stderr).toContain('smart-packet identity --domain HOST --key smart-packet-key.json');
    expect(stdout + stderr).not.toContain(key.secretKeyMultibase);
  });

  it('replaces no key unless it is told to, and then others can’t read it any more', async () => {
    const cwd = temporaryFolder({ 'keys/mine.json': 'precious' });
    const args = ['keygen', '-o', 'keys/mine.json'];
    expect((await runCommand(args, { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'keys/mine.json'), 'utf8')).toBe('precious');
    expect((await runCommand([...args, '--force'], { cwd })).code).toBe(0);
    expect(keyIn(cwd, 'keys/mine.json').type).toBe('Multikey');
    expect(statSync(join(cwd, 'keys/mine.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['-', '/dev/stdout', '.'])('writes it to no such place as %s', async (output) => {
    const { code, stdout, stderr } = await runCommand(['keygen', '-o', output, '--force'], { cwd: temporaryFolder() });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('a secret key is written to a file alone');
  });

  it('makes another one each time', async () => {
    const cwd = temporaryFolder();
    const [a, b] = [await runCommand(['keygen', '-o', 'a'], { cwd }), await runCommand(['keygen', '-o', 'b'], { cwd })];
    expect(a.stdout).not.toBe(b.stdout);
  });
});
