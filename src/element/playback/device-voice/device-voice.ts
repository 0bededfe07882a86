import type { MsgFn } from '@lit/localize';
import type { ReactiveController } from 'lit';
import type { Paragraph } from '../../../text/paragraphs.js';
import type { Word } from '../../../text/timing.js';
import { addStyles } from '../../browser/add-styles.js';
import type { ActiveWord } from '../../events.js';
import type { Announcer, ControllerHost, IssueReporter, Localized, Messages, PacketHolder } from '../../host.js';
import type { ControlsView, Playable, PlayableEventType, PositionView, WordSource } from '../playable.js';
import type { SpokenText } from '../spoken-text.js';
import { ChosenVoice } from './chosen-voice.js';
import { styles } from './device-voice.styles.js';
import { voiceControls, voicePosition } from './device-voice-view.js';
import { speak, stopSpeaking, type SpeakerClient } from './speaker.js';
import { SpeechPlace } from './speech-place.js';
import { SpokenWord } from './spoken-word.js';

/** A voice that tells words tells the first of them within this time of its start; milliseconds. */
const FIRST_WORD_MS = 400;

export interface DeviceVoiceHost extends ControllerHost, PacketHolder, Localized, IssueReporter, Announcer {
  /** Of the transcript: no utterance goes beyond one. */
  readonly paragraphs: readonly Paragraph[];
  readonly playbackRate: number;
}

/**
 * Has the device read the transcript aloud. Sentence by sentence, each an utterance of its own; a pause is an end with a
 * place to begin again, since engines are bad at pauses.
 *
 * The place is known to the word where the voice tells words, else to the sentence.
 */
export class DeviceVoice implements Playable, WordSource, ReactiveController, SpeakerClient {
  readonly failed = false;
  readonly isEnding = false;
  readonly loudness = null;
  readonly duration = null;
  readonly timing = 'speech';
  readonly timings = [];
  readonly words = this;
  paused = true;
  waiting = false;
  readonly #host: DeviceVoiceHost;
  readonly #text: SpokenText;
  readonly #notify: (type: PlayableEventType) => void;
  readonly #place = new SpeechPlace();
  readonly #word: SpokenWord;
  readonly #voice: ChosenVoice;
  /** What is being spoken, or was last. */
  #piece: Word = { from: 0, to: 0 };
  #rate = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param notify called with each event, after the state has changed */
  constructor(host: DeviceVoiceHost, text: SpokenText, notify: (type: PlayableEventType) => void) {
    this.#host = host;
    this.#text = text;
    this.#notify = notify;
    this.#word = new SpokenWord(host, text);
    this.#voice = new ChosenVoice(host);
    addStyles(host, styles);
    host.addController(this);
  }

  get ended(): boolean {
    return this.#place.ended;
  }
  get heard(): number {
    return this.#place.heard;
  }
  get activeWord(): ActiveWord | null {
    return this.#word.active;
  }

