import type { LocaleModule } from '@lit/localize';

/** Interface languages besides English, which is inside: each a module of its own, loaded when an element needs it. */
export const locales: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  fr: () => import('./generated/fr.js'),
};
