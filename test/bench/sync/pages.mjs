/** One page for each contestant: the same text, times, box and colours; its own controls. */
import { WORD_SECONDS } from '../transcript.mjs';

/** @typedef {'ours' | 'hyperaudio-lite' | 'floor'} Name */

/** @type {Name[]} */
export const names = ['ours', 'floor', 'hyperaudio-lite'];

/** What `<smart-packet>` brings along, for the two that bring no style. */
export const style = `
  body { max-width: 640px; margin: 20px; font: 400 16px/1.5 sans-serif; }
  .transcript { max-height: 22rem; overflow: auto; font-size: 1.0625rem; line-height: 1.65; text-wrap: pretty; }
  audio { width: 100%; }
  p { margin: 0 0 0.75em; }
  .active > .active { background: #e1e7fc; text-decoration: underline 2px #2f5bea; }
  ::highlight(spoken) { background-color: #e1e7fc; text-decoration: underline 2px #2f5bea; }`;

/** JSON inside a script element. @param {unknown} value */
const json = (value) => `<script type="application/json">${JSON.stringify(value)}</script>`;

/** @param {number} number of the word */
const startOf = (number) => Number((number * WORD_SECONDS).toFixed(3));

/**
 * Visits every word in order.
 * @template T
 * @param {string[][]} paragraphs
 * @param {(word: string, number: number, paragraph: number, from: number) => T} visit `from`: offset in the paragraph
 */
function eachWord(paragraphs, visit) {
  let number = 0;
  return paragraphs.map((words, paragraph) => {
    let from = 0;
    return words.map((word) => {
      const result = visit(word, number++, paragraph, from);
      from += word.length + 1;
      return result;
    });
  });
}

/**
 * @typedef {object} Parts of a page
 * @property {(transcript: import('../transcript.mjs').Transcript, recording: string, index: number, timed: boolean) => string} instance
 *   markup of one player; `index` tells it from others of the page; `timed`: with the times of the words, where they may be left out
 * @property {string} scripts that start all of them
 */

/** @type {Record<Name, Parts>} */
export const contestants = {
  ours: {
    instance: ({ paragraphs }, recording, index, timed) => {
      const cues = eachWord(paragraphs, (text, number) => ({ start: startOf(number), end: startOf(number + 1), text }));
      const packet = {
        id: `spid:bench.example:${index}`,
        voice: recording,
        transcript: paragraphs.map((words) => words.join(' ')).join('\n'),
        intent: 'bench/sync',
        cta: [],
        meta: { author: 'Bench', created: '2026-03-01', language: 'en', tags: [] },
        ...(timed ? { captions: cues.flat() } : {}),
      };
      return `<smart-packet>${json(packet)}</smart-packet>`;
    },
    scripts: '<script type="module" src="/dist/smart-packet.min.js"></script>',
  },
  'hyperaudio-lite': {
    instance: ({ paragraphs }, recording, index) => {
      const spans = eachWord(
        paragraphs,
        (word, number) =>
          `<span data-m="${Math.round(startOf(number) * 1000)}" data-d="${WORD_SECONDS * 1000}">${word} </span>`,
      );
      return `<audio id="player${index}" controls preload="none" src="${recording}"></audio>
      <div id="transcript${index}" class="transcript"><article><section>
        ${spans.map((words) => `<p>${words.join('')}</p>`).join('')}
      </section></article></div>`;
    },
    scripts: `<script type="module">
        import { HyperaudioLite } from '/hyperaudio-lite.js';
        document.querySelectorAll('audio').forEach((_, index) => {
          new HyperaudioLite({ transcript: 'transcript' + index, player: 'player' + index });
        });
        document.documentElement.classList.add('started');
      </script>`,
  },
  floor: {
    instance: ({ paragraphs }, recording) => {
      const words = eachWord(paragraphs, (word, number, paragraph, from) => [
        startOf(number),
        paragraph,
        from,
        from + word.length,
      ]);
      return `<audio controls preload="none" src="${recording}"></audio>
      <div class="transcript">${paragraphs.map((paragraph) => `<p>${paragraph.join(' ')}</p>`).join('')}</div>
      ${json(words.flat())}`;
    },
    scripts: `<script type="module">
        import '/floor.js';
        document.documentElement.classList.add('started');
      </script>`,
  },
};

/**
 * @param {Name} name
 * @param {import('../transcript.mjs').Transcript} transcript
 * @param {string} recording its address
 */
export const pageOf = (name, transcript, recording) => `<!doctype html>
<html lang="en" data-name="${name}" data-word-seconds="${WORD_SECONDS}">
  <meta charset="utf-8" />
  <title>${name}</title>
  <style>${style}</style>
  <body>
    ${contestants[name].instance(transcript, recording, 0, true)}
    ${contestants[name].scripts}
    <script type="module" src="/probe.js"></script>
  </body>
</html>`;
