import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { defineConfig, type LibraryOptions, type PluginOption, type Rolldown, type UserConfig } from 'vite';
import { chunksFolder } from './.config/vite/chunks-folder.js';
import { languageChunks, noDescriptions } from './.config/vite/language-chunks.js';
import { minifyStyles } from './.config/vite/minify-styles.js';
import { nothingLater } from './.config/vite/nothing-later.js';
import { ownTrustedTypes } from './.config/vite/own-trusted-types.js';
import { ssrBeside } from './.config/vite/ssr-beside.js';
import { viewerBeside } from './.config/vite/viewer-beside.js';
import { noWorker, workerAddress } from './.config/vite/worker-address.js';

interface Output extends Omit<Rolldown.InputOptions, 'resolve'>, Pick<UserConfig, 'resolve' | 'define'> {
  lib: LibraryOptions;
  output: Rolldown.OutputOptions;
  outDir?: string;
  plugins: PluginOption[];
}

// Lit's own files hold no templates; looking for some there prints warnings.
const minifyTemplates = minifyTemplateLiterals({
  include: ['src/element/**', 'src/list/**'],
  failOnError: true,
  options: { shouldMinifyCSS: () => false },
});

/** Most of the time goes into minifying templates: that needs no warning. */
const checks: Rolldown.ChecksOptions = { bundlerTimings: false };

/**
 * Nearly all of what a page loads first, and of what chunks share, runs at once. Chromium is told to compile it beside the
 * main thread while it arrives (V8's "explicit compile hints"), not function by function when each is called. To other
 * engines it is a comment.
 */
const compiledOnLoad: Rolldown.AddonFunction = ({ isDynamicEntry }) =>
  isDynamicEntry ? '' : '//# allFunctionsCalledOnLoad';

/** The script-tag files, the worker and the modules for servers, by the mode that makes them; `npm run build` makes all. */
const outputs: Record<string, Output> = {
  /**
   * An ES module with all that is needed at once, in one file and so one request; what is needed later comes in chunks
   * beside it, found by relative addresses. Chunks import what they share from this file ("allow-extension" lets it
   * export that too), so under another address, such as one with `?v=2`, a chunk loads the file once more: modules that
   * chunks import must not hold state.
   */
  module: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'smart-packet.min.js' },
    preserveEntrySignatures: 'allow-extension',
    output: { chunkFileNames: 'chunks/[name]-[hash:6].js', postBanner: compiledOnLoad },
    plugins: [
      minifyTemplates,
      minifyStyles,
      chunksFolder('chunks'),
      languageChunks({ emits: true }),
      workerAddress,
      ownTrustedTypes,
    ],
  },
  /**
   * The same for pages that a server has rendered, with chunks of its own but the languages of the first. Hydration is
   * possible only with the very templates that the server has: they are left as they are.
   */
  hydrate: {
    lib: { entry: 'src/hydrate.ts', formats: ['es'], fileName: () => 'smart-packet.hydrate.min.js' },
    preserveEntrySignatures: 'allow-extension',
    output: { chunkFileNames: 'hydrate-chunks/[name]-[hash].js', postBanner: compiledOnLoad },
    // What the first rendering needs is inside, and not for later.
    checks: { ...checks, ineffectiveDynamicImport: false },
    plugins: [
      minifyStyles,
      chunksFolder('hydrate-chunks'),
      languageChunks({ emits: false }),
      workerAddress,
      ownTrustedTypes,
    ],
  },
  /** The list, with Lit but without the viewer, which a page that has a list may have from any of the other files. */
  list: {
    lib: { entry: 'src/list.ts', formats: ['es'], fileName: () => 'smart-packet-list.min.js' },
    preserveEntrySignatures: 'allow-extension',
    output: { chunkFileNames: 'list-chunks/[name]-[hash].js', postBanner: compiledOnLoad },
    external: ['./smart-packet.min.js'],
    plugins: [
      minifyTemplates,
      minifyStyles,
      chunksFolder('list-chunks'),
      languageChunks({ emits: false }),
      viewerBeside,
    ],
  },
  /**
   * One classic script with everything inside. Where neither the server nor the page names an encoding, browsers read
   * modules and workers as UTF-8 but classic scripts as Windows-1252, "can’t" as "canâ€™t", unless a byte order mark says
   * otherwise.
   */
  classic: {
    lib: { entry: 'src/index.ts', formats: ['iife'], name: 'SmartPacket', fileName: () => 'smart-packet.iife.min.js' },
    output: { codeSplitting: false, postBanner: '\ufeff' },
    plugins: [minifyTemplates, minifyStyles, chunksFolder(undefined), noDescriptions, noWorker],
  },
  /** The worker beside the module: one classic script, so that it needs no further request. */
  worker: {
    lib: { entry: 'src/align-worker.ts', formats: ['iife'], name: 'align', fileName: () => 'align-worker.js' },
    output: { codeSplitting: false },
    plugins: [],
  },
  /**
   * Modules with Lit's rendering inside, for any server: `ssr.js`, and the element itself for servers whose tools would
   * take Lit's build for browsers.
   */
  server: {
    lib: {
      entry: {
        index: 'src/server.ts',
        element: 'src/server-element.ts',
        list: 'src/server-list.ts',
        ssr: 'src/ssr.ts',
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    outDir: 'dist/server',
    output: {
      chunkFileNames: 'chunk-[hash].js',
      hashCharacters: 'hex',
      minify: { compress: true, mangle: false, codegen: true },
    },
    resolve: {
      conditions: ['node', 'production'],
      mainFields: ['module', 'main'],
      // The browser's way to write base64, which servers have too: the one for Node needs a module of Node's.
      alias: [
        {
          find: /^@lit-labs\/ssr-client$/,
          replacement: fileURLToPath(new URL('node_modules/@lit-labs/ssr-client/index.js', import.meta.url)),
        },
      ],
    },
    // Lit's stand-in for it is what these elements are made of, also where tests of a server have a DOM.
    define: { 'globalThis.HTMLElement': 'undefined' },
    plugins: [minifyStyles, nothingLater],
  },
  /**
   * The command line, for Node: all libraries inside, so that the package depends on none of them, and a chunk for what only
   * some commands need. Rendering is `ssr.js`, beside it.
   */
  cli: {
    lib: { entry: { main: 'src/cli/main.ts' }, formats: ['es'], fileName: (_, name) => `${name}.js` },
    outDir: 'dist/cli',
    // With it, what libraries `require` of Node's is found.
    platform: 'node',
    external: [...builtinModules, /^node:/],
    output: {
      chunkFileNames: '[name].js',
      banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
    },
    resolve: { conditions: ['node', 'production'], mainFields: ['module', 'main'] },
    plugins: [ssrBeside],
  },
};

export default defineConfig(({ mode }) => {
  const { lib, output, plugins, resolve, define, outDir = 'dist', ...options } = outputs[mode] ?? outputs['module']!;
  return {
    plugins,
    resolve: resolve ?? {},
    define: define ?? {},
    publicDir: false,
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      lib,
      // In library mode Vite leaves the white space of ES modules alone; `output.minify` takes it out.
      rolldownOptions: { checks, ...options, output: { minify: true, comments: false, ...output } },
    },
  };
});
