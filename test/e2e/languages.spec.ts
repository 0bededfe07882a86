import { expect, test } from '@playwright/test';
import { targetLocales } from '../../src/locales/generated/locale-codes.js';
import { loadLocale } from '../../src/locales/load-locale.js';

for (const file of ['module', 'classic', 'versioned']) {
  test(`${file}.html speaks every language, each from its own file`, async ({ page }) => {
    const scripts: string[] = [];
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(`/test/e2e/pages/${file}.html`);
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    expect(scripts).toHaveLength(1);
    for (const language of targetLocales) {
      await page.evaluate((lang) => (document.documentElement.lang = lang), language);
      const { templates } = await loadLocale(language);
      await expect(page.locator('[part="play-button"]')).toHaveAttribute('aria-label', templates['play'] as string);
      if (file !== 'classic') expect(scripts.at(-1)).toContain(`/dist/chunks/${language}-`);
    }
    expect(scripts).toHaveLength(file === 'classic' ? 1 : 1 + targetLocales.length);
    expect(messages).toEqual([]);
  });
}
