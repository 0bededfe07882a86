/**
 * Whether `smart-packet validate --listen` tells what a recording does not say: `npm run bench:listen -- [FOLDER]`.
 * Texts of the demo's recordings are spoken by eSpeak NG and flite, sentence by sentence, and recordings and texts are
 * then made to disagree. With a folder of clips (tools/align/README.md): those, whose right pairs are people's voices and
 * whose sentences can't be taken apart.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath, resolve } from 'node:path';
import { fromRoot } from '../../../scripts/paths.mjs';
import { inCondition } from '../../../tools/align/conditions.mjs';
import { decode } from '../../../tools/align/clips.mjs';
import { loadAligner } from '../../../tools/align/load.mjs';
import { readRecordings } from './recordings.mjs';
import { line, progress } from './table.mjs';
import { ofLength } from './wrong-texts.mjs';

/**
 * @typedef {{ samples: Float32Array, text: string, lang: string }} Pair
 * @typedef {Record<string, Pair>} Pairs of one text, by what was done to it
 */

const RATE = 16000;
/** Of a column. */
const WIDTH = 20;
const KINDS = ['right', 'another text', 'last third cut off', 'sentence added', 'sentence missing'];
const VERDICTS = ['another-text', 'words-not-spoken', 'sound-without-text'];
const NOISES = [undefined, { kind: 'pink', snr: 15 }, { kind: 'babble', snr: 15 }];
/** Voices, and the texts that each speaks. */
const VOICES = [
  ...['en-us', 'en-gb+f2', 'en-gb-scotland+m3', 'en-gb-x-rp+f4', 'en-029+m5'].map((name) => ({
    espeak: name,
    lang: 'en',
  })),
  ...['slt', 'awb', 'rms', 'kal16'].map((name) => ({ flite: name, lang: 'en' })),
  ...['fr', 'fr-be+f3', 'de', 'de+f2', 'es', 'es-419+f4', 'it', 'it+f3'].map((name) => ({
    espeak: name,
    lang: name.slice(0, 2),
  })),
];
const TEXTS = {
  en: [
    'speech/texts/harbour-walk',
    'speech/texts/insurance',
    'speech/texts/weekend',
    'speech/texts/booking',
    'align/texts/bench-en',
  ],
  fr: ['speech/texts/librairie', 'align/texts/bench-fr', 'align/texts/fr'],
  de: ['align/texts/bench-de', 'align/texts/de'],
  es: ['align/texts/bench-es', 'align/texts/es'],
  it: ['align/texts/bench-it', 'align/texts/it'],
};
const LEAST_WORDS = 30;
/** Each voice speaks every third packet, not always the same ones. */
const STEP = 3;

const { alignTranscript, segmentWords, judgeWords } = await loadAligner(undefined, ['align/judge-words.js']);
const work = mkdtempSync(joinPath(tmpdir(), 'listen-'));

/** The same numbers each time. */
let state = 7;
const random = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

/** @param {string} text @param {string} lang */
const sentencesOf = (text, lang) =>
  [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' '))]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);

/** @param {keyof typeof TEXTS} lang @returns {string[][]} packets of a few sentences */
function packetsOf(lang) {
  const packets = [];
  let next = /** @type {string[]} */ ([]);
  for (const name of TEXTS[lang]) {
    for (const sentence of sentencesOf(readFileSync(fromRoot(`tools/${name}.txt`), 'utf8'), lang)) {
      next.push(sentence);
      if (next.length < 3 || next.join(' ').split(' ').length < LEAST_WORDS) continue;
      packets.push(next);
      next = [];
    }
  }
  return packets;
}

/** @param {{ espeak?: string, flite?: string }} voice @param {string} text @returns {Float32Array} without the silence around it */
function say({ espeak, flite }, text) {
  const audio = joinPath(work, 'audio.wav');
  if (espeak) execFileSync('espeak-ng', ['-v', espeak, '-s', '160', '-w', audio, '--', text]);
  else execFileSync('flite', ['-voice', flite ?? '', '-t', text, '-o', audio]);
  const samples = decode({ folder: work, id: '', lang: '', grade: '', text: '', truth: [] }, RATE);
  const from = samples.findIndex((sample) => Math.abs(sample) > 0.01);
  return samples.slice(from, samples.findLastIndex((sample) => Math.abs(sample) > 0.01) + 1);
}

