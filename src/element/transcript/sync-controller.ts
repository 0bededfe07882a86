import type { ReactiveController } from 'lit';
import type { CaptionCue, Packet } from '../../packet/model.js';
import { isPageSecure, resolveAddress } from '../../load/resolve-address.js';
import { loadBytes } from '../../load/load-bytes.js';
import type { MatchedWords } from '../../captions/match-words.js';
import { refine } from '../../captions/refine.js';
import { spreadEvenly } from '../../text/spread.js';
import { nextChangeAt, wordIndexAt } from '../../text/timeline.js';
import type { TimingSource, Word, WordTiming } from '../../text/timing.js';
import { segmentWords } from '../../text/words.js';
import type { Turn } from '../../text/paragraphs.js';
import { SmartPacketTimingEvent, SmartPacketWordEvent, type ActiveWord } from '../events.js';
import { loadPart } from '../browser/load-part.js';
import type { SmartPacketElement } from '../smart-packet-element.js';
import { AlignmentController } from './alignment-controller.js';
import type { MediaEventType, PlaybackController } from '../playback/playback-controller.js';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 4_000_000;
/** Caption times this far past the recording's end are somebody else's. */
const OVERRUN_SECONDS = 1;
/** Browsers cut the time they seek to to whole microseconds, which would be in the word before. */
const SEEK_MARGIN_SECONDS = 0.001;
/** A timer may fire a little early, and the audio's clock moves in steps: the next look comes soon, but not at once. */
const SHORTEST_WAIT_MS = 4;

/**
 * How much earlier than its time a word found in the recording lights up: a highlight that is late disturbs sooner than
 * one that is early (ITU-R BT.1359-1: noticed from 45 ms and 125 ms).
 */
const LEAD_SECONDS = 0.02;

type CaptionsModule = typeof import('../../captions/captions.js');

interface MatchedCaptions extends MatchedWords {
  readonly turns: Turn[] | undefined;
  readonly lastCueEnd: number;
}

/** Why there are no captions; for captions that are there, the issue's `reason`. */
type CaptionsFailure = 'unavailable' | 'not-utf8' | 'unknown-format' | 'no-words';

/**
 * Owns when each word is spoken and which one is spoken now. Times come from captions, else from the recording itself,
 * and until those are found from an even spread over the duration. One timer waits for the next change; nothing runs while the recording stands or after its last word.
 */
