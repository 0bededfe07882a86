import { alignTranscript } from '../../align/align-transcript.js';
import { excerpt } from '../../packet/keep-valid.js';
import { parsePacket } from '../../packet/parse-packet.js';
import { ANY_BASE } from '../../packet/any-base.js';
import { readWire } from '../../packet/wire/read-wire.js';
import { Failure, reasonOf } from '../failure.js';
import { printable } from '../io/printable.js';
import { readRegularFile } from '../io/read-stream.js';
import type { Source } from '../io/sources.js';
import { decodeRecording, type DecodedRecording } from '../recording/decode-recording.js';
import { MAX_LINKED_RECORDING_BYTES, MAX_RECORDING_BYTES } from '../recording/limits.js';
import type { Fault } from './finding.js';
import type { FurtherCheck } from './further-check.js';
import type { Ask } from './links/ask.js';
import { findLinks, type Place } from './links/find-links.js';
import { judgeWords, type Disagreement } from '../../align/judge-words.js';

/** Makes what listens whether recordings say what their packets' transcripts say. */
export function createListener(ask: Ask): FurtherCheck {
  const notes = new Set<string>();
  let last: Promise<readonly Fault[]> = Promise.resolve([]);
  return {
    notes,
    // One after the other: the samples of half an hour take hundreds of megabytes.
    check: (packet, source) => (last = last.then(() => tryToListen(packet, source, ask, notes))),
  };
}

/** A recording that can't be had is what `--check-links` reports. */
async function tryToListen(value: unknown, source: Source, ask: Ask, notes: Set<string>): Promise<Fault[]> {
  const wire = readWire(value);
  const parsed = parsePacket(value, { baseUrl: ANY_BASE });
  const recording = findLinks(value, source).find(({ what }) => what === 'recording');
  if (typeof wire === 'string' || !parsed.ok || !recording || !parsed.value.transcript) return [];
  const { transcript, meta } = parsed.value;
  try {
    const { samples, sampleRate } = await decode(recording.place, ask);
    const words = alignTranscript({ samples, sampleRate, text: transcript, language: meta.language ?? undefined });
    return judgeWords(transcript, words, samples, sampleRate).map((disagreement) => ({
      code: disagreement.code,
      path: wire.sourcePath(['transcript']),
      severity: 'warning',
      data: dataOf(disagreement, transcript),
    }));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    notes.add(printable(`Not listened to: ${error.message}`));
    return [];
  }
}

async function decode(place: Place, ask: Ask): Promise<DecodedRecording> {
  if (place.kind === 'unknown') throw new Failure('a recording whose full address is not known');
  if (place.kind === 'url') return await decodeRecording(place.url, await load(place.url, ask));
  const bytes = await readRegularFile(place.path, MAX_RECORDING_BYTES).catch((error: unknown) => {
    throw new Failure(`${place.path}: ${reasonOf(error)}`);
  });
  return await decodeRecording(place.path, bytes, place.path);
}

async function load(url: string, ask: Ask): Promise<Uint8Array> {
  const answer = await ask(url, { maxBytes: MAX_LINKED_RECORDING_BYTES });
  if (answer.kind !== 'answer' || answer.status !== 200) throw new Failure(`${url}, which can’t be reached`);
  if (!answer.isWhole) throw new Failure(`${url}, which is larger than ${MAX_LINKED_RECORDING_BYTES / 1_000_000} MB`);
  return answer.bytes;
}

function dataOf(disagreement: Disagreement, text: string): NonNullable<Fault['data']> {
  switch (disagreement.code) {
    case 'another-text':
      return {};
    case 'words-not-spoken':
      return { words: excerpt(text.slice(disagreement.from, disagreement.to)) };
    case 'sound-without-text':
      return { start: tenths(disagreement.start), seconds: tenths(disagreement.seconds) };
  }
}

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;