/** @param {Float32Array[]} parts @returns {Float32Array} with pauses, and a little noise */
function join(parts) {
  const pauses = parts.map(() => Math.round((0.25 + 0.35 * random()) * RATE));
  const lead = Math.round(0.3 * RATE);
  const samples = new Float32Array(parts.reduce((sum, part, index) => sum + part.length + (pauses[index] ?? 0), lead));
  let at = lead;
  parts.forEach((part, index) => {
    samples.set(part, at);
    at += part.length + (pauses[index] ?? 0);
  });
  return samples.map((sample) => sample + (random() - 0.5) * 0.0006);
}

/** @param {Float32Array} samples */
const cutOff = (samples) => samples.slice(0, Math.round((samples.length * 2) / 3));

/** @param {string} own @param {string} other @param {string} lang */
const another = (own, other, lang) => ofLength(own, other, (/** @type {string} */ text) => segmentWords(text, lang));

/** @param {(typeof VOICES)[number]} voice @returns {Pairs[]} */
function pairsOf(voice) {
  const lang = /** @type {keyof typeof TEXTS} */ (voice.lang);
  const packets = packetsOf(lang);
  return packets.flatMap((sentences, index) => {
    if (index % STEP !== VOICES.indexOf(voice) % STEP) return [];
    const text = sentences.join(' ');
    const spoken = sentences.map((sentence) => say(voice, sentence));
    const extra = packets[(index + 3) % packets.length]?.[1] ?? '';
    const at = Math.floor(random() * (sentences.length + 1));
    const samples = join(spoken);
    const other = packets[(index + 1) % packets.length]?.join(' ') ?? '';
    return [
      {
        right: { samples, text, lang },
        'another text': { samples, text: another(text, other, lang), lang },
        'last third cut off': { samples: cutOff(samples), text, lang },
        'sentence added': { samples: join(spoken.toSpliced(at, 0, say(voice, extra))), text, lang },
        'sentence missing': { samples, text: sentences.toSpliced(at, 0, extra).join(' '), lang },
      },
    ];
  });
}

/** @param {string} folder @returns {Pairs[]} */
const pairsIn = (folder) =>
  readRecordings(folder, { rate: RATE, drop: 0, quick: false, language: undefined }).map(
    ({ samples, text, lang }, _, all) => {
      const other = all.find((each) => each.lang === lang && each.text !== text)?.text;
      return {
        right: { samples, text, lang },
        'last third cut off': { samples: cutOff(samples), text, lang },
        ...(other && { 'another text': { samples, text: another(text, other, lang), lang } }),
        ...(other && {
          'sentence missing': { samples, text: `${text} ${other.split(' ').slice(0, 10).join(' ')}`, lang },
        }),
      };
    },
  );

/** @param {Pair} pair @param {(typeof NOISES)[number]} noise @param {Float32Array[]} others @returns {string[]} verdicts */
function judge({ samples, text, lang }, noise, others) {
  const heard = noise ? inCondition(samples, RATE, noise, { seed: 5, others }) : samples;
  const words = alignTranscript({ samples: heard, sampleRate: RATE, text, language: lang });
  return judgeWords(text, words, heard, RATE).map((/** @type {{ code: string }} */ { code }) => code);
}

const folder = process.argv[2];
const all = folder ? pairsIn(resolve(folder)) : VOICES.flatMap(pairsOf);
rmSync(work, { recursive: true });
for (const noise of NOISES) {
  const name = noise ? `${noise.kind}, ${noise.snr} dB` : 'as it is';
  progress(name);
  console.log(`\n${line(name, [...VERDICTS, 'any'], WIDTH)}`);
  for (const kind of KINDS) {
    const some = all.flatMap((pairs, index) => {
      const pair = pairs[kind];
      const others = [all[(index + 1) % all.length]?.['right']?.samples ?? new Float32Array(RATE)];
      return pair ? [judge(pair, noise, others)] : [];
    });
    const share = (/** @type {(verdicts: string[]) => boolean} */ test) =>
      `${((100 * some.filter(test).length) / some.length).toFixed(1)} %`;
    if (some.length)
      console.log(
        line(
          `${kind} (${some.length})`,
          [...VERDICTS.map((code) => share((each) => each.includes(code))), share((each) => each.length > 0)],
          WIDTH,
        ),
      );
  }
}
