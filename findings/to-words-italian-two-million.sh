#!/usr/bin/env bash
# to-words 5.7.0 (npm) leaves out how many: in Italian, 2,000,000 becomes "Milioni" ("millions"), while 3,000,000 is
# right.
#
# What was run: `new ToWords({ localeCode: 'it-IT' }).convert(…)`, plain and with `currency: true`.
#
# What one would expect: `Due Milioni`, as 2,000 is `Due Mila` and 3,000,000 is `Tre Milioni`; and `Mille` in front of
# the hundreds from 1,001 to 1,999, as 1,000 alone is `Mille`.
#
# What is seen: exactly two millions, two billions and so on lose their number: "Milioni", "Milioni Cinque Cento Mila"
# for 2.5 million, "Milioni Euro" for the price. In the same way 1,001 to 1,999 begin with the plural that stands
# behind a number: 1,250 is `Mila Due Cento Cinquanta`. The plural forms of a locale can have a `dual`, made for
# languages such as Arabic, where the dual form says "two" by itself and no number stands before it. Italian is the
# only other locale that fills it in, with the bare plural.
#
# Why it matters: words from such a library are read aloud for prices and amounts in a voice message. A listener
# cannot see the digits, and "milioni" without a number still sounds like a sentence; tests that take 1, 3, 5 or 10
# million pass.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts to-words@5.7.0

cat >run.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { ToWords } = require('to-words');

const { version } = JSON.parse(readFileSync('node_modules/to-words/package.json', 'utf8'));
console.log(`to-words ${version}, Node ${process.version}\n`);
const italian = new ToWords({ localeCode: 'it-IT' });
const rows = [
  [1000, 'Mille'],
  [1250, 'Mila Due Cento Cinquanta', 'Mille …'],
  [2000, 'Due Mila'],
  [1_000_000, 'Un Milione'],
  [2_000_000, 'Milioni', 'Due Milioni'],
  [2_500_000, 'Milioni Cinque Cento Mila', 'Due Milioni …'],
  [3_000_000, 'Tre Milioni'],
  [2_000_000_000, 'Miliardi', 'Due Miliardi'],
];
let changed = false;
for (const [number, seen, right] of rows) {
  const words = italian.convert(number);
  console.log(`${number.toLocaleString('en').padStart(13)}  ${words}${right ? `   <- ${right}` : ''}`);
  if (words !== seen) changed = true;
}
const price = italian.convert(2_000_000, { currency: true });
console.log(`    EUR 2,000,000  ${price}`);
if (price !== 'Milioni Euro') changed = true;
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.cjs || exit 1
