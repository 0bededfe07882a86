import { expect, test } from '@playwright/test';
import { entries, openEntry, stories } from './story.js';

for (const story of stories.filter(({ tags }) => tags.includes('play-fn')))
  test(`${story.title}: ${story.name}`, async ({ page }) => {
    expect(await openEntry(page, story)).toEqual([]);
  });

for (const entry of entries.filter(({ type }) => type === 'docs'))
  test(`${entry.title}: ${entry.name}, a page`, async ({ page }) => {
    await openEntry(page, entry);
  });
