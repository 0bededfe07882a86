#!/usr/bin/env bash
# google-libphonenumber 3.2.47 and awesome-phonenumber 7.8.0 (npm) find no number in "+33 1 70 18 99 00" with narrow
# no-break spaces.
#
# What was run: `parse` of google-libphonenumber, and `parsePhoneNumber` of awesome-phonenumber, which compiles the same
# library, for one number whose groups are parted by six kinds of blanks.
#
# What one would expect: both read U+00A0, U+3000 and even the zero width U+200B between digits, so a blank is a blank.
# U+202F is the blank that French typography asks for; ICU groups digits with it, `Intl.NumberFormat('fr')` too.
#
# What is seen: U+00A0 and U+3000 are read, U+202F, U+2009 (thin) and U+2007 (figure space, made for digits) refuse the
# whole number: "The string supplied did not seem to be a phone number".
#
# Why it matters: numbers are copied from typeset pages into packets. Who checks them with libphonenumber alone turns a
# French shop's right number away, and cannot see why: on the screen it is the same as the one that is taken.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts google-libphonenumber@3.2.47 awesome-phonenumber@7.8.0

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import libphonenumber from 'google-libphonenumber';
import { parsePhoneNumber } from 'awesome-phonenumber';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`google-libphonenumber ${version('google-libphonenumber')}, awesome-phonenumber ${version('awesome-phonenumber')}`);

const google = (text) => {
  try {
    return util.format(util.parse(text), PhoneNumberFormat.E164);
  } catch (error) {
    return error.message;
  }
};
const awesome = (text) => {
  const answer = parsePhoneNumber(text);
  return answer.valid ? answer.number.e164 : `not valid, ${answer.possibility}`;
};

const E164 = '+33170189900';
const french = new Intl.NumberFormat('fr').format(1234567).charCodeAt(1).toString(16).padStart(4, '0');
console.log(`Intl.NumberFormat('fr') groups digits with U+${french.toUpperCase()}\n`);
let changed = false;
for (const [blank, isRead] of [['\u0020', true], ['\u00a0', true], ['\u3000', true], ['\u202f', false], ['\u2009', false], ['\u2007', false]]) {
  const text = ['+33', '1', '70', '18', '99', '00'].join(blank);
  const answers = [google(text), awesome(text)];
  console.log(`U+${blank.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}  ${answers.join('  |  ')}`);
  if (answers.some((answer) => (answer === E164) !== isRead)) changed = true;
}
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
