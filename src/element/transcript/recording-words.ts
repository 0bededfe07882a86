import type { ReactiveController } from 'lit';
import type { Packet } from '../../packet/model.js';
import { refine } from '../../captions/refine.js';
import type { Turn } from '../../text/paragraphs.js';
import { spreadEvenly } from '../../text/spread.js';
import type { TimingSource, Word, WordTiming } from '../../text/timing.js';
import { segmentWords } from '../../text/words.js';
import { SmartPacketTimingEvent, type ActiveWord } from '../events.js';
import type { PlayableEventType, WordSource } from '../playback/playable.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { Recording } from '../playback/recording.js';
import { AlignmentController, type AlignmentHost } from './alignment-controller.js';
import { CaptionsOverrun } from './captions-overrun.js';
import {
  captionsIssue,
  findCaptions,
  loadCaptions,
  type CaptionsFailure,
  type CaptionsHost,
  type MatchedCaptions,
} from './load-captions.js';
import { WordClock, type ClockHost } from './word-clock.js';
import { WordSeek } from './word-seek.js';

export interface WordsHost extends AlignmentHost, CaptionsHost, ClockHost {}

/** Which of the events that come with a recording's length is the first that finds all there is differs by browser. */
const LENGTH_EVENTS = new Set<PlayableEventType>(['durationchange', 'playing', 'loadedmetadata', 'timeupdate']);

/**
 * Owns when each word of the recording is spoken. Times come from captions, else from the recording itself, and until
 * those are found from an even spread over its length.
 */
export class RecordingWords implements ReactiveController, WordSource {
  timings: readonly WordTiming[] = [];
  /** Where those times come from. */
  timing: TimingSource = 'none';
  /** Who says what, where captions name speakers. */
  turns: readonly Turn[] | undefined;
  readonly #host: WordsHost;
  readonly #playback: PlaybackController;
  readonly #recording: Recording;
  readonly #clock: WordClock;
  readonly #overrun: CaptionsOverrun;
  readonly #seek: WordSeek;
  readonly #alignment: AlignmentController;
  #packet: Packet | null = null;
  #words: readonly Word[] | null = null;
  /** Ends the loading of captions; null before they are asked for. */
  #captions: AbortController | null = null;
  /** No captions, or none to be had: times are spread over the length. */
  #spreads = false;
  /** Captions by phrases: words are looked for inside them. */
  #phrases: readonly WordTiming[] = [];
  #isPreloaded = false;
  #matched: MatchedCaptions | null = null;
  /** Most words of the captions start behind the recording's end; null until that was looked at. */
  #isBehind: boolean | null = null;
  /** The length that the words were last spread over. */
  #spreadSeconds = 0;

  /** @param show called with the word that is spoken now, or null between words */
  constructor(host: WordsHost, playback: PlaybackController, show: (word: Word | null) => void) {
    this.#host = host;
    this.#playback = playback;
    this.#recording = playback.recording;
    this.#alignment = new AlignmentController(host, this.#recording);
    this.#seek = new WordSeek(this.#recording);
    this.#overrun = new CaptionsOverrun(host, this.#recording);
    this.#clock = new WordClock(host, this.#recording, this, show);
    host.addController(this);
    this.#recording.subscribe(this.#onEvent);
  }

  get activeWord(): ActiveWord | null {
    return this.#clock.activeWord;
  }

  /** What plays is the recording: a voice says itself which word it speaks. */
  get areSpoken(): boolean {
    return this.#playback.current.words === this;
  }

  hostUpdated(): void {
    // Once a packet: captions that fail are asked for again when a person acts.
    if (this.#isPreloaded || this.#host.preload !== 'auto') return;
    this.#isPreloaded = true;
    this.prepare();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      // A move takes the element out and puts it back at once. What is there already stays.
      if (this.#host.isConnected) return;
      this.#alignment.stop();
      if (this.timings.length) return;
      this.#captions?.abort();
      this.#captions = null;
    });
  }

