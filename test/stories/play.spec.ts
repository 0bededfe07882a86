import { expect } from '@playwright/test';
import { entries, stories, test } from './story.js';

for (const story of stories.filter(({ tags }) => tags.includes('play-fn')))
  test(`${story.title}: ${story.name}`, async ({ gallery }) => {
    expect(await gallery.show(story)).toEqual([]);
  });

for (const entry of entries.filter(({ type }) => type === 'docs'))
  test(`${entry.title}: ${entry.name}, a page`, async ({ gallery }) => {
    await gallery.show(entry);
  });

test('What is copied from a story is its tag alone', async ({ gallery }) => {
  await gallery.show(entries.find(({ title }) => title === 'Start here')!);
  await expect(gallery.page.locator('pre').filter({ hasText: 'src=' }).first()).toHaveText(
    '<smart-packet src="packets/welcome.json"></smart-packet>',
  );
});
