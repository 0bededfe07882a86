import { realpath } from 'node:fs/promises';
import { measureRecording } from '../../audio/measure-recording.js';
import { EXIT } from '../exit-codes.js';
import { showActivity } from '../io/progress.js';
import { printable } from '../io/printable.js';
import { relativeAddress } from '../io/relative-address.js';
import { sayNote } from '../io/say-note.js';
import { removeField } from '../json/remove-field.js';
import { PROOF_LEFT_OUT } from '../signing/proofs.js';
import { timeoutMs } from '../io/timeout.js';
import type { Terminal } from '../io/terminal.js';
import { refuseExisting, writeFile } from '../io/write-file.js';
import type { DecodedRecording } from '../recording/decode-recording.js';
import { readRecording } from '../recording/read-recording.js';
import { fillIn } from './fill-in.js';
import { findWords, type FoundWords } from './find-words.js';
import { readTask, type AlignTask, type AlignValues } from './read-task.js';

/** Runs `smart-packet align`. */
export async function alignRecording(
  values: AlignValues,
  [recordingName = '', textName = '']: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const task = await readTask(recordingName, textName, values);
  const { recording, output, spoken } = task;
  if (output !== null && output !== '-' && !values.force) refuseExisting(output);
  const progress = showActivity(`Finding the words in ${recording.name}`, terminal);
  try {
    const decoded = await readRecording(recording, timeoutMs(values.timeout));
    const found = output === null || !spoken.text ? null : await findWords(spoken, decoded, progress);
    progress.stop();
    sayDoubts(decoded, found, task, terminal);
    const isSure = found?.isSure ?? true;
    if (isSure || values.force) await write(task, decoded, found, values, terminal);
    return isSure ? EXIT.ok : EXIT.issues;
  } finally {
    progress.stop();
  }
}

function sayDoubts(
  { emptySeconds }: DecodedRecording,
  found: FoundWords | null,
  { recording, source }: AlignTask,
  terminal: Terminal,
): void {
  const warn = (text: string): void =>
    terminal.say(`${terminal.wordStyle('yellow', 'smart-packet:')} ${printable(text)}`);
  if (emptySeconds)
    warn(
      `${recording.name} begins with an empty edit of ${emptySeconds.toFixed(2)} s, as recordings cut from a video do. ` +
        'The times count it, as Chromium and Safari do; Firefox skips it. Encode the file again to remove it.',
    );
  if (found && !found.isSure)
    warn(`${recording.name} probably says something other than ${source.name}: the words were not found in it`);
}

async function write(
  { source, content, spoken, output }: AlignTask,
  { samples, sampleRate }: DecodedRecording,
  found: FoundWords | null,
  values: AlignValues,
  terminal: Terminal,
): Promise<void> {
  const file = output === '-' || !found ? null : output;
  if (found && output === '-') terminal.write(found.captions);
  if (found && file !== null) {
    await writeFile(file, found.captions, { force: values.force });
    terminal.say(printable(`${file}: times of ${found.wordCount} words`));
  }
  if (!values.write || !spoken.packet) return;
  const captions = file === null ? null : relativeAddress(file, source.name);
  const measured = { ...measureRecording(samples, sampleRate), captions };
  // The packet stays where it is, also if its name is a link to it.
  const filled = fillIn(content, spoken.packet, measured);
  const { proofPath } = spoken.packet;
  // Other captions are not those that were signed, also where their address is the same.
  const isLost = proofPath !== null && (filled !== content || file !== null);
  await writeFile(await realpath(source.name), isLost ? removeField(filled, proofPath) : filled, { force: true });
  const kept =
    spoken.packet.packet.captions === null ? '' : '; its captions are kept unless --output or --force is given';
  terminal.say(printable(`${source.name}: duration, waveform${captions === null ? kept : ', captions'}`));
  if (isLost) sayNote(`${source.name}: ${PROOF_LEFT_OUT}`, terminal);
}
