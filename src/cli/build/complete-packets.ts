import type { Json } from '../../convert/extras.js';
import type { Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import type { RecordingFacts, TranscriptFile } from '../../site/site.js';
import { Failure } from '../failure.js';
import { showActivity, type Progress } from '../io/progress.js';
import type { Terminal } from '../io/terminal.js';
import { hasFfmpeg } from '../recording/ffmpeg.js';
import { askRecording, unaskedRecording } from './ask-recording.js';
import { putVtt } from './captions-files.js';
import { completeCaptions } from './complete-captions.js';
import type { CompleteOptions } from './complete-options.js';
import { copyRecording, type FoundRecording } from './found-recording.js';
import type { KeptMeasures, RemoteRecording } from './marker.js';
import { keptMeasures, measuresKey, measureWords, toKept, type Measures, type WordTask } from './measure-words.js';
import { mediaPlace } from './media-place.js';
import { Problems } from './problems.js';
import type { FoundPacket } from './read-packets.js';

/** A packet with its name on the site, and with all that its recording says about it. */
export interface CompletePacket {
  readonly name: string;
  /** Canonical; addresses are absolute. */
  readonly json: Json;
  readonly recording: RecordingFacts | null;
  readonly transcripts: readonly TranscriptFile[];
}

/** What a recording is asked for. */
interface RecordingTask extends WordTask {
  /** As it is reported. */
  readonly source: string;
  /** Of the packet. */
  readonly file: string;
  /** The packet does not say all of it. */
  readonly isWanted: boolean;
}

/** Completes packets, and remembers what it has found. */
export class Completer {
  readonly measured = new Map<string, KeptMeasures>();
  readonly remote = new Map<string, RemoteRecording>();
  readonly problems = new Problems();
  /** What the person should know, although the site is built. */
  readonly notes: string[] = [];
  /** Recordings that were listened to, and that no earlier build has. */
  newlyMeasured = 0;
  /** Recordings that are not WAV, where there is no ffmpeg. */
  undecodable = 0;
  readonly #options: CompleteOptions;
  readonly #terminal: Terminal;
  #hasFfmpeg: Promise<boolean> | undefined;

  constructor(options: CompleteOptions, terminal: Terminal) {
    this.#options = options;
    this.#terminal = terminal;
  }

  async complete(found: FoundPacket, name: string): Promise<CompletePacket> {
    const { json } = found;
    const { base, put } = this.#options;
    if (!hasMedia(json)) return { name, json, recording: null, transcripts: [] };
    const packet = modelOf(json, base);
    const captions = await completeCaptions(found, name, packet, this.#options, this.problems);
    const recording = await this.#recording(found, name, packet);
    const { measures = null } = recording ?? {};
    const aligned = measures?.captions ? putVtt(measures.captions, name, base, put) : null;
    const address = aligned?.url ?? captions?.url;
    return {
      name,
      json: {
        ...json,
        ...(recording && { voice: recording.facts.url }),
        ...(measures && measuredFields(json, measures)),
        ...(address && { captions: address }),
      },
      recording: recording && withOrigins(recording.facts, captions?.origins ?? [], base),
      transcripts: aligned ? [aligned] : (captions?.transcripts ?? []),
    };
  }

  async #recording(
    { json: { voice }, file }: FoundPacket,
    name: string,
    packet: Packet,
  ): Promise<(FoundRecording & { readonly measures: Measures | null }) | null> {
    if (typeof voice !== 'string') return null;
    const { folder, base, put } = this.#options;
    const place = mediaPlace(voice, file, folder, base);
    const wantsWords = packet.captions === null && packet.transcript !== '';
    const isWanted = wantsWords || !packet.duration || packet.waveform === null;
    const task = { packet, name, file, wantsWords, isWanted };
    if (place?.kind === 'remote') {
      const recording = await this.#ask(place.url, { ...task, source: place.url });
      return { ...recording, measures: await this.#measures(recording, { ...task, source: place.url }) };
    }
    const path = this.problems.pathOf(place, file, voice, 'recording');
    if (path === null) return null;
    const recording = await this.problems.attempt(file, 'recording', () => copyRecording(path, name, base, put));
    return recording && { ...recording, measures: await this.#measures(recording, { ...task, source: path }) };
  }

  async #ask(url: string, task: RecordingTask): Promise<FoundRecording> {
    const { site, ask } = this.#options;
    const known = this.remote.get(url) ?? site.marker.remote.get(url) ?? null;
    const isMeasured = known?.hash && keptMeasures(measuresKey(known.hash, task), task, site);
    const needs = !task.isWanted ? 'nothing' : isMeasured ? 'change' : 'bytes';
    const asked = ask
      ? await this.#showing(`Asking for ${url}`, () => askRecording(url, { known, needs }, ask))
      : unaskedRecording(url, known);
    if (asked.kept) this.remote.set(url, asked.kept);
    if (asked.fault !== null) this.notes.push(asked.fault);
    return asked;
  }

  /** Null where nothing is wanted, or could be found out. */
  async #measures({ hash, decode }: FoundRecording, task: RecordingTask): Promise<Measures | null> {
    if (!task.isWanted || hash === null) return null;
    const key = measuresKey(hash, task);
    const kept = keptMeasures(key, task, this.#options.site);
    const measures = kept ?? (decode && (await this.#listen(decode, task)));
    if (!measures) return null;
    this.measured.set(key, toKept(measures));
    if (!measures.isSure)
      this.notes.push(
        `${task.source} probably says something other than the transcript in ${task.file}, so its packet gets no captions.`,
      );
    return measures;
  }

  async #showing<T>(what: string, work: (progress: Progress) => Promise<T>): Promise<T> {
    const progress = showActivity(what, this.#terminal);
    try {
      return await work(progress);
    } finally {
      progress.stop();
    }
  }

  async #listen(decode: NonNullable<FoundRecording['decode']>, task: RecordingTask): Promise<Measures | null> {
    try {
      const measures = await this.#showing(`Finding the words in ${task.source}`, (progress) =>
        measureWords(decode, task, progress),
      );
      this.newlyMeasured++;
      return measures;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (await (this.#hasFfmpeg ??= hasFfmpeg()))
        this.notes.push(`${error.message}, so its packet gets no length, waveform or captions.`);
      else this.undecodable++;
      return null;
    }
  }
}

/** Whether a packet has a recording, or captions of which something is to become of. */
export const hasMedia = ({ voice, captions }: Json): boolean => typeof voice === 'string' || captions != null;

/** The publisher's own values stay. */
const measuredFields = ({ duration, waveform }: Json, measures: Measures): Json => ({
  duration: duration || measures.duration,
  waveform: waveform ?? measures.waveform,
});

/** With those of the captions; the site's own goes without saying. */
function withOrigins(facts: RecordingFacts, others: readonly string[], base: string): RecordingFacts {
  const origins = new Set([...facts.origins, ...others]);
  origins.delete(new URL(base).origin);
  return { ...facts, origins: [...origins].sort() };
}

/** @param json against which nothing can be said */
function modelOf(json: Json, base: string): Packet {
  const parsed = parsePacket(json, { baseUrl: base });
  if (parsed.ok) return parsed.value;
  throw new Error(`No packet: ${JSON.stringify(parsed.issues)}`);
}
