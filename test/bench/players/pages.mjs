/** One page for each player: one or many of it, with what it needs and nothing else. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from '../../../scripts/paths.mjs';
import { script } from '../sync/answers.mjs';
import { contestants, style } from '../sync/pages.mjs';
import { makeTranscript } from '../transcript.mjs';

/** @typedef {'ours' | 'before' | 'native' | 'hyperaudio-lite' | 'mediaelement' | 'plyr' | 'media-chrome' | 'floor'} Name */

/** `floor` has words lit by hand-written code, and is compared while it plays only. @type {Name[]} */
export const names = ['ours', 'native', 'hyperaudio-lite', 'mediaelement', 'plyr', 'media-chrome', 'floor'];
/** What needs nothing installed. @type {Name[]} */
export const quickNames = ['ours', 'native', 'floor'];
/** Another build of ours, and nothing else: the fewer, the more alike is what they meet. @type {Name[]} */
export const buildNames = ['ours', 'before'];

const transcript = makeTranscript(60);
const recording = `/${Math.ceil(transcript.seconds)}.wav`;

/** @typedef {{ type: string, body: string }} Answer */

/**
 * @typedef {object} Player
 * @property {(index: number, timed: boolean) => string} instance markup of one
 * @property {string} scripts that start all of them, and styles they bring
 * @property {string} usable selector of what a person presses, in the page or in a shadow root of it, once the code has run
 */

/** @param {'ours' | 'hyperaudio-lite' | 'floor'} name @param {string} usable @returns {Player} */
const withWords = (name, usable) => ({
  instance: (index, timed) => contestants[name].instance(transcript, recording, index, timed),
  scripts: contestants[name].scripts,
  usable,
});

const audio = `<audio controls preload="none" src="${recording}"></audio>`;

/** @type {Record<Name, Player>} */
export const players = {
  ours: withWords('ours', '[part~=play-button]'),
  before: {
    ...withWords('ours', '[part~=play-button]'),
    scripts: '<script type="module" src="/before/smart-packet.min.js"></script>',
  },
  native: { instance: () => audio, scripts: '', usable: 'audio' },
  'hyperaudio-lite': withWords('hyperaudio-lite', '.started audio'),
  mediaelement: {
    instance: () => audio,
    scripts: `<link rel="stylesheet" href="/mediaelement.css" />
      <script src="/mediaelement.js"></script>
      <script>
        for (const audio of document.querySelectorAll('audio')) {
          new MediaElementPlayer(audio, { iconSprite: '/mejs-controls.svg' });
        }
      </script>`,
    usable: '.mejs__playpause-button button',
  },
  plyr: {
    instance: () => audio,
    scripts: `<link rel="stylesheet" href="/plyr.css" />
      <script src="/plyr.js"></script>
      <script>
        Plyr.setup('audio', { iconUrl: '/plyr.svg' });
      </script>`,
    usable: '.plyr__controls [data-plyr=play]',
  },
  'media-chrome': {
    instance: () => `<media-controller audio>
        <audio slot="media" preload="none" src="${recording}"></audio>
        <media-control-bar>
          <media-play-button></media-play-button>
          <media-seek-backward-button></media-seek-backward-button>
          <media-seek-forward-button></media-seek-forward-button>
          <media-time-range></media-time-range>
          <media-time-display showduration></media-time-display>
          <media-playback-rate-button></media-playback-rate-button>
          <media-mute-button></media-mute-button>
          <media-volume-range></media-volume-range>
        </media-control-bar>
      </media-controller>`,
    scripts: '<script type="module" src="/media-chrome.js"></script>',
    usable: 'media-play-button:defined',
  },
  floor: withWords('floor', '.started audio'),
};

/** The elements of media-chrome that an audio player has. */
const MEDIA_CHROME = [
  'controller',
  'control-bar',
  'play-button',
  'seek-backward-button',
  'seek-forward-button',
  'time-range',
  'time-display',
  'playback-rate-button',
  'mute-button',
  'volume-range',
];

