#!/usr/bin/env bash
# n2words 4.0.0 (npm) says "twenty-first" for the 20th and "thirty-first" for the 30th, in Hebrew; in Romanian the
# 200th, 300th and 500th are all "the hundredth".
#
# What was run: `toOrdinal` of eight of the locale modules, for 1 to 999. No grammar is needed to judge:
# two different numbers must not have the same words.
#
# What one would expect: different words for each number. In Hebrew the ordinal of 20 is the cardinal, `עשרים`, as of
# all numbers from 11 on; `עשרים וראשון` has "and first" behind it.
#
# What is seen: he-IL and hbo-IL (Biblical Hebrew) add "and first" to every whole ten: 20 and 21, 30 and 31, 90 and
# 91, 120 and 121 share their words. ro-RO leaves the number of hundreds out: 100, 200, … 900 are all `al sutălea`.
# English, German, French, Spanish and Italian, which the tests of a reader will have, are free of it, and so are the
# cardinals.
#
# Why it matters: ordinals are what a voice needs for dates. A message or its fallback by speech synthesis announces
# the 20th of the month as the 21st and the 30th as the 31st; two days a month, in words that sound right.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts n2words@4.0.0

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('node_modules/n2words/package.json', 'utf8'));
console.log(`n2words ${version}, Node ${process.version}\n`);

/** The groups of numbers from 1 to 999 that have the same words. */
function shared(toWords) {
  const groups = new Map();
  for (let number = 1; number < 1000; number += 1) {
    const words = toWords(number);
    groups.set(words, [...(groups.get(words) ?? []), number]);
  }
  return [...groups].filter(([, numbers]) => numbers.length > 1);
}
let changed = false;
const seen = { 'he-IL': 80, 'hbo-IL': 81, 'ro-RO': 1, 'en-GB': 0, 'de-DE': 0, 'fr-FR': 0, 'es-ES': 0, 'it-IT': 0 };
for (const [locale, expected] of Object.entries(seen)) {
  const { toCardinal, toOrdinal } = await import(`n2words/${locale}`);
  const ordinals = shared(toOrdinal);
  console.log(`${locale}: cardinals that share words: ${shared(toCardinal).length}, ordinals: ${ordinals.length}`);
  for (const [words, numbers] of ordinals.slice(0, 3)) console.log(`    ${numbers.join(', ')}: ${words}`);
  if (ordinals.length !== expected) changed = true;
}
const hebrew = await import('n2words/he-IL');
console.log(`\nhe-IL 20: cardinal ${hebrew.toCardinal(20)}, ordinal ${hebrew.toOrdinal(20)}`);
if (hebrew.toOrdinal(20) !== hebrew.toOrdinal(21)) changed = true;
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
