/** What the page of a directory has beside the pages of a site. */
export const directoryStyles = `.directory h1 {
  font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem);
}
.directory header p {
  margin: 8px 0 0;
  color: var(--quiet);
  text-wrap: pretty;
}
.search {
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 6px 12px;
  align-items: baseline;
  padding-block-end: 20px;
}
.search[hidden], .entry[hidden] {
  display: none;
}
.search label, .search output {
  color: var(--quiet);
  font-size: 0.875rem;
}
.search input {
  grid-column: 1 / -1;
  grid-row: 2;
  width: 100%;
  min-height: 48px;
  padding-inline: 16px;
  border: 1px solid color-mix(in oklab, var(--ink) 55%, var(--ground));
  border-radius: 14px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
}
.entries {
  display: grid;
  gap: 12px;
  margin: 0;
  padding: 0;
  list-style: none;
}
.entry {
  padding: 18px 20px;
  border: 1px solid var(--line);
  border-radius: 18px;
  background: var(--surface);
  overflow-wrap: anywhere;
  content-visibility: auto;
  contain-intrinsic-size: auto 168px;
}
.entry p, .entry ul {
  margin-block: 6px 0;
}
.entry h2 {
  margin: 0;
  font-size: 1.125rem;
  font-weight: 650;
  line-height: 1.3;
}
.where {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
}
.where a {
  font-weight: 600;
}
.spid {
  color: var(--quiet);
  font: 0.8125rem/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
}
.tags {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  padding: 0;
  list-style: none;
}
.tags li {
  padding: 1px 10px;
  border-radius: 999px;
  background: var(--ground);
  color: var(--quiet);
  font-size: 0.8125rem;
}
.links {
  display: flex;
  flex-wrap: wrap;
  gap: 0 18px;
}
.links a {
  padding-block: 6px;
}
.proof {
  color: var(--quiet);
  font-size: 0.875rem;
}
.proof::before {
  content: '✓';
  margin-inline-end: 0.5em;
  color: var(--accent);
  font-weight: 700;
}
.failed {
  color: light-dark(#8a3b00, #ffb98a);
}
.failed::before {
  content: '!';
  color: inherit;
}
.entry time {
  white-space: nowrap;
}
.directory details summary {
  margin-inline-start: 0;
  padding-block: 6px;
  color: var(--quiet);
  font-size: 0.875rem;
}
.directory details ul {
  padding-inline-start: 20px;
  color: var(--quiet);
  font-size: 0.875rem;
  overflow-wrap: anywhere;
}
.unproven {
  padding-block-start: 20px;
}
.unproven p, .unproven ul ul {
  margin: 0;
}
.unproven > ul > li {
  margin-block-start: 10px;
}
@media (pointer: coarse) {
  .links a, .directory footer a {
    padding-block: 12px;
  }
}
@media print {
  .search {
    display: none;
  }
}
`;
