#!/usr/bin/env bash
# What was run: @lit-labs/ssr 4.1.0 renders a Lit 3.3.3 template that ends with an expression, and html-minifier-terser 7.2.0
# is given the markup.
# Expected: markup from a server goes through the tools that static sites put behind it; the markers are comments.
# Seen: behind such a template stands `<?>`. Browsers make the comment `?` of it; the minifier throws "Parse Error".
# Why it matters: players and cards are rendered into static sites, whose builds minify. Only templates of that one shape
# fail, so that a small change of a template breaks a site's build. `<!--?-->` is the same node, and every parser knows it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent @lit-labs/ssr@4.1.0 lit@3.3.3 html-minifier-terser@7.2.0
cat > read.mjs <<'JS'
import { html } from 'lit';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { minify } from 'html-minifier-terser';

async function look(name, template) {
  const markup = collectResultSync(render(template));
  const minified = await minify(markup, { collapseWhitespace: true }).then(() => 'passes', (error) => error.message.split('\n')[0].slice(0, 40));
  const result = { marker: markup.includes('<?>'), minified };
  console.log(name, JSON.stringify(result), markup);
  return result;
}
const inside = await look('expression inside: ', html`<p>${'Hello'}</p>`);
const atEnd = await look('expression at end: ', html`<b>Hello</b>${'you'}`);
const isAsSeen =
  !inside.marker && inside.minified === 'passes' && atEnd.marker && atEnd.minified.startsWith('Parse Error');
console.log(isAsSeen ? 'The minifier stumbles at the marker' : 'The behaviour has changed');
process.exitCode = isAsSeen ? 0 : 1;
JS
node read.mjs || exit 1
