#!/usr/bin/env bash
# google-libphonenumber 3.2.47 (npm) finds no number in "tel:+1-201-555-0123;npdi".
#
# What was run: `parse` for `tel:` URIs with parameters that are registered with IANA: `npdi` (RFC 4694), `tgrp` with
# `trunk-context` (RFC 4904), `isub` (RFC 3966), and `phone-context` in two writings of its name.
#
# What one would expect: it writes RFC 3966 itself (`PhoneNumberFormat.RFC3966`) and reads `;ext=`, `;isub=` and
# `;phone-context=`. By RFC 3966, section 4, such URIs are compared without regard to case; by section 5.4 a program may
# ignore a parameter that it does not know, unless its name begins with `m-`.
#
# What is seen: `;isub=` is cut off, every other parameter makes the text "not a phone number", although the number in
# front of it is whole. `;Phone-Context=+64` is one of those unknown parameters, only the small letters are known.
#
# Why it matters: a packet's call action may hold the `tel:` URI of a telephone system, which writes such parameters.
# Who judges it by libphonenumber has to take the parameters off first, and to read the context whatever its case: a
# local number that loses it is somebody else's.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts google-libphonenumber@3.2.47

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import libphonenumber from 'google-libphonenumber';

const { PhoneNumberFormat, PhoneNumberUtil } = libphonenumber;
const util = PhoneNumberUtil.getInstance();
console.log(`google-libphonenumber ${JSON.parse(readFileSync('node_modules/google-libphonenumber/package.json', 'utf8')).version}\n`);

let changed = false;
for (const [uri, seen] of [
  ['tel:+1-201-555-0123', '+12015550123'],
  ['tel:+1-201-555-0123;isub=1411', '+12015550123'],
  ['tel:+1-201-555-0123;npdi', null],
  ['tel:+1-201-555-0123;tgrp=local;trunk-context=example.com', null],
  ['tel:03-331-6005;phone-context=+64', '+6433316005'],
  ['tel:03-331-6005;Phone-Context=+64', null],
]) {
  let answer = null;
  let said = '';
  try {
    answer = util.format(util.parse(uri), PhoneNumberFormat.E164);
  } catch (error) {
    said = error.message;
  }
  console.log(`${uri}\n  ${answer ?? said}`);
  if (answer !== seen) changed = true;
}
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
