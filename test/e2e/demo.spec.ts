import { expect, test } from '@playwright/test';

test('the demo plays where `npm start` says that it is', async ({ page }) => {
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(`${process.env['E2E_OTHER_ORIGIN']}/demo/`);
  const welcome = page.locator('smart-packet').first();
  await welcome.getByRole('button', { name: 'Play', exact: true }).click();
  await expect
    .poll(() => welcome.evaluate((element) => (element as HTMLElement & { activeWord: unknown }).activeWord))
    .toBeTruthy();
  await expect(page.locator('smart-packet:state(error)')).toHaveCount(0);
  expect(messages).toEqual([]);
});
