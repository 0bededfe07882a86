#!/usr/bin/env bash
# js-yaml 5.5.0 (npm) writes the string '123e4567' without quotes; every other reader, js-yaml 4 included, reads the
# number Infinity, and JSON makes null of it.
#
# What was run: `dump({ id: '123e4567' })` with js-yaml 5.5.0 and 4.1.1, the text read by `yaml` 2.9.1, js-yaml 4.1.1
# and gray-matter 4.0.3 (which brings js-yaml 3), and then turned into JSON, as a site generator does with front
# matter.
#
# What one would expect: a string goes in, a string comes out. By the core schema of YAML 1.2.2 (10.3.2) a plain
# `123e4567` matches the pattern of a float, so a writer has to quote the string. js-yaml 4 and `yaml` do, and js-yaml
# 5 does for '1e3', '10:30' and '0301234567'.
#
# What is seen: js-yaml 5 does not take a number that is too large for a double for a number, on reading; its writer
# asks that same reader whether quotes are needed, and leaves them out from 1e309 upwards. In its own tests the round
# trip is perfect. Read by anything else, the value is Infinity; `JSON.stringify` writes null.
#
# Why it matters: identifiers are hexadecimal: the first eight digits of a UUID, a short commit hash. About one in a
# hundred short hashes (computed below) is digits around one `e` with a large enough exponent. A packet id or version
# written into front matter after the update to js-yaml 5 is gone in the published JSON, once in a long while and
# without an error.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  js-yaml@5.5.0 js-yaml-4@npm:js-yaml@4.1.1 yaml@2.9.1 gray-matter@4.0.3

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import * as yaml5 from 'js-yaml';
import yaml4 from 'js-yaml-4';
import YAML from 'yaml';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(['js-yaml', 'js-yaml-4', 'yaml', 'gray-matter'].map((name) => `${name} ${version(name)}`).join(', '), '\n');

const readers = {
  'js-yaml 5': (text) => yaml5.load(text),
  'js-yaml 4': (text) => yaml4.load(text),
  yaml: (text) => YAML.parse(text),
  'gray-matter': (text) => matter(`---\n${text}---\n`).data,
};
const same = { 'js-yaml 5': true, 'js-yaml 4': true, yaml: true, 'gray-matter': true };
const lost = { 'js-yaml 5': true, 'js-yaml 4': false, yaml: false, 'gray-matter': false };
let changed = false;
function show(writer, text, id, expected) {
  console.log(`${writer} writes ${text.trim()}`);
  for (const [name, read] of Object.entries(readers)) {
    const data = read(text);
    console.log(`  ${name.padEnd(12)} ${JSON.stringify(data)}${data.id === id ? '' : `   <- ${typeof data.id} ${data.id}`}`);
    if ((data.id === id) !== expected[name]) changed = true;
  }
}
show('js-yaml 5', yaml5.dump({ id: '1e3' }), '1e3', same);
for (const id of ['123e4567', '77e308']) show('js-yaml 5', yaml5.dump({ id }), id, lost);
show('js-yaml 4', yaml4.dump({ id: '123e4567' }), '123e4567', same);
show('yaml', YAML.stringify({ id: '123e4567' }), '123e4567', same);

// All short hashes of seven hexadecimal digits that consist of digits and one `e`, counted by where the `e` stands.
let affected = 0;
for (let before = 1; before <= 5; before += 1) {
  const after = 6 - before;
  for (let exponent = 0; exponent < 10 ** after; exponent += 1) {
    // The digits in front hardly matter; one sample, 5, 55, 555, …, stands for all of the same length.
    const hash = `${'5'.repeat(before)}e${String(exponent).padStart(after, '0')}`;
    if (yaml5.dump({ id: hash }) === `id: ${hash}\n` && YAML.parse(`id: ${hash}`).id === Infinity) affected += 10 ** before;
  }
}
console.log(`\nof seven-digit hashes, about one in ${Math.round(16 ** 7 / affected)}`);
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
