#!/usr/bin/env bash
# What was run: TypeScript 6.0.3 with @types/react 19.3.0. The types of a custom element import an interface `Attributes` of
# their own, and use it inside `declare module 'react'`, where React wants its JSX elements declared.
# Expected: the import counts, as everywhere in that file; a wrong value of `playback-rate` is an error.
# Seen: inside the augmentation `Attributes` is React's own interface, for the module's exports come before the file's
# imports. No error says so, and JSX takes any attribute with a hyphen: the number, the boolean, all pass. Under another
# name the same declaration finds the mistake.
# Why it matters: type packages of web components are made of just these lines; `Attributes`, `Key`, `Ref` are names
# that React and Preact export, too. Names from `import type * as own` are safe.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent typescript@6.0.3 @types/react@19.3.0
cat > shared.d.ts <<'TS'
export interface Attributes { 'playback-rate'?: number }
TS
declare_element() { # name in the augmentation, import
  cat > element.d.ts <<TS
$2
declare module 'react' {
  namespace JSX { interface IntrinsicElements { 'voice-card': $1 } }
}
TS
}
echo "const card = <voice-card playback-rate={'fast'} />; export { card };" > page.tsx
check() {
  npx tsc --noEmit --strict --jsx react-jsx --module esnext --moduleResolution bundler --target es2022 --types react --pretty false element.d.ts page.tsx
}
echo "TypeScript $(npx tsc --version), @types/react $(node -p 'require("@types/react/package.json").version')"
declare_element 'Attributes' "import type { Attributes } from './shared.js';"
if check; then same=passes; else same=error; fi
declare_element 'own.Attributes' "import type * as own from './shared.js';"
if check; then other=passes; else other=error; fi
echo "a text for a number, typed by the imported name Attributes: $same; by own.Attributes: $other"
[ "$same" = passes ] && [ "$other" = error ] || { echo 'The behaviour has changed'; exit 1; }
