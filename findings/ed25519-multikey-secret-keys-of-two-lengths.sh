#!/usr/bin/env bash
# What was run: @digitalbazaar/ed25519-multikey 1.3.1 (npm) makes a key and exports it; it reads the example key of W3C Data
# Integrity EdDSA Cryptosuites 1.0 and exports that, too; and it signs with both.
# Expected: secret keys as the standard has them (W3C Controlled Identifiers 1.0, section 2.2.2, "Multikey"): two bytes of
# prefix and 32 of key, 48 characters, "z3u2…".
# Seen: a key of its own has 64 bytes behind the same prefix, the public key appended: 91 characters, "zrv…". The standard's
# key it reads, signs with, and exports in 48 characters again. So its secretKeyMultibase has two lengths, by where the key
# came from, and the prefix of the text does not tell that it is an Ed25519 key.
# Why it matters: a key that is made there can't be read by what goes by the standard's length or by "z3u2". Who reads keys
# of others reads both, and compares the appended public key; who writes them writes 32 bytes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @digitalbazaar/ed25519-multikey@1.3.1
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as Multikey from '@digitalbazaar/ed25519-multikey';

const { version } = JSON.parse(readFileSync('node_modules/@digitalbazaar/ed25519-multikey/package.json', 'utf8'));
console.log(`@digitalbazaar/ed25519-multikey ${version}`);
const names = { id: 'did:web:bakery.example#1', controller: 'did:web:bakery.example' };
const keys = {
  'made by it': await Multikey.generate(names),
  'of the standard': await Multikey.from({
    ...names,
    type: 'Multikey',
    publicKeyMultibase: 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2',
    secretKeyMultibase: 'z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq',
  }),
};
const seen = [];
for (const [name, key] of Object.entries(keys)) {
  const { secretKeyMultibase, publicKeyMultibase } = await key.export({ publicKey: true, secretKey: true });
  const data = new TextEncoder().encode('Bread');
  const verified = await key.verifier().verify({ data, signature: await key.signer().sign({ data }) });
  console.log(
    `A key ${name}: secret ${secretKeyMultibase.slice(0, 4)}…, ${secretKeyMultibase.length} characters;`,
    `public ${publicKeyMultibase.slice(0, 4)}…, ${publicKeyMultibase.length}; signs: ${verified}`,
  );
  seen.push(secretKeyMultibase.slice(0, 3), secretKeyMultibase.length, verified);
}
const isAsSeen = String(seen) === 'zrv,91,true,z3u,48,true';
console.log(isAsSeen ? 'Secret keys have two lengths' : 'The behaviour has changed');
process.exitCode = isAsSeen ? 0 : 1;
JS
node read.mjs || exit 1
