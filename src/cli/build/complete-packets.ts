import { parsePacket } from '../../packet/parse-packet.js';
import type { Packet } from '../../packet/model.js';
import type { RecordingFacts, TranscriptFile } from '../../site/site.js';
import type { Json } from '../../convert/extras.js';
import { Failure } from '../failure.js';
import { showActivity, type Progress } from '../io/progress.js';
import type { Terminal } from '../io/terminal.js';
import { hasFfmpeg } from '../recording/ffmpeg.js';
import type { Ask } from '../validate/links/ask.js';
import { askRecording, unaskedRecording, type AskedRecording } from './ask-recording.js';
import { copyCaptions, linkedTranscripts, putVtt, vttOf } from './captions-files.js';
import { copyRecording, type FoundRecording } from './found-recording.js';
import type { KeptMeasures, RemoteRecording } from './marker.js';
import { keptMeasures, measuresKey, measureWords, toKept, type Measures, type WordTask } from './measure-words.js';
import { mediaPlace } from './media-place.js';
import type { Problem } from './problem.js';
import type { FoundPacket } from './read-packets.js';
import type { Put } from './site-draft.js';
import type { SiteFolder } from './site-folder.js';

/** A packet with its name on the site, and with all that its recording says about it. */
export interface CompletePacket {
  readonly name: string;
  /** Canonical; addresses are absolute. */
  readonly json: Json;
  readonly recording: RecordingFacts | null;
  readonly transcripts: readonly TranscriptFile[];
}

export interface CompleteOptions {
  /** Of the packets. */
  readonly folder: string;
  /** Of the site. */
  readonly base: string;
  readonly site: SiteFolder;
  readonly put: Put;
  /** Null where no server is to be asked. */
  readonly ask: Ask | null;
  /** Captions for feeds are wanted, too. */
  readonly forFeed: boolean;
}

/** Completes packets, and remembers what it has found. */
export class Completer {
  readonly measured = new Map<string, KeptMeasures>();
  readonly remote = new Map<string, RemoteRecording>();
  readonly problems: Problem[] = [];
  /** What the person should know, although the site is built. */
  readonly notes: string[] = [];
  /** Recordings that were listened to, and those that had been before. */
  readonly counts = { new: 0, kept: 0 };
  /** Recordings that are not WAV, where there is no ffmpeg. */
  undecodable = 0;
  readonly #options: CompleteOptions;
  #hasFfmpeg: Promise<boolean> | undefined;

  constructor(options: CompleteOptions) {
    this.#options = options;
  }

  async complete(found: FoundPacket, name: string, terminal: Terminal): Promise<CompletePacket> {
    const { json } = found;
    if (!json['voice'] && typeof json['captions'] !== 'string') return { name, json, recording: null, transcripts: [] };
    const packet = modelOf(json, this.#options.base);
    const captions = await this.#captions(found, name, packet);
    const recording = await this.#recording(found, name, packet, terminal);
    const file = recording?.measures?.captions ?? null;
    const aligned = file === null ? null : putVtt(file, name, this.#options.base, this.#options.put);
    return {
      name,
      json: {
        ...json,
        ...(recording && { voice: recording.facts.url }),
        ...(captions?.url && { captions: captions.url }),
        ...(recording?.measures && measuredFields(json, recording.measures)),
        ...(aligned && { captions: aligned.url }),
      },
      recording: recording && {
        ...recording.facts,
        origins: this.#others([...recording.facts.origins, ...(captions?.origins ?? [])]),
      },
      transcripts: aligned ? [aligned] : (captions?.transcripts ?? []),
    };
  }

  /** What is not the site's own. */
  #others(origins: readonly string[]): string[] {
    const own = new URL(this.#options.base).origin;
    return [...new Set(origins)].filter((origin) => origin !== own).sort();
  }

  async #captions(found: FoundPacket, name: string, packet: Packet): Promise<PlacedCaptions | null> {
    const { folder, base, put, forFeed } = this.#options;
    const { captions } = found.json;
    if (typeof captions !== 'string') {
      const text = Array.isArray(packet.captions) && forFeed ? vttOf(packet.captions, packet) : null;
      return text === null ? null : { url: null, origins: [], transcripts: [putVtt(text, name, base, put)] };
    }
    const place = mediaPlace(captions, found.file, folder, base);
    if (place?.kind === 'remote')
      return { url: place.url, origins: [new URL(place.url).origin], transcripts: linkedTranscripts(place.url) };
    const path = this.#fileOf(place, found, captions, 'captions');
    if (path === null) return null;
    const copied = await this.#orProblem(found, 'captions', () =>
      copyCaptions(path, name, { base, language: packet.meta.language }, put),
    );
    return copied && { url: base + copied.path, origins: [], transcripts: copied.transcripts };
  }

