#!/usr/bin/env bash
# What was run: json-canonicalize 2.0.0 and canonicalize 2.1.0 (npm) write the same object by the JSON Canonicalization
# Scheme (RFC 8785): one of its members is an instance of a class whose `toJSON` returns a plain object.
# Expected: members sorted at every level (RFC 8785, section 3.2.3), so that an object and its own JSON text have the same
# canonical form.
# Seen: json-canonicalize sorts the outer members and leaves those of what `toJSON` returns as they come; of the parsed text
# of the same object they are sorted. canonicalize sorts both.
# Why it matters: the canonical form is there to be hashed and signed. Who signs the object and publishes its JSON has signed
# another text than readers get, and the signature does not fit. Sign what was parsed of the text to be published.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent json-canonicalize@2.0.0 canonicalize@2.1.0
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import canonicalize from 'canonicalize';

const { canonicalize: jsonCanonicalize } = createRequire(import.meta.url)('json-canonicalize');
const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;

class Price {
  toJSON() {
    return { value: 4, currency: 'EUR' };
  }
}
const object = { price: new Price(), name: 'Rye' };
const published = JSON.parse(JSON.stringify(object));
const seen = [];
for (const [name, write] of [
  ['json-canonicalize', jsonCanonicalize],
  ['canonicalize', canonicalize],
]) {
  console.log(`${name} ${versionOf(name)}`);
  console.log(`  the object:     ${write(object)}`);
  console.log(`  its own JSON:   ${write(published)}`);
  seen.push(write(object) === write(published));
}
const isAsSeen = String(seen) === 'false,true';
console.log(isAsSeen ? 'What toJSON returns is not sorted' : 'The behaviour has changed');
process.exitCode = isAsSeen ? 0 : 1;
JS
node read.mjs || exit 1
