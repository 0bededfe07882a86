#!/usr/bin/env bash
# What was run: subsrt-ts 2.1.2 (npm) reads a WebVTT file whose first cue has a line of one space above its words.
#
# What one would expect: WebVTT ends a cue at an empty line only (W3C WebVTT, section 6.1, "collect a WebVTT block"); a
# line that holds a space is text. So the file has two cues, and both have their words.
#
# What is seen: the first cue is gone, words and times, without an error or a warning; without that line both are read.
# Written as SRT, the file begins with counter 2.
#
# Why it matters here: YouTube's automatic captions begin each file with such a cue, so a converter that is built on this
# library drops the opening words of every one of them.
set -euo pipefail

folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent subsrt-ts@2.1.2
printf 'subsrt-ts %s\n' "$(node -p "require('./node_modules/subsrt-ts/package.json').version")"

cat >read.mjs <<'SCRIPT'
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const { build, parse } = createRequire(import.meta.url)('subsrt-ts');
const file = (above) =>
  `WEBVTT\n\n00:00:00.160 --> 00:00:02.390\n${above}Good morning\n\n00:00:02.390 --> 00:00:04.000\nWe are open\n`;

const plain = parse(file(''), { format: 'vtt' });
const spaced = parse(file(' \n'), { format: 'vtt' });
console.log('without the line:', JSON.stringify(plain.map(({ type, text }) => [type, text])));
console.log('with the line:   ', JSON.stringify(spaced.map(({ type, text }) => [type, text])));
const srt = build(spaced, { format: 'srt' });
console.log('as SRT:          ', JSON.stringify(srt));

const words = (entries) => entries.filter(({ type }) => type === 'caption').map(({ text }) => text.trim());
assert.deepEqual(words(plain), ['Good morning', 'We are open']);
assert.deepEqual(words(spaced), ['We are open']);
assert.ok(srt.startsWith('2\r\n'));
SCRIPT
if ! node read.mjs; then
  echo 'The behaviour has changed.'
  exit 1
fi
