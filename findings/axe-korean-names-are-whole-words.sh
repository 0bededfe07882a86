#!/usr/bin/env bash
# axe-core 4.14.1 (npm) finds a visible text in a button's name in Japanese and Chinese wherever it stands, and in Korean
# only where a blank follows.
#
# What was run: buttons whose visible text begins their accessible name, in Chromium (Debian package `chromium`), with the
# rule `label-content-name-mismatch` alone.
#
# What one would expect: the same answer in all three languages. Endings and units are written onto the word in Korean, too:
# “5초” is five seconds, “전화하기” is “to call”, as 5秒 and 電話する are in Japanese.
#
# What is seen: “5” in “5秒戻る” passes, “5” in “5초 뒤로” is a violation; so is 전화 in 전화하기, while 電話 in 電話する passes. With a
# blank after it, as in “5 초 뒤로”, the Korean one passes. Hangul counts as letters of one word, as in “5sec”, and ideographs
# and kana don't.
#
# Why it matters: the rule is WCAG 2.5.3, label in name. A Korean interface that is written as people write fails a check
# that its Japanese twin passes, and what is said to voice control is the same.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund axe-core@4.14.1 playwright-core@1.65.1
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const buttons = [
  ['5', '5초 뒤로'],
  ['5', '5 초 뒤로'],
  ['5', '5秒戻る'],
  ['5', '后退5秒'],
  ['전화', '전화하기'],
  ['電話', '電話する'],
  ['5', '5sec back'],
];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [text, name] of buttons) {
  await page.setContent(`<!doctype html><html lang="en"><main><button aria-label="${name}">${text}</button></main></html>`);
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = await page.evaluate(() =>
    axe.run({ runOnly: { type: 'rule', values: ['label-content-name-mismatch'] } }),
  );
  console.log(`${text} in ${name}: ${violations.length ? 'violation' : 'passes'}`);
}
console.error(`Chromium ${browser.version()}`);
await browser.close();
JS
seen=$(node ask.mjs)
echo "node $(node --version), axe-core $(node -p "require('./node_modules/axe-core/package.json').version")"
echo "$seen"

expected='5 in 5초 뒤로: violation
5 in 5 초 뒤로: passes
5 in 5秒戻る: passes
5 in 后退5秒: passes
전화 in 전화하기: violation
電話 in 電話する: passes
5 in 5sec back: violation'
if [[ "$seen" == "$expected" ]]; then
  echo 'As before: Korean needs a blank.'
else
  echo 'This has changed.' >&2
  exit 1
fi
