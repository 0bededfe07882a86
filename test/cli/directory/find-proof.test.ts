import { expect, it } from 'vitest';
import { createProofFinder } from '../../../src/cli/directory/find-proof.js';
import { dnsText } from '../../../src/resolver/identity.js';
import { nameServer } from '../../helpers/name-server.js';

const proof = { id: 'spid:domain:bakery.example', recordUrl: 'https://bakery.example/identity.json' };
const long = { ...proof, recordUrl: `https://bakery.example/${'long/'.repeat(80)}identity.json` };
const TIMEOUT_MS = 30_000;

const ZONE = {
  '_spid.bakery.example': [dnsText(proof)],
  '_spid.long.example': [dnsText(long)],
  '_spid.others.example': ['v=spf1 -all', dnsText(proof), 'hello'],
  '_spid.none.example': ['v=spf1 -all', ''],
  '_spid.several.example': [dnsText(proof), dnsText(long)],
  '_spid.odd.example': ['v=spid1; id=bakery; record=https://bakery.example/identity.json'],
  '_spid.newer.example': ['v=spid2; who=bakery'],
  '_spid.empty.example': [],
  '_spid.failing.example': 'failing',
  '_spid.silent.example': 'silent',
} as const;

it.each([
  ['bakery.example', { kind: 'proof', proof }],
  ['long.example', { kind: 'proof', proof: long }],
  ['others.example', { kind: 'proof', proof }],
  ['none.example', { kind: 'none' }],
  ['empty.example', { kind: 'none' }],
  ['unknown.example', { kind: 'none' }],
  [`${'a.'.repeat(122)}example`, { kind: 'none' }],
  ['several.example', { kind: 'failure', reason: 'there are several' }],
  ['odd.example', { kind: 'failure', reason: 'its text is not as it should be' }],
  ['newer.example', { kind: 'failure', reason: 'its text is not as it should be' }],
  ['failing.example', { kind: 'failure', reason: 'the name server failed' }],
])('finds what the DNS of %s says', async (domain, expected) => {
  const find = createProofFinder({ timeoutMs: TIMEOUT_MS, server: await nameServer(ZONE) });
  expect(await find(domain)).toEqual(expected);
});

it('does not wait for ever', async () => {
  const find = createProofFinder({ timeoutMs: 300, server: await nameServer(ZONE) });
  expect(await find('silent.example')).toEqual({ kind: 'failure', reason: 'no name server answered in time' });
});
