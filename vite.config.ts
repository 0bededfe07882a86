import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';
import { trimLibraries } from './.config/trim-libraries.js';
import { minifyTaggedCss } from './scripts/minify-css.mjs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { allLocales, targetLocales } from './src/locales/generated/locale-codes.js';

/** The script-tag files and the worker; `npm run build` makes all. */
const outputs = {
  /**
   * An ES module with all that is needed at once, in one file and so one request; what is needed later comes in chunks
   * beside it, found by relative addresses. Chunks import what they share from this file ("allow-extension" lets it
   * export that too), so under another address, such as one with `?v=2`, a chunk loads the file once more: modules that
   * chunks import must not hold state.
   */
  module: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'smart-packet.min.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  /** The same for pages that a server has rendered, and chunks of its own. It finds the languages among those of the first. */
  hydrate: {
    lib: { entry: 'src/hydrate.ts', formats: ['es'], fileName: () => 'smart-packet.hydrate.min.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: 'hydrate-chunks/[name]-[hash].js' },
      // What the first rendering needs is inside, and not for later.
      checks: { ineffectiveDynamicImport: false },
    },
  },
  /** One classic script with everything inside. */
  classic: {
    lib: { entry: 'src/index.ts', formats: ['iife'], name: 'SmartPacket', fileName: () => 'smart-packet.iife.min.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
  /** The worker beside the module: one classic script, so that it needs no further request. */
  worker: {
    lib: { entry: 'src/align-worker.ts', formats: ['iife'], name: 'align', fileName: () => 'align-worker.js' },
    rolldownOptions: { output: { codeSplitting: false } },
  },
} satisfies Record<string, UserConfig['build']>;

/** A second minifier, which finds another percent after the first. */
const squeeze: Plugin = {
  name: 'squeeze',
  async generateBundle({ format }, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      // The names at the top of a module are its own; those of a classic script are the page's.
      const options = { ecma: 2020, module: format === 'es', compress: { passes: 2, keep_fargs: false } } as const;
      const { code } = await minify(file.code, options);
      // Most of the first file runs at once: V8 then compiles all of it while it loads, and not each function when it is
      // called (explicit compile hints; others see a comment).
      if (code) file.code = file.fileName === 'smart-packet.min.js' ? `//# allFunctionsCalledOnLoad\n${code}` : code;
    }
  },
};

/**
 * Begins the classic script with a byte order mark. Where neither the server nor the page names an encoding, browsers read
 * modules and workers as UTF-8 but classic scripts as Windows-1252, "can’t" as "canâ€™t"; the mark counts before all else.
 */
const markEncoding: Plugin = {
  name: 'mark-encoding',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = `\ufeff${file.code}`;
  },
};

/** The other one minifies HTML, and of styles only their white space. */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/element\/.*\.ts$/.test(id)) return;
    return minifyTaggedCss(code, id);
  },
};

const isSplit = (mode: string): boolean => mode === 'module' || mode === 'hydrate';

/**
 * Makes a chunk of each language, found by its name: a list of names costs the main module less than a list of imports.
 * All have one hash, of all their words. The classic script has them inside.
 */
const languageChunks = (mode: string): Plugin => {
  const folder = fileURLToPath(new URL('src/locales/generated/', import.meta.url));
  const names = targetLocales.map((name) => ({ name, id: `${folder}${name}.ts` }));
  const hash = createHash('sha256')
    .update(names.map(({ id }) => readFileSync(id, 'utf8')).join(''))
    .digest('hex')
    .slice(0, 6);
  return {
    name: 'language-chunks',
    enforce: 'pre',
    transform(code, id) {
      // Its words alone: what it would import for those with placeholders comes with state, and in a file of its own.
      if (names.some((each) => each.id === id))
        return code.replace(/import \{str\} from .*/, 'const str = (strings, ...values) => ({ strings, values });');
      if (!isSplit(mode) || !id.endsWith('/load-locale.ts')) return;
      for (const { name, id } of mode === 'module' ? names : []) {
        const fileName = `chunks/${name}-${hash}.js`;
        this.emitFile({ type: 'chunk', id, name, fileName, preserveSignature: 'strict' });
      }
      return `export const locales = ${JSON.stringify(allLocales)};
        export const loadLocale = (locale) => import(/* @vite-ignore */ \`./chunks/\${locale}-${hash}.js\`)`;
    },
  };
};

/**
 * Leaves the worker's address as it is written: Vite would look for the file, which is not there yet. The classic script
 * has no worker, and no address of its own to find one from.
 */
const workerAddress = (mode: string): Plugin => ({
  name: 'worker-address',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/align-worker-url.ts')) return;
    return mode === 'classic' ? 'export const alignWorkerUrl = null' : code.replace('new URL(', '$&/* @vite-ignore */');
  },
});

/** Tells the modules for script tags what a site must have beside them. */
const chunksFolder = (mode: string): Plugin => ({
  name: 'chunks-folder',
  enforce: 'pre',
  transform(_code, id) {
    if (!id.endsWith('/chunks-folder.ts')) return;
    if (!isSplit(mode)) return `export const chunksFolder = '', missing = '', importAgain = async () => null`;
    const name = mode === 'module' ? 'chunks' : 'hydrate-chunks';
    return `export const chunksFolder = import.meta.url.replace(/[^/]*$/, '${name}/');
      export const missing = 'Is the folder ${name}/ missing beside ' + import.meta.url + '?';
      export const importAgain = (address) => import(/* @vite-ignore */ address);`;
  },
});

/**
 * Gives the chunk of `json-ld` a copy of what it has in common with the one that aligns, else a file and a request of its
 * own, for which every visitor who plays would wait.
 */
const ownTrustedTypes: Plugin = {
  name: 'own-trusted-types',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/trusted-types.js') || !importer?.endsWith('/json-ld-controller.ts')) return;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && `${found.id}?own`;
  },
};

export default defineConfig(({ mode }) => {
  const { lib, rolldownOptions } = mode in outputs ? outputs[mode as keyof typeof outputs] : outputs.module;
  return {
    // Only our templates: Lit's own files hold none, and looking for some in them prints warnings.
    plugins: [
      trimLibraries,
      workerAddress(mode),
      chunksFolder(mode),
      languageChunks(mode),
      ownTrustedTypes,
      minifyStyles,
      // Taking over is possible only with the very templates that the server has.
      mode !== 'hydrate' &&
        minifyTemplateLiterals({ include: 'src/element/**', options: { shouldMinifyCSS: () => false } }),
      squeeze,
      mode === 'classic' && markEncoding,
    ],
    resolve: { alias: { './css-tag.js': fileURLToPath(new URL('.config/css-tag.ts', import.meta.url)) } },
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      sourcemap: false,
      minify: 'oxc',
      lib: { ...lib, formats: [...lib.formats] },
      // In library mode Vite leaves the whitespace of ES modules alone; `output.minify` takes it out.
      rolldownOptions: {
        ...rolldownOptions,
        output: { ...rolldownOptions.output, minify: true, comments: false },
      },
    },
  };
});