/** @param {string} body */
const page = (body) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><meta charset="utf-8" /><title>players</title><style>${style}</style><body>${body}</body></html>`,
});

/** @param {string} type @param {string} path */
const published = (type, path) => ({ type, body: readFileSync(fromRoot(`test/bench/node_modules/${path}`), 'utf8') });

async function bundleMediaChrome() {
  const { outputFiles } = await build({
    stdin: {
      contents: MEDIA_CHROME.map((name) => `import 'media-chrome/dist/media-${name}.js';`).join('\n'),
      resolveDir: fromRoot('test/bench'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return { type: 'text/javascript', body: outputFiles[0]?.text ?? '' };
}

/**
 * @param {string} folder of a build
 * @returns {[string, Answer][]} its script-tag module and the chunks of it
 */
const built = (folder) =>
  ['smart-packet.min.js', ...readdirSync(join(folder, 'chunks')).map((name) => `chunks/${name}`)].map((path) => [
    `/before/${path}`,
    { type: 'text/javascript', body: readFileSync(join(folder, path), 'utf8') },
  ]);

/**
 * What the pages of each player load, beside our own build.
 * @type {Partial<Record<Name, (against: string) => Promise<[string, Answer][]> | [string, Answer][]>>}
 */
const files = {
  before: built,
  mediaelement: () => [
    ['/mediaelement.js', published('text/javascript', 'mediaelement/build/mediaelement-and-player.min.js')],
    ['/mediaelement.css', published('text/css', 'mediaelement/build/mediaelementplayer.min.css')],
    ['/mejs-controls.svg', published('image/svg+xml', 'mediaelement/build/mejs-controls.svg')],
  ],
  plyr: () => [
    ['/plyr.js', published('text/javascript', 'plyr/dist/plyr.min.js')],
    ['/plyr.css', published('text/css', 'plyr/dist/plyr.css')],
    ['/plyr.svg', published('image/svg+xml', 'plyr/dist/plyr.svg')],
  ],
  'media-chrome': async () => [['/media-chrome.js', await bundleMediaChrome()]],
  // Published as source only; the other players' files are minified, too.
  'hyperaudio-lite': async () => [
    ['/hyperaudio-lite.js', await script('node_modules/hyperaudio-lite/js/hyperaudio-lite.mjs')],
  ],
  floor: async () => [['/floor.js', await script('sync/floor.ts')]],
};

/**
 * @param {Name[]} names
 * @param {number[]} counts of players on one page
 * @param {number[]} lazyCounts of packets that wait for the viewport
 * @param {string} against folder of another build of ours; empty for none
 * @returns {Promise<import('../server.mjs').Answers>} `/NAME/COUNT`, `/NAME/timed`, `/lazy/COUNT`, `/aligned`, and what they load
 */
export async function makeAnswers(names, counts, lazyCounts, against) {
  const loaded = await Promise.all(names.map((name) => files[name]?.(against) ?? []));
  /** @type {import('../server.mjs').Answers} */
  const answers = new Map([
    ...loaded.flat(),
    ['/packet.json', { type: 'application/json', body: JSON.stringify(packet(recording)) }],
    ['/aligned', page(alignedBody())],
  ]);
  for (const name of names) {
    const { instance, scripts } = players[name];
    for (const count of counts)
      answers.set(
        `/${name}/${count}`,
        page(Array.from({ length: count }, (_, i) => instance(i, false)).join('') + scripts),
      );
    answers.set(`/${name}/timed`, page(instance(0, true) + scripts));
  }
  for (const count of lazyCounts) {
    const elements = Array.from(
      { length: count },
      (_, i) => `<smart-packet loading="lazy" src="/packet.json?${i}"></smart-packet>`,
    );
    answers.set(`/lazy/${count}`, page(elements.join('') + players.ours.scripts));
  }
  return answers;
}

/** @param {string} voice */
const packet = (voice, text = transcript.paragraphs.map((words) => words.join(' ')).join('\n')) => ({
  id: 'spid:bench.example:lazy',
  voice,
  transcript: text,
  intent: 'bench/lazy',
  cta: [],
  meta: { author: 'Bench', created: '2026-03-01', language: 'en', tags: [] },
});

/** Six seconds of speech, whose words are looked for in the recording. */
function alignedBody() {
  /** @type {{ text: string }[]} */
  const words = JSON.parse(readFileSync(fromRoot('test/fixtures/audio/welcome.words.json'), 'utf8'));
  const spoken = packet('/test/fixtures/audio/welcome.wav', words.map(({ text }) => text).join(' '));
  return `<smart-packet><script type="application/json">${JSON.stringify(spoken)}</script></smart-packet>${players.ours.scripts}`;
}
