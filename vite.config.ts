import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** The two script-tag files and the worker; `npm run build` makes all. */
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
      if (code) file.code = code;
    }
  },
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

export default defineConfig(({ mode }) => {
  const { lib, rolldownOptions } = mode === 'classic' || mode === 'worker' ? outputs[mode] : outputs.module;
  return {
    // Only our templates: Lit's own files hold none, and looking for some in them prints warnings.
    plugins: [workerAddress(mode), minifyTemplateLiterals({ include: 'src/element/**' }), squeeze],
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
