import { existsSync } from 'node:fs';
import { parseCaptions } from '../../captions/formats/parse-captions.js';
import type { Json } from '../../convert/extras.js';
import { buildCanonical, type PacketAnswers } from '../../convert/build-canonical.js';
import { valueAt } from '../../packet/keep-valid.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { writeOutput, type OutputValues } from '../io/outputs.js';
import { packetText } from '../io/packet-text.js';
import { relativeAddress } from '../io/relative-address.js';
import type { Terminal } from '../io/terminal.js';
import { refuseExisting, type WriteOptions } from '../io/write-file.js';
import { jsonPath } from '../json/json-path.js';
import { explain } from '../validate/explain.js';
import { missingOptions, readAnswers, type Answers, type AnswerValues } from './answers.js';
import type { Answered } from './ask-for-rest.js';
import { Cancelled } from './cancelled.js';
import { measure } from './measure.js';

export type CreateValues = AnswerValues & OutputValues;

/** Runs `smart-packet create`. */
export async function createPacket(
  { output, force, ...values }: CreateValues,
  _operands: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (output !== undefined && !force) [output, captionsFile(output)].forEach(refuseExisting);
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
  throw new Failure(`${missing.join(', ')} ${verb} missing`, 'See smart-packet create --help');
}

async function writePacket({ answers, output }: Answered, options: WriteOptions, terminal: Terminal): Promise<void> {
  const { voice = '', transcript = '', language = '' } = answers;
  const isFile = voice !== '' && !/^https?:/i.test(voice);
  // On its way to standard output it is taken for one of the present folder.
  const place = output ?? 'packet.json';
  const created = new Date().toISOString().slice(0, 10);
  const plain = { created, ...answers, voice: isFile ? relativeAddress(voice, place) : voice };
  // What is wrong is said before the recording is looked through.
  checkedPacket(plain);
  if (isFile && !existsSync(voice)) throw new Failure(`${voice} can’t be read: there is no such file or folder`);
  const measured = isFile ? await measure(voice, transcript, language, terminal) : null;
  const { captions = null, ...measures } = measured ?? {};
  const file = captions === null || output === undefined ? null : captionsFile(output);
  if (captions !== null && file !== null) await writeOutput(file, captions, options, terminal);
  const packet = checkedPacket({
    ...plain,
    ...measures,
    ...(file !== null && { captions: relativeAddress(file, place) }),
  });
  const inside = captions !== null && file === null ? { captions: parseCaptions(captions) } : {};
  await writeOutput(output ?? null, packetText({ ...packet, ...inside }), options, terminal);
}

/** @throws {Failure} for answers that are no packet */
function checkedPacket(answers: PacketAnswers): Json {
  const { packet, faults, issues } = buildCanonical(answers);
  const [fault] = faults;
  if (fault) throw new Failure('index' in fault ? `--cta: ${fault.message}` : fault.message);
  const [issue] = issues;
  if (!issue) return packet;
  const { message, mend } = explain({ ...issue, severity: 'error' }, valueAt(packet, issue.path));
  throw new Failure(`${jsonPath(issue.path)}: ${message}`, mend);
}

const captionsFile = (packetFile: string): string => `${packetFile.replace(/\.json$/i, '')}.vtt`;
