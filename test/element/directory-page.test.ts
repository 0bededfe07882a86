import { expect } from 'chai';
import { directoryPage } from '../../src/cli/directory/directory-page.js';
import { directoryScript } from '../../src/cli/directory/directory.script.js';
import { directoryStyles } from '../../src/cli/directory/directory.styles.js';
import { siteStyles } from '../../src/site/site.styles.js';
import { directoryEntry } from '../helpers/directory-entries.js';
import { place } from '../helpers/fixture.js';
import { settle } from '../helpers/wait.js';

const FILE = { path: '', integrity: '' };
const ENTRIES = [
  directoryEntry('bakery.example', { displayName: 'Harbour Street Bakery', tags: ['bread', 'cakes'] }),
  directoryEntry('xn--bckerei-5wa.example', { displayName: 'Bäckerei am Hafen', tags: ['Brot'] }),
  directoryEntry('clinic.example', { displayName: 'عيادة الحي', tags: ['صحة'] }),
  directoryEntry('long.example', { displayName: 'x'.repeat(200), tags: ['y'.repeat(40)] }),
  directoryEntry('gone.example', null),
];

/** The page as a part of this one, with its script if there is JavaScript. */
async function show({ hasScript = true, value = '' } = {}) {
  const html = directoryPage(ENTRIES, { title: 'Bakers', icon: 'icon.svg', styles: FILE, script: FILE });
  const styles = document.createElement('style');
  styles.textContent = siteStyles + directoryStyles;
  place(styles, document.head);
  const page = place(document.createElement('div'));
  page.className = 'directory';
  page.append(...new DOMParser().parseFromString(html, 'text/html').body.children);
  const input = page.querySelector('input')!;
  input.value = value;
  if (hasScript) {
    const url = URL.createObjectURL(new Blob([directoryScript], { type: 'text/javascript' }));
    await import(/* @vite-ignore */ url);
    URL.revokeObjectURL(url);
  }
  const find = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input'));
  };
  const visible = (): string[] =>
    [...page.querySelectorAll<HTMLElement>('.entry')]
      .filter((entry) => entry.offsetHeight > 0)
      .map((entry) => entry.querySelector('.where a')!.textContent);
  return { page, input, find, visible, count: () => page.querySelector('output')!.value };
}

describe('the page of a directory', () => {
  it('finds by name, domain, id and tag, whatever the case and the marks', async () => {
    const { find, visible, count } = await show();
    for (const [text, domains] of [
      ['bakery', ['bakery.example']],
      ['HARBOUR bread', ['bakery.example']],
      ['backerei', ['xn--bckerei-5wa.example']],
      ['spid:domain:clinic', ['clinic.example']],
      ['صح', ['clinic.example']],
      ['proven', []],
      ['cakes Brot', []],
    ] as const) {
      find(text);
      expect(visible(), text).to.deep.equal(domains);
      expect(count(), text).to.equal(`${domains.length} of 4`);
    }
    find('  ');
    expect(visible()).to.have.length(4);
    expect(count()).to.equal('');
  });

  it('finds at once what was typed before it was left', async () => {
    const { visible } = await show({ value: 'clinic' });
    expect(visible()).to.deep.equal(['clinic.example']);
  });

  it('is a list without JavaScript, and has no field that would not work', async () => {
    const { input, visible } = await show({ hasScript: false });
    expect(visible()).to.have.length(4);
    expect(input.offsetHeight).to.equal(0);
  });

  it('fits a narrow screen', async () => {
    const { page } = await show();
    page.style.width = '288px';
    await settle();
    for (const each of page.querySelectorAll<HTMLElement>('*'))
      expect(each.scrollWidth, each.outerHTML.slice(0, 80)).to.be.at.most(Math.max(288, each.clientWidth));
  });
});
