import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';
import { allLocales, targetLocales } from '../../src/locales/generated/locale-codes.js';

/** What a generated file imports for its placeholders would be one more file to load; this does the same. */
const ownPlaceholders = 'const str = (strings, ...values) => ({ strings, values });';

/** @returns the text of a language's chunk: its words, and nothing else to load */
function wordsOf(locale: string): string {
  const file = new URL(`../../src/locales/generated/${locale}.ts`, import.meta.url);
  const source = readFileSync(file, 'utf8').replace(/import \{str\} from .*/, ownPlaceholders);
  return minifySync(`${locale}.js`, source, { module: true }).code;
}

/**
 * Makes a chunk of each language, found by its name: a list of names costs the module 0.2 kB less than a list of
 * imports. All have one hash, of all that they hold. Both modules find them in `chunks/`; the first one `emits` them.
 */
export function languageChunks({ emits }: { emits: boolean }): Plugin {
  const chunks = targetLocales.map((locale) => ({ locale, source: wordsOf(locale) }));
  const hash = createHash('sha256')
    .update(chunks.map(({ source }) => source).join(''))
    .digest('hex')
    .slice(0, 6);
  return {
    name: 'language-chunks',
    buildStart() {
      if (!emits) return;
      for (const { locale, source } of chunks)
        this.emitFile({ type: 'asset', fileName: `chunks/${locale}-${hash}.js`, source });
    },
    transform: {
      order: 'pre',
      filter: { id: /\/load-locale\.ts$/ },
      handler: () => `export const locales = ${JSON.stringify(allLocales)};
        export const loadLocale = (locale) => import(/* @vite-ignore */ \`./chunks/\${locale}-${hash}.js\`)`,
    },
  };
}
