import { describe, expect, it } from 'vitest';
import { proofCheck } from '../../../src/cli/validate/check-proof.js';
import { createProof } from '../../../src/trust/sign-document.js';
import { generateKey, readSecretKey } from '../../../src/trust/secret-key.js';
import { runCommand } from '../../helpers/run-command.js';
import { packetOf } from '../../helpers/signing.js';

async function signed(): Promise<Record<string, unknown>> {
  const { key, publicKeyMultibase } = (await readSecretKey((await generateKey()).secretKeyMultibase))!;
  const verificationMethod = `did:web:bakery.example#${publicKeyMultibase}`;
  return { ...packetOf(), proof: await createProof(packetOf() as never, key, { verificationMethod }) };
}

const source = { name: 'a.json', kind: 'file', isFound: false } as const;

describe('a signature', () => {
  it('is right, missing, or of a kind that nothing can be said of', async () => {
    for (const packet of [await signed(), packetOf(), { ...packetOf(), proof: { type: 'Other' } }, null, 1])
      expect(await proofCheck.check(packet, source)).toEqual([]);
  });

  it('is an error where it is broken', async () => {
    const broken = { ...(await signed()), title: 'Other' };
    expect(await proofCheck.check(broken, source)).toEqual([
      { code: 'broken-proof', path: ['proof'], severity: 'error' },
    ]);
    const { code, stdout } = await runCommand(['validate', '-'], { input: JSON.stringify(broken, null, 2) });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/-:\d+:\d+ error broken-proof \$\.proof/)]);
    const other = await runCommand(['validate', '--strict', '-'], { input: JSON.stringify(await signed()) });
    expect([other.code, other.stdout]).toEqual([0, '✓ - (canonical)\n']);
  });
});
