import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';

const skipped = /^(node_modules|dist|storybook-static|test-results)$|^\.(?!github$)/;

/** Markdown files below a folder, as paths from the project's root. */
function markdownFiles(folder = ''): string[] {
  return readdirSync(fromRoot(folder || '.'), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.test(entry.name) ? [] : markdownFiles(path);
    return /\.mdx?$/.test(entry.name) ? [path] : [];
  });
}

const read = (path: string): string => readFileSync(fromRoot(path), 'utf8');
const withoutCode = (text: string): string => text.replace(/^ *(```+)[^]*?^ *\1$/gm, '').replace(/<!--[^]*?-->/g, '');

/** Anchors of the headings, as GitHub makes them. */
const anchorsOf = (path: string): Set<string> =>
  new Set(
    [...withoutCode(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
      heading!
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

function problemsOf(file: string): string[] {
  const text = withoutCode(read(file)).replace(/`[^`]*`/g, 'code');
  const links = [...text.matchAll(/\]\(([^()\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, other]) => link ?? other!);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .filter((link) => {
      const [path, anchor] = link.split('#');
      const target = path ? posix.join(dirname(file), path) : file;
      return !existsSync(fromRoot(target)) || (anchor !== undefined && !anchorsOf(target).has(anchor));
    });
}

/** Files of the project that a text names as code, such as `src/packet/schema.ts`; not those with a placeholder. */
const namedFiles = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|scripts|tools|docs|demo|\.config)\/[\w./-]+)`/g)]
    .map(([, path]) => path!)
    .filter((path) => !/[A-Z]{4}/.test(path));

const files = markdownFiles();

it('there is documentation', () => {
  expect(files).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', join('docs', 'architecture.md')]));
});

it.each(files)('the links in %s lead somewhere', (file) => {
  expect(problemsOf(file)).toEqual([]);
});

it.each(files.filter((file) => /^(docs|\.github|[A-Z])/.test(file) && file !== 'CHANGELOG.md'))(
  'the files that %s names are there',
  (file) => {
    expect(namedFiles(read(file)).filter((path) => !existsSync(fromRoot(path)))).toEqual([]);
  },
);
