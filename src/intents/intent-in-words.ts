/** Between the words of `QuoteRequest`, `HTTPStatus` and `Q3Results`; there is none in `B2B` and `FAQs`. */
export const WORD_STARTS = /(?<=\p{Ll})(?=\p{Lu})|(?<=[\p{Lu}\p{N}])(?=\p{Lu}\p{Ll}{2})/gu;

/** Some publishers write it before the intent itself. */
export const PREFIX = /^\s*intent:/i;

/** Says an intent in its own words: `insurance/quote`, `onboarding.welcome`, `IntroGreeting`. */
export function intentInWords(intent: string): string {
  const words = intent
    .replace(PREFIX, '')
    .replace(WORD_STARTS, ' ')
    .split(/[\s/._:-]+/)
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
