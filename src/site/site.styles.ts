/** The pages around the cards: quiet, so that the cards alone bring colour. The font is the reader’s own. */
export const siteStyles = `:root {
  color-scheme: light dark;
  --ground: light-dark(#f4f5f8, #0c0d10);
  --surface: light-dark(#fff, #16181d);
  --ink: light-dark(#14161a, #f1f2f5);
  --quiet: light-dark(#565c68, #a9afbb);
  --line: light-dark(#dfe2e8, #2c3038);
  --accent: light-dark(#2f5bea, #9db4ff);
  --on-accent: light-dark(#fff, #0c0d10);
  font: 400 1rem/1.5 system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans Devanagari', 'Noto Sans CJK SC', sans-serif;
  text-size-adjust: 100%;
}
*, *::before, *::after {
  box-sizing: border-box;
}
body {
  margin: 0;
  min-height: 100vh;
  min-height: 100dvh;
  padding-inline: clamp(16px, 4vw, 40px);
  background: var(--ground);
  color: var(--ink);
}
body > * {
  max-width: 40rem;
  margin-inline: auto;
}
a {
  color: inherit;
  text-underline-offset: 0.2em;
  text-decoration-color: color-mix(in oklab, currentcolor 40%, transparent);
}
a:hover {
  text-decoration-color: currentcolor;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 3px;
  border-radius: 4px;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

header.site {
  padding-block: clamp(20px, 5vh, 44px) clamp(16px, 3vh, 28px);
}
h1 {
  margin: 0;
  font-size: 1.25rem;
  font-weight: 650;
  line-height: 1.3;
  letter-spacing: -0.01em;
  text-wrap: balance;
  overflow-wrap: anywhere;
}
.all h1 {
  font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem);
}
h1 a {
  display: inline-flex;
  align-items: center;
  gap: 0.6em;
  text-decoration: none;
}
.mark {
  flex: none;
  display: grid;
  place-items: center;
  width: 2.25em;
  height: 2.25em;
  border-radius: 0.7em;
  background: var(--accent);
  color: var(--on-accent);
  font-size: 0.72em;
  letter-spacing: 0;
}
.mark:empty {
  display: none;
}

.all main {
  display: grid;
  gap: 12px;
}
.own, .source {
  display: inline-block;
  padding-block: 10px 2px;
  color: inherit;
  font-size: 0.875rem;
  opacity: 0.8;
}

.around {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  align-items: start;
  padding-block: 12px;
  color: var(--quiet);
  font-size: 0.9375rem;
}
.back, .pages a, footer.site a {
  display: inline-block;
  padding-block: 8px;
}
.back::before {
  content: '‹';
  display: inline-block;
  margin-inline-end: 0.5em;
}
.back:dir(rtl)::before {
  content: '›';
}
details {
  flex: 1 1 auto;
}
details[open] {
  flex-basis: 100%;
}
summary {
  display: block;
  width: fit-content;
  margin-inline-start: auto;
  padding-block: 8px;
  cursor: pointer;
}
summary::-webkit-details-marker {
  display: none;
}
summary::after {
  content: '';
  display: inline-block;
  width: 0.4em;
  height: 0.4em;
  margin-inline: 0.6em 0.1em;
  border: solid currentcolor;
  border-width: 0 0.12em 0.12em 0;
  transform: translateY(-0.2em) rotate(45deg);
}
summary:hover {
  color: var(--ink);
}
details[open] > summary {
  margin-inline-start: 0;
}
details[open] > summary::after {
  transform: translateY(0.05em) rotate(-135deg);
}
.share {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 20px;
  align-items: start;
  margin-block-start: 8px;
  padding: 20px;
  border: 1px solid var(--line);
  border-radius: 18px;
  background: var(--surface);
  color: var(--ink);
}
.code {
  display: block;
  line-height: 0;
}
.code img {
  border-radius: 10px;
}
.address {
  display: block;
  font-weight: 600;
  overflow-wrap: anywhere;
}
.label {
  margin-block: 14px 6px;
  color: var(--quiet);
  font-size: 0.8125rem;
  font-weight: 600;
}
.markup {
  margin: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--ground);
  font: 0.75rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  max-height: 8.5em;
  overflow: auto;
  user-select: all;
}

.pages {
  display: flex;
  justify-content: space-between;
  gap: 20px;
  padding-block-start: 16px;
}
.pages [rel='next'] {
  margin-inline-start: auto;
}
footer.site {
  padding-block: 20px 40px;
  color: var(--quiet);
  font-size: 0.9375rem;
}

.framed {
  min-height: 0;
  padding: 0;
  background: none;
}
.framed main {
  max-width: none;
}
.framed smart-packet {
  --smart-packet-shadow: none;
}

@media (max-width: 460px) {
  .share {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media print {
  .around, footer.site, .pages {
    display: none;
  }
}
`;