  /** There is a voice for the text, and something in it to say. */
  canSpeak(): boolean {
    const { currentPacket: packet, paragraphs } = this.#host;
    if (!packet || !this.#voice.current) return false;
    this.#place.read(packet.transcript, paragraphs, packet.meta.language);
    return this.#place.wordCount > 0;
  }

  /** Begins, or goes on where a recording failed. */
  activate({ currentTime, words }: { readonly currentTime: number; readonly words: WordSource | null }): void {
    this.#place.continueFrom(currentTime, words?.timings ?? []);
    this.#word.reset(words?.activeWord ?? null);
  }

  /** The recording is tried again, or the voice is gone. @param word the recording's */
  release(word: ActiveWord | null): void {
    this.#word.release(word);
  }

  /** Another packet: nothing of it has been spoken. */
  reset(): void {
    // Before the pause is dispatched: what was heard of the packet before is no progress in this one.
    this.#place.reset();
    this.#word.reset(null);
    this.pause();
    this.#voice.update();
  }

  controls(msg: MsgFn): ControlsView {
    return voiceControls(msg, this.#place.wordCount);
  }

  position(messages: Messages): PositionView {
    const { number, doneCount, wordCount } = this.#place;
    return voicePosition(number, doneCount, wordCount, messages);
  }

  play(): Promise<void> {
    if (this.paused && this.#host.isConnected) this.#begin();
    return Promise.resolve();
  }

  playFrom(offset: number): void {
    this.seekToOffset(offset);
    void this.play();
  }

  pause(): void {
    if (this.paused) return;
    stopSpeaking(this);
    this.#stop('pause');
  }

  /** It says itself which word it speaks. */
  prepare(): void {}

  /** @param number of a word, from 1, as the slider counts them; may be between two */
  slideTo(number: number): void {
    this.#goTo(this.#place.script.words[Math.round(number) - 1]);
  }

  skip(direction: number): void {
    this.#goTo(this.#place.sentenceStep(direction < 0 ? -1 : 1));
  }

  seekToOffset(offset: number): void {
    const { script } = this.#place;
    this.#goTo(script.words[script.wordAt(offset)]);
  }

  hostConnected(): void {
    // Some browsers would read on over the next page.
    window.addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    // A move takes the element out and puts it back at once, and must not stop the sound.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.pause();
    });
  }

  hostUpdated(): void {
    if (!this.paused && this.#host.playbackRate !== this.#rate) this.#speak();
  }

  onSpeechStart(): void {
    this.waiting = false;
    this.#notify('playing');
    if (this.#voice.tellsWords === false) this.#showPiece();
    if (this.#voice.tellsWords === null) this.#timer = setTimeout(this.#showPiece, FIRST_WORD_MS);
    this.#host.requestUpdate();
  }

  onSpeechWord(offset: number): void {
    const word = this.#place.wordSpokenAt(this.#piece, offset);
    if (!word) return;
    this.#voice.tellsWords = true;
    clearTimeout(this.#timer);
    this.#place.hearUpTo(word.from);
    this.#moveTo(word);
  }

  onSpeechEnd(): void {
    this.#voice.tellsWords ??= false;
    this.#place.hearUpTo(this.#piece.to);
    this.#notify('timeupdate');
    this.#place.offset = this.#piece.to;
    this.#speak();
  }

  onSpeechStop(error: SpeechSynthesisErrorCode | null): void {
    this.#stop('pause');
    // A browser that does not allow sound leaves a recording paused, too, without a word.
    if (error === null || error === 'not-allowed') return;
    const { locale } = this.#host;
    this.#host.report({ code: 'speech-unavailable', path: ['transcript'], severity: 'warning', data: { error } });
    this.#host.announce(locale.msg('Could not be read aloud', { id: 'speech-unavailable' }));
  }

  readonly #onPageHide = (): void => {
    this.pause();
  };

  #begin(): void {
    if (this.ended) this.#place.moveTo(0);
    this.paused = false;
    this.waiting = true;
    void this.#text.load().then(() => {
      this.#word.showAgain();
    });
    this.#notify('play');
    this.#speak();
    this.#host.requestUpdate();
  }

  /** Speaks from where it is; ends where nothing is left. */
  #speak(): void {
    clearTimeout(this.#timer);
    const piece = this.#place.script.pieceAt(this.#place.offset);
    if (!piece) {
      this.#finish();
      return;
    }
    this.#piece = piece;
    this.#place.moveTo(piece.from);
    this.#rate = this.#host.playbackRate;
    const text = this.#host.currentPacket!.transcript.slice(piece.from, piece.to);
    speak(this, { text, voice: this.#voice.current!, rate: this.#rate });
    this.#notify('timeupdate');
  }

  #finish(): void {
    stopSpeaking(this);
    this.#word.show(null);
    this.#place.finish();
    this.#stop('ended');
  }

  /** Nothing is spoken any more. */
  #stop(type: 'pause' | 'ended'): void {
    clearTimeout(this.#timer);
    this.paused = true;
    this.waiting = false;
    this.#notify(type);
    this.#host.requestUpdate();
  }

  /** @param word undefined stands for the end */
  #goTo(word: Word | undefined): void {
    if (word) this.#moveTo(word);
    else this.#finish();
    this.#notify('seeking');
    if (!this.paused) this.#speak();
  }

  #moveTo(word: Word): void {
    this.#place.moveTo(word.from);
    this.#notify('timeupdate');
    this.#word.show(word);
  }

  readonly #showPiece = (): void => {
    this.#word.showPiece(this.#piece);
  };
}
