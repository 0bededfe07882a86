/**
 * Which folder of `src/` may import from which: the picture in docs/architecture.md as rules. Imports of types count.
 *
 * Each list goes from the bottom up; a folder imports only from itself and from those before it.
 */

/** Layers that stand beside each other share a line. */
const layers = [
  // The worker's address is relative to the folder that it stands in, so it can't be inside of one.
  ['packet', 'align-worker-url.ts'],
  ['text', 'schema'],
  ['intents', 'links', 'captions', 'align', 'audio', 'speech', 'load'],
  ['present', 'transcription', 'convert', 'resolver'],
  ['locales', 'handler', 'site', 'trust'],
  ['element'],
  ['list'],
  ['ssr.ts'],
  ['cli'],
];

/** The same inside the element. A name with an extension is a file. */
const elementLayers = [
  ['host.ts', 'smart-packet-event.ts', 'icons.ts'],
  ['verification-event.ts'],
  ['events.ts'],
  ['browser', 'styles'],
  ['locale', 'packet', 'alignment'],
  ['playback'],
  ['card'],
  ['player', 'transcript', 'actions', 'menu', 'variants', 'tooltips', 'trust'],
  ['smart-packet-element.ts'],
  ['define.ts', 'server'],
];

/**
 * @param {string} root
 * @param {string} name of a folder or, with an extension, a file
 */
const pathOf = (root, name) => `^${root}/${name.replace('.', '\\.')}${name.includes('.') ? '$' : '/'}`;

/**
 * For each name: everything of the same level or a higher one but itself is out of reach; and what has no level.
 *
 * @param {string} root
 * @param {string[][]} levels from the bottom up
 */
const rulesOf = (root, levels) => [
  {
    name: `a place in ${root}`,
    comment: 'each folder has its layer in .config/dependency-cruiser.mjs',
    severity: /** @type {const} */ ('error'),
    // Entries may import each other.
    from: { pathNot: '^src/[^/]+$' },
    to: { path: `^${root}/`, pathNot: levels.flat().map((name) => pathOf(root, name)) },
  },
  ...levels.flatMap((names, level) =>
    names.map((name) => ({
      name: `${root}/${name}`,
      comment: `${name} imports only from itself and from: ${levels.slice(0, level).flat().join(', ') || 'nothing'}`,
      severity: /** @type {const} */ ('error'),
      from: { path: pathOf(root, name) },
      to: {
        path: `^${root}/`,
        pathNot: [name, ...levels.slice(0, level).flat()].map((below) => pathOf(root, below)),
      },
    })),
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    // The languages' names are for the build.
    { name: 'nothing unused', severity: 'error', from: { orphan: true, pathNot: '/locale-codes\\.ts$' }, to: {} },
    {
      name: 'only the elements know Lit',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(element|list)/', '^src/[^/]+$'] },
      to: { path: 'node_modules/(lit|@lit-labs|@lit/reactive-element)/' },
    },
    {
      name: 'the command line has no page',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(element|list)/' },
    },
    ...rulesOf('src', layers),
    ...rulesOf('src/element', elementLayers),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import'],
    },
  },
};
