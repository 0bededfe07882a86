#!/usr/bin/env bash
# Autolinker 4.1.5 (npm) makes a phone link of "Room 12 202-555-0142" that dials 12 202 555 0142.
#
# What was run: `Autolinker.parse` with phone numbers on, for sentences in which a phone number has another number
# beside it, with one blank between. `findPhoneNumbersInText` of libphonenumber-js 1.13.16 is the second opinion.
#
# What one would expect: `202-555-0142` has its own separators and exactly ten digits; a number in front of it or
# behind it is not part of it, all the less one that does not fit any numbering plan. At worst, no link.
#
# What is seen: a group of digits that is one blank away is taken into the number, in front and behind. The room or
# the postcode is dialled first, the opening hour last, and two numbers side by side become one of twenty digits. With
# two blanks, a line break or a comma and a blank between them it is right, and so it is in an address block; it is
# wrong in running text, which is what a transcript is. The longer link still looks right on the page.
#
# Why it matters: transcripts of voice messages are one line of spoken words ("we are in room 12, 202…" written by a
# recogniser without the comma). The visitor sees a phone number, taps it, and calls somebody else or nobody: in the
# United States the 1 of room 12 is taken for the long distance prefix, and the call goes to area code 220.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts autolinker@4.1.5 libphonenumber-js@1.13.16

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Autolinker from 'autolinker';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`autolinker ${version('autolinker')}, libphonenumber-js ${version('libphonenumber-js')}\n`);

const sentences = [
  ['US', 'Call 202-555-0142 today', 'tel:2025550142', true],
  ['US', 'Room 12\n202-555-0142', 'tel:2025550142', true],
  ['US', 'Room 12 202-555-0142', 'tel:122025550142', false],
  ['US', 'Call 202-555-0142 9 to 5', 'tel:20255501429', false],
  ['US', 'Ring 202-555-0142 202-555-0143', 'tel:20255501422025550143', false],
  ['DE', 'Berlin 10115 030 1234567', 'tel:101150301234567', false],
];
let changed = false;
for (const [region, text, seen, right] of sentences) {
  const links = Autolinker.parse(text, { phone: true, email: false, urls: false }).map((match) => match.getAnchorHref()).join(' ');
  const second = findPhoneNumbersInText(text, region).map(({ number }) => number.getURI()).join(' ') || 'none';
  console.log(`${JSON.stringify(text)}\n  autolinker        ${links}${right ? '' : '   <- another number'}\n  libphonenumber-js ${second}`);
  if (links !== seen) changed = true;
}
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
