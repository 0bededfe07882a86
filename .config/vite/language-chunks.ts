import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync, type Plugin } from 'vite';
import { allDescriptions } from '../../src/intents/all-descriptions.js';
import { byWords } from '../../src/intents/describe.js';
import { allLocales, targetLocales } from '../../src/locales/generated/locale-codes.js';

/** What a generated file imports for its placeholders would be one more file to load; this does the same. */
const ownPlaceholders = 'const str = (strings, ...values) => ({ strings, values });';

/** @returns the text of a language's chunk: its words, and nothing else to load */
function wordsOf(locale: string): string {
  const file = new URL(`../../src/locales/generated/${locale}.ts`, import.meta.url);
  const source = readFileSync(file, 'utf8').replace(/import \{str\} from .*/, ownPlaceholders);
  return minifySync(`${locale}.js`, source, { module: true }).code;
}

/** @returns the text of the chunk that describes intents in a language */
function descriptionsOf(locale: string): string {
  const source = `export const descriptions = ${JSON.stringify(byWords(allDescriptions[locale]!))}`;
  return minifySync('intents.js', source, { module: true }).code;
}

/**
 * Makes chunks of each language, found by their names: a list of names costs the module 0.2 kB less than a list of
 * imports. All have one hash, of all that they hold. Both modules find them in `chunks/`; the first one `emits` them.
 */
export function languageChunks({ emits }: { emits: boolean }): Plugin {
  const chunks = [
    ...targetLocales.map((locale) => ({ name: locale, source: wordsOf(locale) })),
    ...allLocales.map((locale) => ({ name: `intents-${locale}`, source: descriptionsOf(locale) })),
  ];
  const hash = createHash('sha256')
    .update(chunks.map(({ source }) => source).join(''))
    .digest('hex')
    .slice(0, 6);
  return {
    name: 'language-chunks',
    buildStart() {
      if (!emits) return;
      for (const { name, source } of chunks)
        this.emitFile({ type: 'asset', fileName: `chunks/${name}-${hash}.js`, source });
    },
    transform: {
      order: 'pre',
      filter: { id: /\/load-(locale|descriptions)\.ts$/ },
      handler: (_, id) =>
        id.endsWith('/load-locale.ts')
          ? `export const locales = ${JSON.stringify(allLocales)};
             export const loadLocale = (locale) => import(/* @vite-ignore */ \`./chunks/\${locale}-${hash}.js\`)`
          : `import { loadLocale } from '../locales/load-locale.js';
             export const loadDescriptions = (locale) => loadLocale('intents-' + locale)`,
    },
  };
}

/** The classic script, which has everything inside, would grow by all languages: it says intents in their own words. */
export const noDescriptions: Plugin = {
  name: 'no-descriptions',
  transform: {
    order: 'pre',
    filter: { id: /\/(card\/intent-descriptions|intents\/describe)\.ts$/ },
    handler: (_, id) =>
      id.endsWith('/describe.ts')
        ? `export { intentInWords as describe } from './intent-in-words.js'`
        : `export const loadedDescriptions = {};
           export const showsIntent = () => false;
           export const fetchDescriptions = () => {}`,
  },
};
