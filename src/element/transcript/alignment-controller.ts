import type { Packet } from '../../packet/model.js';
import type { WordTiming } from '../../text/timing.js';
import type { SeekFault } from '../../audio/seek-fault.js';
import type { Sound } from '../alignment/index.js';
import type { PlayableEventType } from '../playback/playable.js';
import type { Recording } from '../playback/recording.js';
import { loadPart } from '../browser/load-part.js';
import { mayLoadSamples, type SamplesHost } from '../browser/may-load-samples.js';
import type { ControllerHost, IssueReporter } from '../host.js';

export interface AlignmentHost extends ControllerHost, IssueReporter, SamplesHost {
  readonly preload: 'none' | 'metadata' | 'auto';
}

/** A browser's own length that is less, or has grown by so much, is a guess from what has arrived. */
const SHORTEST_SECONDS = 0.3;
const GROWTH_SECONDS = 0.5;

/**
 * Has the recording measured, and the words looked for in it: once a packet, when it first plays or the page asks for the
 * recording with `preload="auto"`. The code for it is loaded then.
 */
export class AlignmentController {
  readonly #host: AlignmentHost;
  readonly #recording: Recording;
  #running: AbortController | null = null;
  #isDone = false;
  /** The player's length is known from the samples. */
  #isMeasured = false;
  /** The browser's own length, as it was at first. */
  #firstSeconds = NaN;
  /** Told when the page first seeks. */
  #seekFault: SeekFault | null = null;

  constructor(host: AlignmentHost, recording: Recording) {
    this.#host = host;
    this.#recording = recording;
    recording.subscribe((type) => {
      if (type === 'seeking') this.#tellSeekFault();
      if (!this.#isMeasured) this.#watchLength(type);
    });
  }

  #tellSeekFault(): void {
    if (!this.#seekFault) return;
    const data = { reason: this.#seekFault };
    this.#seekFault = null;
    this.#host.report({ code: 'inexact-seeking', path: ['voice'], severity: 'warning', data });
  }

  /** Until the recording is measured, and where it can't be: a length that grows is none. */
  #watchLength(type: PlayableEventType): void {
    const seconds = this.#recording.media.current?.duration ?? NaN;
    if (type === 'emptied') this.#firstSeconds = NaN;
    else if (type === 'ended') this.#recording.measuredSeconds = null;
    else if (seconds < SHORTEST_SECONDS || seconds > this.#firstSeconds + GROWTH_SECONDS)
      this.#recording.measuredSeconds = NaN;
    this.#firstSeconds ||= seconds < Infinity ? seconds : NaN;
  }

  /** Its length is about to be known. */
  get isMeasuring(): boolean {
    return !!this.#running && !this.#isMeasured;
  }

  /** Nothing more is to be learnt of the recording. */
  get isDone(): boolean {
    return this.#isDone || !mayLoadSamples(this.#host);
  }

  /**
   * Does nothing before its time, or for a second time.
   *
   * @param isAsked a person has asked for what only this tells
   * @param text what is spoken; an empty one has the recording measured only
   * @param phrases stretches of it whose times are known
   * @param tell called at the end, with a time for each word if the recording says enough, and whether it surely does
   */
  start(
    packet: Packet,
    isAsked: boolean,
    text: string,
    phrases: readonly WordTiming[],
    tell: (found: readonly WordTiming[], isSure: boolean) => void,
  ): void {
    const { paused, waiting, currentTime, media } = this.#recording;
    const audio = media.current;
    const mayLoad = paused ? isAsked || this.#host.preload === 'auto' : !waiting;
    if (this.isDone || this.#running || packet.voice === null || !audio?.readyState || !mayLoad) return;
    this.#running = new AbortController();
    const recording = {
      // What plays may be a checked copy: its server could send others now.
      url: media.address ?? packet.voice,
      durationSeconds: audio.duration,
      // Before it plays, browsers come to the first sound by and by.
      get position() {
        return paused ? audio.currentTime : currentTime;
      },
    };
    void this.#run({ text, language: packet.meta.language, phrases }, recording, this.#running.signal, tell);
  }

  /** Ends a search that goes on; it may be started again. */
  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  /** For another packet, or other captions. */
  reset(): void {
    this.stop();
    this.#isDone = false;
  }

  /** The recording is another one. */
  forget(): void {
    this.reset();
    this.#seekFault = null;
    this.#isMeasured = false;
    this.#firstSeconds = NaN;
  }

  async #run(
    spoken: { text: string; language: string | null; phrases: readonly WordTiming[] },
    recording: { url: string; durationSeconds: number; readonly position: number },
    signal: AbortSignal,
    tell: (found: readonly WordTiming[], isSure: boolean) => void,
  ): Promise<void> {
    const module = await loadPart(this.#host, () => import('../alignment/index.js'));
    const tellSound = ({ levels, durationSeconds, seekFault }: Sound): void => {
      if (spoken.text) this.#seekFault = seekFault;
      this.#isMeasured = true;
      this.#recording.takeSound(levels, durationSeconds);
    };
    const result = await module?.alignRecording(Object.assign(recording, spoken, { tellSound }), signal);
    if (signal.aborted) return;
    this.#running = null;
    this.#isDone = true;
    if (!result?.ok && spoken.text) {
      const reason = result?.reason ?? 'network';
      this.#host.report({ code: 'alignment-unavailable', path: ['voice'], severity: 'warning', data: { reason } });
    }
    if (result?.ok) tell(result.words, result.isSure);
    else tell([], false);
  }
}
