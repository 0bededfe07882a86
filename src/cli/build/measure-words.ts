import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureRecording } from '../../audio/measure-recording.js';
import type { Packet } from '../../packet/model.js';
import { findWords } from '../align/find-words.js';
import type { Progress } from '../io/progress.js';
import { VERSION } from '../version.js';
import { inShortLines } from './captions-files.js';
import type { FoundRecording } from './found-recording.js';
import type { KeptMeasures } from './marker.js';
import { hashOf } from './site-draft.js';
import { entryAt, type SiteFolder } from './site-folder.js';

/** What was found in a recording. */
export interface Measures extends Omit<KeptMeasures, 'captions'> {
  /** WebVTT with a time for each word; null where there are none. */
  readonly captions: string | null;
}

/** What is looked for, beside length and waveform. */
export interface WordTask {
  readonly packet: Packet;
  /** Of the packet’s folder. */
  readonly name: string;
  /** The packet has a transcript, and no captions. */
  readonly wantsWords: boolean;
}

/** By what a recording was measured: all that the result depends on. */
export const measuresKey = (hash: string, { packet: { transcript, meta }, wantsWords }: WordTask): string =>
  hashOf(JSON.stringify([VERSION, hash, wantsWords, transcript, meta.language]));

/** What an earlier build has measured; null where it has not, or where its captions are not as it left them. */
export function keptMeasures(key: string, { name }: WordTask, { path, marker }: SiteFolder): Measures | null {
  const kept = marker.measured.get(key);
  if (!kept || kept.captions === null) return kept ? { ...kept, captions: null } : null;
  const file = join(path, captionsPath(name));
  const captions = entryAt(file)?.isFile() ? readFileSync(file, 'utf8') : null;
  return captions !== null && hashOf(captions) === kept.captions ? { ...kept, captions } : null;
}

const captionsPath = (name: string): string => `captions/${name}.vtt`;

/** @throws {Failure} where the recording can’t be decoded */
export async function measureWords(
  decode: NonNullable<FoundRecording['decode']>,
  { packet: { transcript, meta }, wantsWords }: WordTask,
  progress: Progress,
): Promise<Measures> {
  const decoded = await decode();
  const { language } = meta;
  const spoken = { text: transcript, language, cues: [], packet: null };
  const found = wantsWords ? await findWords(spoken, decoded, progress) : null;
  const isSure = found?.isSure ?? true;
  return {
    ...measureRecording(decoded.samples, decoded.sampleRate),
    captions: found && isSure ? inShortLines(found.captions, language) : null,
    isSure,
  };
}

export const toKept = ({ captions, ...rest }: Measures): KeptMeasures => ({
  ...rest,
  captions: captions === null ? null : hashOf(captions),
});