  async #recording(found: FoundPacket, name: string, packet: Packet, terminal: Terminal) {
    const { folder, base, put } = this.#options;
    const { voice } = found.json;
    if (typeof voice !== 'string') return null;
    const task: WordTask = { packet, name, wantsWords: packet.captions === null && packet.transcript !== '' };
    const isWanted = task.wantsWords || !packet.duration || packet.waveform === null;
    const place = mediaPlace(voice, found.file, folder, base);
    if (place?.kind === 'remote') {
      const recording = await this.#asked(place.url, isWanted ? task : null);
      return {
        ...recording,
        measures: isWanted ? await this.#measures(recording, task, found, place.url, terminal) : null,
      };
    }
    const path = this.#fileOf(place, found, voice, 'recording');
    if (path === null) return null;
    const recording = await this.#orProblem(found, 'recording', () => copyRecording(path, name, base, put));
    return (
      recording && {
        ...recording,
        measures: isWanted ? await this.#measures(recording, task, found, path, terminal) : null,
      }
    );
  }

  /** @param task null where nothing is wanted of its bytes */
  async #asked(url: string, task: WordTask | null): Promise<FoundRecording> {
    const { site, ask } = this.#options;
    const known = this.remote.get(url) ?? site.marker.remote.get(url) ?? null;
    const isKnown = task && known?.hash && keptMeasures(measuresKey(known.hash, task), task, site);
    const needs = !task ? 'nothing' : isKnown ? 'change' : 'bytes';
    const asked: AskedRecording = ask ? await askRecording(url, { known, needs }, ask) : unaskedRecording(url, known);
    if (asked.kept) this.remote.set(url, asked.kept);
    if (asked.fault !== null) this.notes.push(asked.fault);
    return asked;
  }

  /** Null where nothing could be found out. */
  async #measures(
    { hash, decode }: FoundRecording,
    task: WordTask,
    found: FoundPacket,
    source: string,
    terminal: Terminal,
  ): Promise<Measures | null> {
    if (hash === null) return null;
    const key = measuresKey(hash, task);
    const kept = keptMeasures(key, task, this.#options.site);
    const measures = kept ?? (decode && (await this.#measure(decode, task, source, terminal)));
    if (!measures) return null;
    this.counts[kept ? 'kept' : 'new']++;
    this.measured.set(key, toKept(measures));
    if (!measures.isSure)
      this.notes.push(
        `${source} probably says something other than the transcript in ${found.file}, so its packet gets no captions.`,
      );
    return measures;
  }

  async #measure(
    decode: NonNullable<FoundRecording['decode']>,
    task: WordTask,
    source: string,
    terminal: Terminal,
  ): Promise<Measures | null> {
    const progress: Progress = showActivity(`Finding the words in ${source}`, terminal);
    try {
      return await measureWords(decode, task, progress);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (await (this.#hasFfmpeg ??= hasFfmpeg()))
        this.notes.push(`${error.message}, so its packet gets no length, waveform or captions.`);
      else this.undecodable++;
      return null;
    } finally {
      progress.stop();
    }
  }

  /** The path of a file in the folder; null, and a problem, for what is none. */
  #fileOf(place: ReturnType<typeof mediaPlace>, { file }: FoundPacket, address: string, what: string): string | null {
    if (place?.kind === 'file') return place.path;
    this.problems.push({
      file,
      message: `The ${what} ${address} ${place ? `is outside of ${this.#options.folder}, and nothing from there becomes public` : 'can’t be a file'}.`,
      mend: `Build the folder that holds both, or move the ${what} into it.`,
    });
    return null;
  }

  async #orProblem<T>({ file }: FoundPacket, what: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problems.push({
        file,
        message: `The ${what} ${error.message}`,
        mend: `Correct the address, or put the file there.`,
      });
      return null;
    }
  }
}

interface PlacedCaptions {
  /** Null for those inside of the packet. */
  readonly url: string | null;
  readonly origins: readonly string[];
  readonly transcripts: readonly TranscriptFile[];
}

/** The publisher's own values stay. */
const measuredFields = ({ duration, waveform }: Json, measures: Measures): Json => ({
  duration: duration || measures.duration,
  waveform: waveform ?? measures.waveform,
});

/** @param json against which nothing can be said */
function modelOf(json: Json, base: string): Packet {
  const parsed = parsePacket(json, { baseUrl: base });
  if (parsed.ok) return parsed.value;
  throw new Error(`No packet: ${JSON.stringify(parsed.issues)}`);
}
