import { buildCanonical } from '../../convert/build-canonical.js';
import { EXIT } from '../exit-codes.js';
import { captionsFile } from '../io/captions-file.js';
import { outputPath, writeOutput, type OutputValues } from '../io/outputs.js';
import { packetText } from '../io/packet-text.js';
import { relativeAddress } from '../io/relative-address.js';
import type { Terminal } from '../io/terminal.js';
import { refuseExisting, type WriteOptions } from '../io/write-file.js';
import { missingOptions, readAnswers, type Answers, type AnswerValues } from './answers.js';
import type { Answered } from './ask-for-rest.js';
import { Cancelled } from './cancelled.js';
import { failureOf, mistakesOf } from './mistakes.js';
import { sayWarnings } from './say-warnings.js';
import { isVoiceFile, voiceFault } from './voice-file.js';

export type CreateValues = AnswerValues & OutputValues;

/** Runs `smart-packet create`. */
export async function createPacket(
  { output, force, ...values }: CreateValues,
  _operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const path = outputPath({ output, force });
  if (path !== null && !force && isVoiceFile(values.voice)) refuseExisting(captionsFile(path));
  const given = await readAnswers(values);
  const missing = missingOptions(given);
  try {
    const answered = missing.length ? await ask(given, output, missing, terminal) : { answers: given, output };
    await writePacket(answered, { force }, terminal);
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    terminal.say('Nothing was written.');
    return EXIT.interrupted;
  }
}

async function ask(
  given: Answers,
  output: string | undefined,
  missing: readonly string[],
  terminal: Terminal,
): Promise<Answered> {
  if (terminal.canAsk) return await (await import('./ask-for-rest.js')).askForRest(given, output);
  const verb = missing.length > 1 ? 'are' : 'is';
  const fault = `${missing.join(', ')} ${verb} missing\nSee smart-packet create --help`;
  throw failureOf([fault, ...mistakesOf(given)]);
}

async function writePacket({ answers, output }: Answered, options: WriteOptions, terminal: Terminal): Promise<void> {
  const { voice = '', transcript = '', language = '' } = answers;
  const path = outputPath({ ...options, output });
  const isFile = isVoiceFile(voice);
  // On its way to standard output it is taken for one of the present folder.
  const place = path ?? 'packet.json';
  const created = new Date().toISOString().slice(0, 10);
  const plain = { created, ...answers, voice: isFile ? relativeAddress(voice, place) : voice };
  // What is wrong is said before the recording is looked through.
  const fault = isFile && voiceFault(voice);
  const mistakes = [...(fault ? [`--voice: ${voice} can’t be read: ${fault}`] : []), ...mistakesOf(plain)];
  if (mistakes.length) throw failureOf(mistakes);
  const measured = isFile ? await (await import('./measure.js')).measure(voice, transcript, language, terminal) : null;
  const { captions = null, cues, ...measures } = measured ?? {};
  const file = captions === null || path === null ? null : captionsFile(path);
  if (captions !== null && file !== null) await writeOutput(file, captions, options, terminal);
  const { packet } = buildCanonical({
    ...plain,
    ...measures,
    ...(file !== null && { captions: relativeAddress(file, place) }),
  });
  const inside = captions !== null && file === null ? { captions: cues } : {};
  const complete = { ...packet, ...inside };
  await writeOutput(path, packetText(complete), options, terminal);
  sayWarnings(complete, voice, terminal);
}
