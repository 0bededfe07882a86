import type { Json } from '../../convert/extras.js';
import type { Packet } from '../../packet/model.js';
import { parsePacket } from '../../packet/parse-packet.js';
import type { RecordingFacts, TranscriptFile } from '../../site/site.js';
import { Failure } from '../failure.js';
import { showActivity, type Progress } from '../io/progress.js';
import type { Terminal } from '../io/terminal.js';
import { hasFfmpeg } from '../recording/ffmpeg.js';
import { askRecording, unaskedRecording, type RecordingQuestion } from './ask-recording.js';
import { putVtt } from './captions-files.js';
import { completeCaptions, type PlacedCaptions } from './complete-captions.js';
import type { CompleteOptions } from './complete-options.js';
import type { SignedFile } from '../signing/related-resources.js';
import { integrityOf } from './site-draft.js';
import { copyRecording, type FoundRecording } from './found-recording.js';
import type { KeptMeasures, RemoteRecording } from './marker.js';
import { keptMeasures, measuresKey, measureWords, toKept, type Measures, type WordTask } from './measure-words.js';
import { mediaPlace } from './media-place.js';
import { Problems } from './problems.js';
import type { FoundPacket } from './read-packets.js';

/** A packet with its name on the site, and with all that its recording says about it. */
export interface CompletePacket {
  /** In its colon form. */
  readonly id: string;
  readonly name: string;
  /** Where it was found. */
  readonly file: string;
  /** Canonical, and addresses are absolute; one that came signed is as it came. */
  readonly json: Json;
  /** It came signed: nothing in it may change. */
  readonly isFixed: boolean;
  /** What is to be said of its recording and captions, where it is signed here. */
  readonly signedFiles: readonly SignedFile[];
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
  /** Its bytes are signed. */
  readonly signs: boolean;
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
    const { id, json, signed, file } = found;
    const { base, put } = this.#options;
    const known = { id, name, file, isFixed: signed !== null };
    const plain = { ...known, json: signed ?? json, signedFiles: [], recording: null, transcripts: [] };
    if (!hasMedia(json) || (signed && this.#findsMovedFiles(found))) return plain;
    const packet = modelOf(json, base);
    const captions = await completeCaptions(found, name, packet, this.#options, this.problems);
    const recording = await this.#recording(found, name, packet);
    const { measures = null } = recording ?? {};
    const aligned = measures?.captions ? putVtt(measures.captions, name, base, put) : null;
    const address = aligned?.url ?? captions?.url;
    const completed = {
      ...json,
      ...(recording && { voice: recording.facts.url }),
      ...(measures && measuredFields(json, measures)),
      ...(address && { captions: address }),
    };
    return {
      ...known,
      json: signed ?? completed,
      signedFiles:
        this.#options.signs && !signed
          ? [
              ...formerFiles(json),
              ...(recording ? [this.#signedFile(recording.facts.url, recording.digest, `recording of ${file}`)] : []),
              ...(aligned ? [{ address: aligned.url, digest: integrityOf(measures!.captions!) }] : []),
              ...(captions ? await this.#signedCaptions(captions, file) : []),
            ]
          : [],
      recording: recording && withOrigins(recording.facts, captions?.origins ?? [], base),
      transcripts: aligned ? [aligned] : (captions?.transcripts ?? []),
    };
  }

  async #recording(
    { json: { voice }, file, signed }: FoundPacket,
    name: string,
    packet: Packet,
  ): Promise<(FoundRecording & { readonly measures: Measures | null }) | null> {
    if (typeof voice !== 'string') return null;
    const { folder, base, put } = this.#options;
    const place = mediaPlace(voice, file, folder, base);
    const isFixed = signed !== null;
    const wantsWords = packet.captions === null && packet.transcript !== '';
    const isWanted = !isFixed && (wantsWords || !packet.duration || packet.waveform === null);
    const task = { packet, name, file, wantsWords, isWanted, signs: this.#options.signs && !isFixed };
    if (place?.kind === 'remote') {
      const recording = await this.#ask(place.url, { ...task, source: place.url });
      return { ...recording, measures: await this.#measures(recording, { ...task, source: place.url }) };
    }
    const path = this.problems.pathOf(place, file, voice, 'recording');
    if (path === null) return null;
    const recording = await this.problems.attempt(file, 'recording', () => copyRecording(path, name, base, put));
    return recording && { ...recording, measures: await this.#measures(recording, { ...task, source: path }) };
  }

  async #ask(url: string, { signs, ...task }: RecordingTask): Promise<FoundRecording> {
    const { site } = this.#options;
    const known = this.#knownOf(url);
    const isMeasured = known?.hash && keptMeasures(measuresKey(known.hash, task), task, site);
    const isKnown = (isMeasured || !task.isWanted) && (known?.digest || !signs);
    const needs = !task.isWanted && !signs ? 'nothing' : isKnown ? 'change' : 'bytes';
    return await this.#askFor(url, needs);
  }

  /** Nothing for captions inside of the packet; of those on another server the bytes are asked for. */
  async #signedCaptions({ url, digest }: PlacedCaptions, file: string): Promise<SignedFile[]> {
    if (url === null) return [];
    const asked = digest ?? (await this.#askFor(url, this.#knownOf(url)?.digest ? 'change' : 'bytes')).digest;
    return [this.#signedFile(url, asked, `captions of ${file}`)];
  }

  /** What was learnt of a file on another server, now or by an earlier build. */
  #knownOf(url: string): RemoteRecording | null {
    return this.remote.get(url) ?? this.#options.site.marker.remote.get(url) ?? null;
  }

  async #askFor(url: string, needs: RecordingQuestion['needs']): Promise<FoundRecording> {
    const { ask } = this.#options;
    const known = this.#knownOf(url);
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

  #signedFile(address: string, digest: string | null, what: string): SignedFile {
    if (digest === null) this.notes.push(`The ${what} can’t be had, so that nothing is signed of it: ${address}`);
    return { address, digest };
  }

  /** What came signed can’t lead to where files are on the site. */
  #findsMovedFiles({ json, file }: FoundPacket): boolean {
    const moved = [json['voice'], json['captions']].filter(
      (address): address is string => typeof address === 'string' && !URL.canParse(address),
    );
    for (const address of moved)
      this.problems.found.push({
        file,
        message: `The packet is signed, and its signature would be broken by the address that ${address} has on the site.`,
        mend: 'Sign it here, with the key that it is signed with: --key FILE. Or write the address that the file will have, and sign again.',
      });
    return moved.length > 0;
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

/** Of what an earlier signature says of files nothing is left: they have other addresses now. */
const formerFiles = ({ voice, captions }: Json): SignedFile[] =>
  [voice, captions].flatMap((address) => (typeof address === 'string' ? [{ address, digest: null }] : []));

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
