import { expect, it } from 'vitest';
import { directoryPage } from '../../../src/cli/directory/directory-page.js';
import type { DirectoryEntry } from '../../../src/cli/directory/directory.js';
import { directoryEntry, MONDAY, TUESDAY } from '../../helpers/directory-entries.js';

const PARTS = {
  title: 'Bakers & more',
  icon: 'assets/icon-1.svg',
  styles: { path: 'assets/directory-1.css', integrity: 'sha384-abc' },
  script: { path: 'assets/directory-2.js', integrity: 'sha384-def' },
};

const namesOn = (html: string): string[] => [...html.matchAll(/<h2><bdi>(.*?)<\/bdi>/g)].map(([, name]) => name!);

it('lists identities in the order of their names', () => {
  const html = directoryPage(
    [
      directoryEntry('c.example', { displayName: 'mill' }),
      directoryEntry('b.example', { displayName: 'Bakery' }),
      directoryEntry('a.example', { displayName: 'Mill' }),
    ],
    PARTS,
  );
  expect(namesOn(html)).toEqual(['Bakery', 'Mill', 'mill']);
});

it('says of each how and when it was proven', () => {
  const day = (iso: string): string => `<time datetime="${iso}">${iso.slice(0, 10)}</time>`;
  expect(directoryPage([directoryEntry('a.example')], PARTS)).toContain(
    `<p class="proof">Proven by its DNS and its page since ${day(MONDAY)}, last on ${day(TUESDAY)}.</p>`,
  );
  const failing = directoryPage(
    [
      {
        ...directoryEntry('a.example', { proof: 'link', provenAt: MONDAY }),
        state: 'failed',
        since: TUESDAY,
        problems: [{ code: 'page-unreadable', text: 'It can’t be read.' }],
      },
    ],
    PARTS,
  );
  expect(failing).toContain(
    `<p class="proof failed">Not proven since ${day(TUESDAY)}. What is here was proven by its page on ${day(MONDAY)}.</p>`,
  );
  expect(failing).toContain('<li><bdi>It can’t be read.</bdi></li>');
});

it('names what was never proven apart, without a link, and says why', () => {
  const problems = [{ code: 'page-unreadable', text: 'It can’t be read.' }] as const;
  const never = { ...directoryEntry('a.example', null), problems };
  const html = directoryPage([never, directoryEntry('b.example')], PARTS);
  expect(namesOn(html)).toEqual(['b.example']);
  expect(html).toContain('<summary>Never proven: 1</summary>');
  expect(html).toContain('</p><ul><li><bdi>It can’t be read.</bdi></li></ul></li>');
  expect(html).not.toContain('href="https://a.example/"');
});

it('says that nothing is listed', () => {
  expect(directoryPage([], PARTS)).toContain('<p>Nothing is listed yet.</p>');
});

it('loads its own two files, with their hashes, and nothing else', () => {
  const html = directoryPage([directoryEntry('a.example')], PARTS);
  expect(html).toContain('<link rel="stylesheet" href="assets/directory-1.css" integrity="sha384-abc" />');
  expect(html).toContain('<script type="module" src="assets/directory-2.js" integrity="sha384-def"></script>');
  expect(html).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
  expect(html).not.toMatch(/<(?:img|iframe|style|form)\b| style=| on\w+=/);
});

it('keeps texts of others texts', () => {
  const attack = `"><script>alert(1)</script><a href='javascript:1'>\u202e`;
  const attacked: DirectoryEntry = {
    ...directoryEntry('a.example', {
      id: `spid:a.example:${attack.replace(/\s/g, '')}`,
      displayName: attack,
      tags: [attack],
      packetsUrl: 'https://a.example/?"><script>alert(1)</script>',
    }),
    problems: [{ code: 'other-id', text: attack }],
  };
  const html = directoryPage([attacked, { ...attacked, domain: 'b.example', proven: null }], {
    ...PARTS,
    title: attack,
  });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain("<a href='");
  for (const [tag] of html.matchAll(/<a [^>]*>/g))
    expect(tag).toMatch(/^<a href="(?:directory\.json"|https:\/\/[^"]*" rel="nofollow ugc noopener noreferrer")>$/);
});