  /** Forgets the words and times of the packet before, or of other captions. */
  reset(packet: Packet | null): void {
    this.#captions?.abort();
    this.#captions = null;
    if (packet === this.#packet) this.#alignment.reset();
    else this.#alignment.forget();
    this.#packet = packet;
    this.#words = null;
    this.timings = [];
    this.timing = 'none';
    this.turns = undefined;
    this.#spreads = this.#isPreloaded = false;
    this.#phrases = [];
    this.#matched = this.#isBehind = null;
    this.#overrun.lastCueEnd = this.#spreadSeconds = 0;
    this.#seek.cancel();
    this.#clock.reset();
  }

  /** The transcript's words, found when they are first needed. */
  get words(): readonly Word[] {
    const packet = this.#packet;
    return (this.#words ??= packet ? segmentWords(packet.transcript, packet.meta.language) : []);
  }

  /** The recording's length is about to be known from its samples. */
  get isMeasuring(): boolean {
    return this.#alignment.isMeasuring;
  }

  /** Gets the times, once a packet; called when a person acts, for captions by address are a request. */
  prepare(): void {
    const packet = this.#packet;
    if (!packet || this.#captions) return;
    this.#captions = new AbortController();
    void this.#loadCaptions(packet, this.#captions.signal);
  }

  /** Seeks the recording to the word at an offset of the transcript, as soon as its time is known. */
  seekToOffset(offset: number): void {
    if (!this.areSpoken) return;
    this.#seek.request(offset);
    this.prepare();
    this.#seek.loadMetadata();
    this.#seekToWanted();
  }

  /** Makes the best of what is known of the recording and its captions now. */
  #update(): void {
    this.#useCaptions();
    this.#spread();
    if (this.#alignment.isDone) this.#overrun.report();
    this.#seekToWanted();
    this.#align();
  }

  readonly #onEvent = (type: PlayableEventType): void => {
    if (type === 'play') this.prepare();
    // The module may have come in the middle of them.
    if (LENGTH_EVENTS.has(type)) this.#update();
    // Its length is known now.
    if (type === 'ended') this.#overrun.report();
    this.#clock.update();
  };

  #setTimes(timing: TimingSource, timings: readonly WordTiming[]): void {
    this.timing = timing;
    // The page may read them, too.
    this.timings = Object.freeze(timings.map((each) => Object.freeze(each)));
    this.#clock.update();
    // For the custom state.
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SmartPacketTimingEvent(timing));
  }

  #seekToWanted(): void {
    // The browser would take a place behind a length that is too short for the end.
    if (!this.#overrun.isSuspected || this.#alignment.isDone) this.#seek.apply(this.timings);
  }

  #spread(): void {
    const { knownSeconds: duration } = this.#recording;
    if (!this.#spreads || this.timing === 'aligned' || duration === null || !this.words.length) return;
    if (duration === this.#spreadSeconds) return;
    this.#spreadSeconds = duration;
    this.#setTimes('spread', spreadEvenly(this.words, duration));
  }

  /** Looks for the words in the recording, while what there is serves, or only for its length. */
  #align(): void {
    const packet = this.#packet;
    const isTimed = !this.#spreads && !this.#phrases.length;
    if (!packet || (isTimed && (this.timing === 'none' || !this.#needsLength))) return;
    const isAsked = this.#seek.isPending && this.#needsLength;
    this.#alignment.start(packet, isAsked, isTimed ? '' : packet.transcript, this.#phrases, (found, isSure) => {
      this.#update();
      if (!found.length) return;
      if (!this.#phrases.length) this.#setTimes(isSure ? 'aligned' : 'spread', found);
      else this.#setTimes('captions', refine(this.timings, this.#phrases, found));
    });
  }

  async #loadCaptions(packet: Packet, signal: AbortSignal): Promise<void> {
    const source = findCaptions(this.#host, packet);
    this.#spreads = source === null;
    this.#update();
    if (source === null) return;
    const matched = await loadCaptions(source, packet, () => this.words, this.#host, signal);
    if (signal.aborted) return;
    if (typeof matched === 'string') this.#doWithoutCaptions(matched);
    else this.#takeCaptions(matched);
  }

  #takeCaptions(matched: MatchedCaptions): void {
    this.#matched = matched;
    this.#isBehind = null;
    this.turns = matched.turns;
    this.#overrun.lastCueEnd = matched.lastCueEnd;
    if (this.turns) this.#host.requestUpdate();
    this.#update();
  }

  #doWithoutCaptions(reason: CaptionsFailure): void {
    // The next press asks again.
    this.#captions = null;
    this.#spreads = true;
    this.#update();
    this.#host.report(captionsIssue(reason));
  }

  /** Takes the times of captions, unless they are those of another recording, or in another unit. */
  #useCaptions(): void {
    const matched = this.#matched;
    const { knownSeconds: duration } = this.#recording;
    if (!matched) return;
    const { timings, phrases } = matched;
    const isBehind = duration !== null && timings[timings.length >> 1]!.start > duration;
    if (isBehind === this.#isBehind) return;
    this.#isBehind = this.#spreads = isBehind;
    // They take precedence over what was found without them.
    this.#alignment.reset();
    this.#phrases = isBehind ? [] : phrases;
    if (!isBehind) this.#setTimes('captions', timings);
  }

  /** Captions have all the times, but the length is not known, or may be wrong. */
  get #needsLength(): boolean {
    return this.#recording.knownSeconds === null || this.#overrun.isSuspected;
  }
}
