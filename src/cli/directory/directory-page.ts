import { escapeHtml } from '../../present/escape-html.js';
import { iconLink } from '../../site/icon.js';
import type { Problem, Proof } from './check-domain.js';
import type { DirectoryEntry, ProvenIdentity } from './directory.js';

/** A file that the page loads. */
export interface PageAsset {
  /** Relative to the page. */
  readonly path: string;
  /** As in W3C Subresource Integrity. */
  readonly integrity: string;
}

export interface PageParts {
  /** Of the directory. */
  readonly title: string;
  /** Path of the icon, relative to the page. */
  readonly icon: string;
  readonly styles: PageAsset;
  readonly script: PageAsset;
}

/** Nothing but the page's own files; as a `<meta>`, so that any host will do. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Others have written what the links lead to: no search engine is to follow them, and no page to know where from. */
const FOREIGN = 'rel="nofollow ugc noopener noreferrer"';

/**
 * The page of a directory: a list of what was proven, in the order of names, and of what never was. It can be read, and
 * searched by the browser, without JavaScript.
 */
export function directoryPage(entries: readonly DirectoryEntry[], { title, icon, styles, script }: PageParts): string {
  const listed = entries.filter(isListed).sort(byName);
  const unproven = entries.filter((entry) => !isListed(entry)).sort((a, b) => compare(a.domain, b.domain));
  return `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    ${iconLink(icon)}
    <link rel="alternate" type="application/json" href="directory.json" />
    <link rel="stylesheet" href="${escapeHtml(styles.path)}" integrity="${escapeHtml(styles.integrity)}" />
    <script type="module" src="${escapeHtml(script.path)}" integrity="${escapeHtml(script.integrity)}"></script>
  </head>
  <body class="directory">
    <header class="site">
      <h1><bdi>${escapeHtml(title)}</bdi></h1>
      <p>Who speaks for which domain. Each identity is named by its domain, and names it in turn; what it says of itself is its own claim.</p>
    </header>
    <div class="search" role="search" hidden>
      <label for="search">Search by name, domain or tag</label>
      <input id="search" type="search" autocomplete="off" spellcheck="false" maxlength="200" />
      <output for="search"></output>
    </div>
    <main>
${listed.length ? `      <ul class="entries">\n${listed.map(entryHtml).join('')}      </ul>\n` : '      <p>Nothing is listed yet.</p>\n'}${unprovenHtml(unproven)}    </main>
    <footer class="site"><a href="directory.json">The same as JSON</a></footer>
  </body>
</html>
`;
}

type Listed = DirectoryEntry & { readonly proven: ProvenIdentity };

const isListed = (entry: DirectoryEntry): entry is Listed => entry.proven !== null;

const byName = (a: Listed, b: Listed): number =>
  compare(a.proven.displayName.toLowerCase(), b.proven.displayName.toLowerCase()) || compare(a.domain, b.domain);

/** By code points: the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryHtml({ domain, state, since, proven, problems }: Listed): string {
  const { displayName, id, tags, packetsUrl, inboxUrl, recordUrl, proof, provenAt } = proven;
  const isFailed = state === 'failed';
  const parts = [
    '<div class="who">',
    `<h2><bdi>${escapeHtml(displayName)}</bdi></h2>`,
    `<p class="where">${link(pageOf(domain), domain)} <span class="spid" dir="ltr">${escapeHtml(id)}</span></p>`,
    tags.length ? `<ul class="tags">${tags.map((tag) => `<li><bdi>${escapeHtml(tag)}</bdi></li>`).join('')}</ul>` : '',
    '</div>',
    `<p class="links">${[
      packetsUrl === null ? '' : link(packetsUrl, 'Messages'),
      inboxUrl === null ? '' : link(inboxUrl, 'Inbox'),
      link(recordUrl, 'Identity record'),
    ]
      .filter(Boolean)
      .join(' ')}</p>`,
    isFailed
      ? `<p class="proof failed">Not proven since ${time(since)}. What is here was proven by ${BY[proof]} on ${time(provenAt)}.</p>`
      : `<p class="proof">Proven by ${BY[proof]} since ${time(since)}, last on ${time(provenAt)}.</p>`,
    problemsHtml(problems),
  ];
  return `        <li class="entry">${parts.join('')}</li>\n`;
}

const BY: Readonly<Record<Proof, string>> = { dns: 'its DNS', link: 'its page', both: 'its DNS and its page' };

function unprovenHtml(entries: readonly DirectoryEntry[]): string {
  if (!entries.length) return '';
  const items = entries.map(
    ({ domain, since, problems }) =>
      `        <li><p><span dir="ltr">${escapeHtml(domain)}</span>, since ${time(since)}</p>${problemList(problems)}</li>\n`,
  );
  return `      <details class="unproven">
        <summary>Never proven: ${entries.length}</summary>
        <ul>
${items.join('')}        </ul>
      </details>
`;
}

function problemsHtml(problems: readonly Problem[]): string {
  if (!problems.length) return '';
  return `<details class="problems"><summary>What does not agree, or could not be checked</summary>${problemList(problems)}</details>`;
}

const problemList = (problems: readonly Problem[]): string =>
  `<ul>${problems.map(({ text }) => `<li><bdi>${escapeHtml(text)}</bdi></li>`).join('')}</ul>`;

/** Of this device, with its port, it is for trying out. */
const pageOf = (domain: string): string => `${domain.includes(':') ? 'http' : 'https'}://${domain}/`;

const link = (href: string, text: string): string => `<a href="${escapeHtml(href)}" ${FOREIGN}>${escapeHtml(text)}</a>`;

/** A day is enough for people; the time is in its attribute. */
const time = (iso: string): string => `<time datetime="${escapeHtml(iso)}">${escapeHtml(iso.slice(0, 10))}</time>`;
