#!/usr/bin/env node
/**
 * An output module of Speech Dispatcher without sound: writes each utterance, as a line of JSON, to the file that
 * `SPEECH_LOG` names, and tells its beginning and end as a voice would. The protocol is that of Speech Dispatcher's own
 * modules (`doc/ssip.texi` and `src/modules/module_main.c` of its sources).
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** So fast that a page is read within seconds, and so slow that what comes next may cut it off. */
const CHARACTERS_PER_SECOND = 200;

const log = process.env['SPEECH_LOG'] ?? '';
const voice = process.env['SPEECH_VOICE'] ?? 'log';

/** @param {string[]} lines */
const answer = (...lines) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));

/** @param {string} markup SSML @returns {string} what is spoken of it */
const plainText = (markup) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();

/** @type {NodeJS.Timeout | undefined} */
let timer;

/** @param {string} markup */
function speak(markup) {
  const pieces = markup.split(/<mark name="([^"]*)"\s*\/>/);
  /** @param {number} index of a text; the names of marks stand between the texts */
  const goOn = (index) => {
    const [text = '', mark] = pieces.slice(index, index + 2);
    timer = setTimeout(
      () => {
        if (mark === undefined) {
          timer = undefined;
          answer('702 END');
          return;
        }
        answer(`700-${mark}`, '700 INDEX MARK');
        goOn(index + 2);
      },
      (plainText(text).length / CHARACTERS_PER_SECOND) * 1000,
    );
  };
  answer('701 BEGIN');
  goOn(0);
}

function stop() {
  if (!timer) return;
  clearTimeout(timer);
  timer = undefined;
  answer('703 STOP');
}

/** Commands that bring lines with them, and what is answered before and after those. */
const withLines = new Map([
  ['AUDIO', ['207 OK RECEIVING AUDIO SETTINGS', '203 OK AUDIO INITIALIZED']],
  ['LOGLEVEL', ['207 OK RECEIVING LOGLEVEL SETTINGS', '203 OK LOG LEVEL SET']],
  ['SET', ['203 OK RECEIVING SETTINGS', '203 OK SETTINGS RECEIVED']],
  ...['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON'].map(
    (name) => /** @type {[string, string[]]} */ ([name, ['202 OK RECEIVING MESSAGE', '200 OK SPEAKING']]),
  ),
]);

let command = '';
/** @type {string[] | null} */
let lines = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (lines && line !== '.') {
    lines.push(line.startsWith('..') ? line.slice(1) : line);
  } else if (lines) {
    const text = lines.join('\n');
    lines = null;
    answer(withLines.get(command)?.[1] ?? '');
    if (['AUDIO', 'LOGLEVEL', 'SET'].includes(command)) continue;
    appendFileSync(log, `${JSON.stringify(plainText(text))}\n`);
    stop();
    speak(text);
  } else {
    command = line.trim();
    const begin = withLines.get(command)?.[0];
    if (begin) {
      lines = [];
      answer(begin);
    } else if (command === 'INIT') answer('299-Ready', '299 OK LOADED SUCCESSFULLY');
    else if (command.startsWith('LIST VOICES')) answer(`200-${voice}\ten\tnone`, '200 OK VOICE LIST SENT');
    else if (command === 'STOP' || command === 'PAUSE') stop();
    else if (command === 'QUIT') {
      answer('210 OK QUIT');
      process.exit();
    } else answer('300 ERR UNKNOWN COMMAND');
  }
}
