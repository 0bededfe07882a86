import { expect, test } from '@playwright/test';

interface Speaking extends Window {
  /** What was last given to the voice. */
  spoken: EventTarget & { text: string };
  violations: string[];
}

// Minified templates are not the ones that the element's own tests see, and those run under no policy.
for (const file of ['module', 'classic', 'versioned']) {
  test(`under the strictest policy ${file}.html reads a text aloud`, async ({ page }) => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    await page.addInitScript(() => {
      const watched = window as unknown as Speaking;
      watched.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        watched.violations.push(violatedDirective),
      );
      class Utterance extends EventTarget {
        constructor(readonly text: string) {
          super();
        }
      }
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => [{ name: 'Anna', voiceURI: 'anna', lang: 'en-US', localService: true, default: true }],
        cancel: () => undefined,
        speak(utterance: Utterance) {
          watched.spoken = utterance;
          setTimeout(() => utterance.dispatchEvent(new Event('start')));
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    });
    await page.goto(`/test/e2e/pages/${file}.html`);
    await expect(page.getByText('Hello there.')).toBeVisible();
    await page.locator('smart-packet').evaluate((element) => {
      const transcript = 'Good morning. This is all.';
      Object.assign(element, { packet: { id: 'spid:a:b', voice: null, transcript, meta: { language: 'en' } } });
    });
    await page.getByRole('button', { name: 'Read aloud', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as Speaking).spoken.text)).toBe('Good morning.');
    await page.evaluate(() => {
      const boundary = Object.assign(new Event('boundary'), { charIndex: 5, name: 'word' });
      (window as unknown as Speaking).spoken.dispatchEvent(boundary);
    });
    await expect(page.getByText('2 of 5 words')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as Speaking).violations)).toEqual([]);
    expect(messages).toEqual([]);
  });
}