export class SyncController implements ReactiveController {
  timings: readonly WordTiming[] = [];
  /** Where those times come from. */
  timing: TimingSource = 'none';
  /** Who says what, where captions name speakers. */
  turns: readonly Turn[] | undefined;
  activeWord: ActiveWord | null = null;
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  readonly #paint: (word: Word | null) => void;
  readonly #alignment: AlignmentController;
  #packet: Packet | null = null;
  #words: readonly Word[] | null = null;
  #captions: AbortController | null = null;
  /** No captions, or none to be had: times are spread over the duration. */
  #spreads = false;
  /** Captions by phrases: words are looked for inside them. */
  #phrases: readonly WordTiming[] = [];
  #isPreloaded = false;
  #matched: MatchedCaptions | null = null;
  /** Most words of the captions start behind the recording's end; null until that was looked at. */
  #isBehind: boolean | null = null;
  #lastCueEnd = 0;
  /** The length that the words were last spread over. */
  #spreadSeconds = 0;
  #wantedOffset: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param paint shows which word is spoken now. */
  constructor(host: SmartPacketElement, playback: PlaybackController, paint: (word: Word | null) => void) {
    this.#host = host;
    this.#playback = playback;
    this.#paint = paint;
    this.#alignment = new AlignmentController(host, playback);
    host.addController(this);
    playback.subscribe(this.#onMediaEvent);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#update);
    this.#update();
  }

  hostUpdated(): void {
    // Once a packet: captions that fail are asked for again when a person acts.
    if (this.#isPreloaded || this.#host.preload !== 'auto') return;
    this.#isPreloaded = true;
    this.prepare();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#update);
    clearTimeout(this.#timer);
    queueMicrotask(() => {
      // A move takes the element out and puts it back at once. What is there already stays.
      if (this.#host.isConnected) return;
      this.#alignment.stop();
      if (this.timings.length) return;
      this.#captions?.abort();
      this.#captions = null;
    });
  }

  /** Forgets the words and times of the packet before. */
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
    this.#lastCueEnd = this.#spreadSeconds = 0;
    this.#wantedOffset = null;
    this.activeWord = null;
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
    if (this.#playback.speech) return;
    this.#wantedOffset = offset;
    this.prepare();
    this.#loadMetadata();
    this.#seekToWanted();
  }

  /** Asks for the recording's length without playing it; only after a person acted. */
  #loadMetadata(): void {
    const { audio } = this.#playback;
    // Else it is loaded already. The network state would not tell: WebKit's is "loading" from the start.
    if (!audio?.paused || audio.readyState || audio.preload !== 'none') return;
    audio.preload = 'metadata';
    audio.load();
  }

  readonly #onMediaEvent = (type: MediaEventType): void => {
    if (type === 'play') this.prepare();
    if (type === 'durationchange') this.#onDuration();
    // Which of them is the first that finds all there is differs by browser, and this may have come in their middle.
    if (type === 'playing' || type === 'loadedmetadata' || type === 'timeupdate') this.#onDuration();
    if (type === 'ended') this.#checkOverrun(true);
    this.#update();
  };

  #onDuration(): void {
    this.#useCaptions();
    this.#spread();
    this.#checkOverrun();
    this.#seekToWanted();
    this.#align();
  }

  #setTimes(timing: TimingSource, timings: readonly WordTiming[]): void {
    this.timing = timing;
    // The page may read them, too.
    this.timings = Object.freeze(timings.map((each) => Object.freeze(each)));
    this.#update();
    // For the custom state.
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new SmartPacketTimingEvent(timing));
  }

  #seekToWanted(): void {
    const offset = this.#wantedOffset;
    // A recording without a length has one sooner or later, but for streams; captions need not wait for it.
    if (offset === null || !this.timings.length || !this.#playback.madeAudio?.readyState) return;
    // The browser would take a place behind a length that is too short for the end.
    if (this.#isOverrun && !this.#alignment.isDone) return;
    this.#wantedOffset = null;
    const { start } = this.timings.findLast(({ from }) => from <= offset) ?? this.timings[0]!;
    this.#playback.seek(start + SEEK_MARGIN_SECONDS);
  }

  #spread(): void {
    const { duration } = this.#playback;
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
    const isAsked = this.#wantedOffset !== null && this.#needsLength;
    this.#alignment.start(packet, isAsked, isTimed ? '' : packet.transcript, this.#phrases, (found) => {
      this.#onDuration();
      if (!found.length) return;
      if (!this.#phrases.length) this.#setTimes('aligned', found);
      else this.#setTimes('captions', refine(this.timings, this.#phrases, found));
    });
  }

  async #loadCaptions(packet: Packet, signal: AbortSignal): Promise<void> {
    const source = this.#captionsSource(packet);
    this.#spreads = source === null;
    this.#onDuration();
    if (source === null) return;
    const matched = await this.#match(packet, source, signal);
    if (signal.aborted) return;
    if (typeof matched !== 'string') {
      this.#matched = matched;
      this.#isBehind = null;
      this.turns = matched.turns;
      this.#lastCueEnd = matched.lastCueEnd;
      if (this.turns) this.#host.requestUpdate();
      this.#onDuration();
    } else {
      // The next press asks again.
      this.#captions = null;
      this.#spreads = true;
      this.#onDuration();
      this.#host.report(
        matched === 'unavailable'
          ? { code: 'captions-unavailable', path: ['captions'], severity: 'warning' }
          : { code: 'captions-unreadable', path: ['captions'], severity: 'warning', data: { reason: matched } },
      );
    }
  }

  /** Takes the times of captions, unless they are those of another recording, or in another unit. */
  #useCaptions(): void {
    const matched = this.#matched;
    const { duration } = this.#playback;
    if (!matched) return;
    const { timings, phrases } = matched;
    const isBehind = duration !== null && timings[timings.length >> 1]!.start > duration;
    if (isBehind === this.#isBehind) return;
    this.#isBehind = this.#spreads = isBehind;
    // They go before what was found without them.
    this.#alignment.reset();
    this.#phrases = isBehind ? [] : phrases;
    if (!isBehind) this.#setTimes('captions', timings);
  }

  async #match(
    packet: Packet,
    source: string | readonly CaptionCue[],
    signal: AbortSignal,
  ): Promise<MatchedCaptions | CaptionsFailure> {
    const captions = await loadPart(this.#host, () => import('../../captions/captions.js'));
    if (!captions) return 'unavailable';
    const cues = await this.#cues(captions, source, signal);
    if (typeof cues === 'string') return cues;
    const { transcript, meta } = packet;
    const matched = captions.matchWords(transcript, this.words, cues, meta.language);
    const turns = matched.speakerAt ? captions.findTurns(transcript, this.words, matched.speakerAt) : undefined;
    return matched.timings.length ? { ...matched, turns, lastCueEnd: captions.lastCueEnd(cues) } : 'no-words';
  }

  /** The `captions` attribute, a `<track>` child, the packet's own field; the first there is. */
  #captionsSource(packet: Packet): string | readonly CaptionCue[] | null {
    const address = this.#host.captions ?? this.#host.querySelector(':scope > track[src]')?.getAttribute('src');
    // An address that may not be requested fails like one that can't be reached.
    return address ? (resolveAddress(address, this.#host.baseURI, isPageSecure()) ?? '') : packet.captions;
  }

  async #cues(
    { decodeCaptions, parseCaptions }: CaptionsModule,
    source: string | readonly CaptionCue[],
    signal: AbortSignal,
  ): Promise<readonly CaptionCue[] | CaptionsFailure> {
    if (typeof source !== 'string') return source;
    if (!source) return 'unavailable';
    const loaded = await loadBytes(source, { signal, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
    if (!loaded.ok) return 'unavailable';
    const text = decodeCaptions(loaded.bytes, loaded.headers.get('content-type'));
    return text === null ? 'not-utf8' : (parseCaptions(text) ?? 'unknown-format');
  }

  get #isOverrun(): boolean {
    const { duration } = this.#playback;
    return duration !== null && this.#lastCueEnd > duration + OVERRUN_SECONDS;
  }

  /** Captions have all the times, but the length is not known, or may be wrong. */
  get #needsLength(): boolean {
    return this.#playback.duration === null || this.#isOverrun;
  }

  /** @param isEnd the recording is over, and so its length is known */
  #checkOverrun(isEnd = false): void {
    if (!this.#isOverrun || !(isEnd || this.#alignment.isDone)) return;
    const recordingSeconds = this.#playback.duration!;
    const captionsSeconds = this.#lastCueEnd;
    this.#lastCueEnd = 0;
    this.#host.report({
      code: 'captions-too-long',
      path: ['captions'],
      severity: 'warning',
      data: { captionsSeconds, recordingSeconds },
    });
  }

  readonly #update = (): void => {
    clearTimeout(this.#timer);
    const playback = this.#playback;
    // The voice says itself which word it speaks.
    if (playback.speech) return;
    const rate = this.#host.playbackRate;
    const position = playback.currentTime;
    const now = position + (this.timing === 'aligned' ? LEAD_SECONDS * rate : 0);
    const isBefore = !this.#host.isConnected || (position === 0 && playback.paused);
    this.#activate(isBefore || playback.ended ? -1 : wordIndexAt(this.timings, now));
    if (playback.paused || playback.waiting || !this.#host.isConnected) return;
    const waitSeconds = (nextChangeAt(this.timings, now) - now) / rate;
    if (waitSeconds < Infinity) {
      this.#timer = setTimeout(this.#update, Math.max(SHORTEST_WAIT_MS, waitSeconds * 1000));
    }
  };

  #activate(index: number): void {
    const timing = this.timings[index];
    const previous = this.activeWord;
    this.activeWord = timing ? { ...timing, text: this.#packet?.transcript.slice(timing.from, timing.to) ?? '' } : null;
    // The same word with a better time is no news.
    if (timing?.from === previous?.from) return;
    this.#paint(this.activeWord);
    this.#host.dispatchEvent(new SmartPacketWordEvent(this.activeWord));
  }
}
