import { decodeCaptions } from '../../captions/formats/decode.js';
import { convertTranscription, type CaptionFormat } from '../../transcription/convert-transcription.js';
import { EXIT } from '../exit-codes.js';
import { Failure, sayFailure } from '../failure.js';
import { bufferOf } from '../io/buffer-of.js';
import { forEachSource } from '../io/for-each-source.js';
import { outputPaths, writeOutput, type OutputValues } from '../io/outputs.js';
import { printable } from '../io/printable.js';
import { findSources, readSource } from '../io/sources.js';
import type { Terminal } from '../io/terminal.js';
import { timeoutMs } from '../io/timeout.js';
import { isRecordingName } from '../recording/recording-name.js';
import { faultText, warningText } from './texts.js';

/** An answer takes some hundred bytes a word: this is the answer for days of speech. */
const MAX_BYTES = 100_000_000;
const EXTENSIONS = ['vtt', 'srt', 'sbv', 'json', 'ctm', 'textgrid', 'csv'];
const MANY = 10;

export interface CaptionsValues extends OutputValues {
  readonly format?: CaptionFormat;
  readonly language?: string;
  readonly timeout?: string;
}

/** Runs `smart-packet captions`. */
export async function convertCaptions(
  values: CaptionsValues,
  operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { format = 'vtt', language, timeout } = values;
  const limits = { maxBytes: MAX_BYTES, timeoutMs: timeoutMs(timeout) };
  const sources = await findSources(operands, EXTENSIONS);
  const paths = outputPaths(sources, `.${format}`, values);
  let unreadable = 0;
  const task = { what: 'Converting captions', many: MANY };
  const failures = await forEachSource(sources, task, terminal, async (source, waiting) => {
    const { name } = source;
    if (isRecordingName(name))
      throw new Failure(`${name} is a recording`, `Its words are found by smart-packet align ${name} TEXT`);
    const text = decodeCaptions(bufferOf(await readSource(source, limits)), null);
    if (text === null) throw new Failure(`${name} is neither UTF-8 nor UTF-16`);
    const converted = convertTranscription(text, format, { ...(language && { language }) });
    if (!converted.ok) {
      unreadable++;
      sayFailure(new Failure(`${name}: ${faultText(converted)}`), waiting);
      return;
    }
    for (const warning of converted.warnings) waiting.say(printable(`${name}: ${warningText(warning)}`));
    await writeOutput(paths.get(source) ?? null, converted.text, values, waiting);
  });
  for (const failure of failures) sayFailure(failure, terminal);
  return failures.length ? EXIT.failure : unreadable ? EXIT.issues : EXIT.ok;
}
