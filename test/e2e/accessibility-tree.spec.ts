import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readTree, walkByKey } from './accessibility-tree.js';
import { openPage, show, states, type StateName } from './states.js';

/** docs/accessibility.md links to it; `--update-snapshots=all` rewrites it. */
const file = new URL('accessibility-tree.md', import.meta.url);

test('the accessibility tree and the Tab order are those that are written down', async ({ page }, { config }) => {
  // Some twenty states, each walked forth and back by the keyboard.
  test.setTimeout(120_000);
  await openPage(page);
  const session = await page.context().newCDPSession(page);
  const sections: string[] = [];
  for (const name of Object.keys(states) as StateName[]) {
    await show(page, name);
    // What went wrong stands in the card; that it is said as well is soon over.
    if (name === 'error') await expect(page.locator('smart-packet [part=status]')).toBeEmpty();
    const tree = await readTree(session);
    const stops = await walkByKey(page, 'Tab');
    // Tab has left the menu, and so closed it.
    const left = stops.filter((stop) => !/^(menu-item|volume|mute-button) /.test(stop));
    expect(await walkByKey(page, 'Shift+Tab'), `${name}, backwards`).toEqual(left.toReversed());
    const numbered = stops.map((stop, index) => `${index + 1}. ${stop}\n`);
    sections.push(
      `### ${name}\n\n\`\`\`text\n${tree.join('\n')}\n\`\`\`\n\nTab order:\n\n${numbered.join('') || 'none\n'}`,
    );
  }
  const text = sections.join('\n');
  if (config.updateSnapshots === 'all') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
