#!/usr/bin/env bash
# What was run: @lit-labs/ssr 4.1.0 renders a Lit 3.3.3 template that binds boolean properties (`.selected`, `.checked`,
# `.disabled`, `.hidden`) to false; jsdom 26.1.0 reads the markup as a browser does.
# Expected: nothing of it in the markup, as for `?selected=${false}`: in a browser the same template leaves them false.
# Seen: `selected="false"` and so on. For HTML an attribute that is there is true: of a select the last option is chosen,
# the box is ticked, the button is dead, the paragraph is gone, until the script arrives; without it, for good.
# Why it matters: `.selected` and `.checked` are what Lit's own guide has for what a visitor may change, and only servers
# write them otherwise. A filter that a server rendered said the last choice, over a list of everything.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @lit-labs/ssr@4.1.0 lit@3.3.3 jsdom@26.1.0
cat > read.mjs <<'JS'
import { html } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { JSDOM } from 'jsdom';

const options = ['all', 'bread', 'cake'];
const byProperty = html`<select>${options.map((each) => html`<option .selected=${each === 'all'}>${each}</option>`)}</select>
  <input type="checkbox" .checked=${false}><button .disabled=${false}>Go</button><p .hidden=${false}>Text</p>`;
const byAttribute = html`<select>${options.map((each) => html`<option ?selected=${each === 'all'}>${each}</option>`)}</select>
  <input type="checkbox" ?checked=${false}><button ?disabled=${false}>Go</button><p ?hidden=${false}>Text</p>`;

function look(name, template) {
  const { document } = new JSDOM(collectResultSync(render(template))).window;
  const find = (tag) => document.querySelector(tag);
  const seen = [find('select').value, find('input').checked, find('button').disabled, find('p').hidden];
  console.log(name, JSON.stringify(seen));
  return String(seen);
}
console.log('                choice, checked, disabled, hidden');
const isAsSeen =
  look('.property=false', byProperty) === 'cake,true,true,true' &&
  look('?attribute=false', byAttribute) === 'all,false,false,false';
console.log(isAsSeen ? 'A property that is false becomes an attribute, which is true' : 'The behaviour has changed');
process.exitCode = isAsSeen ? 0 : 1;
JS
node read.mjs || exit 1
