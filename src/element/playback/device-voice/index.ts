import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Packet } from '../../../packet/model.js';
import { chooseVoice } from '../../../speech/choose-voice.js';
import { SpeechScript } from '../../../speech/script.js';
import type { Word } from '../../../text/timing.js';
import type { Paragraph } from '../../../text/paragraphs.js';
import { addStyles } from '../../browser/add-styles.js';
import type { PlaybackController } from '../playback-controller.js';
import type { TranscriptLoader } from '../../transcript/transcript-loader.js';
import type { ActiveWord } from '../../events.js';
import type { SmartPacketElement } from '../../smart-packet-element.js';
import type { PlayerHandlers } from '../../player/player.js';
import { styles } from './read-aloud.styles.js';
import { speak, stopSpeaking, type SpeakerClient } from './speaker.js';
import { SpeechLight } from './speech-light.js';
import { SpeechPosition } from './speech-position.js';
import { readAloudTemplate } from './template.js';

/** A voice that tells words tells the first of them within this time of its start; milliseconds. */
const FIRST_WORD_MS = 400;

/**
 * Has the device read the transcript aloud where there is no recording that plays. Sentence by sentence, each an
 * utterance of its own; a pause is an end with a place to begin again, since engines are bad at pauses.
 *
 * The place is known to the word where the voice tells words, else to the sentence.
 */
export class ReadAloud implements ReactiveController, SpeakerClient {
  /** What the player asks of an audio, too. */
  readonly error = null;
  readonly duration = NaN;
  muted = false;
  paused = true;
  ended = false;
  /** Less than enough between being asked for and being heard. */
  readyState: number = HTMLMediaElement.HAVE_ENOUGH_DATA;
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  readonly #readAlong: TranscriptLoader;
  readonly #position: SpeechPosition;
  readonly #light: SpeechLight;
  #voice: SpeechSynthesisVoice | null = null;
  #packet: Packet | null = null;
  /** What the script was made of: the names of speakers, which come late, break paragraphs. */
  #paragraphs: readonly Paragraph[] = [];
  #script = new SpeechScript('', [], null);
  /** Where it goes on. */
  #offset = 0;
  #isOffered = false;
  /** Nothing has been spoken or chosen yet. */
  #isFresh = true;
  /** What is in the air, or was last. */
  #piece: Word = { from: 0, to: 0 };
  #rate = 1;
  /** Null until it is known. */
  #tellsWords: boolean | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Indices of words. */
  readonly #heard = new Set<number>();

  constructor(host: SmartPacketElement, playback: PlaybackController, readAlong: TranscriptLoader) {
    this.#host = host;
    this.#playback = playback;
    this.#readAlong = readAlong;
    this.#position = new SpeechPosition(host);
    this.#light = new SpeechLight(host, readAlong);
    addStyles(host, styles);
    host.addController(this);
  }

  /** The word being spoken; its times are NaN. Null with a voice that does not tell words. */
  get activeWord(): ActiveWord | null {
    return this.#light.word;
  }

  /** Of the button that begins. */
  get label(): string {
    return this.#host.locale.msg('Read aloud', { id: 'read-aloud' });
  }

  /**
   * @param unavailable says that the recording can't be played; shown where there is one
   * @param rate the control of the speed
   * @param hasSlider what the slider says need not be said beside it
   */
  template(unavailable: TemplateResult, rate: TemplateResult, hasSlider: boolean, on: PlayerHandlers): TemplateResult {
    const message = this.#packet?.voice === null ? nothing : unavailable;
    return readAloudTemplate(
      this.#host.locale.msg,
      this.label,
      message,
      rate,
      this.#script.words.length,
      hasSlider,
      on,
    );
  }

  /** @param number of a word, from 1, as the slider counts them; may be between two */
  seek(number: number): void {
    this.#goTo(Math.round(number) - 1);
  }

  hostConnected(): void {
    speechSynthesis.addEventListener('voiceschanged', this.#onVoices);
    // Some browsers would read on over the next page.
    window.addEventListener('pagehide', this.#onPageHide);
    this.#onVoices();
  }

  hostDisconnected(): void {
    speechSynthesis.removeEventListener('voiceschanged', this.#onVoices);
    window.removeEventListener('pagehide', this.#onPageHide);
    // A move takes the element out and puts it back at once, and must not stop the sound.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.pause();
    });
  }

  hostUpdate(): void {
    const { currentPacket: packet, paragraphs } = this.#host;
    if (packet !== this.#packet) this.#take(packet);
    const isSilent = packet?.transcript && (packet.voice === null || this.#playback.isBroken);
    if (isSilent && this.#voice && paragraphs !== this.#paragraphs) {
      this.#paragraphs = paragraphs;
      this.#script = new SpeechScript(packet.transcript, paragraphs, packet.meta.language);
    }
    const isOffered = !!isSilent && this.#voice !== null && this.#script.words.length > 0;
    if (isOffered === this.#isOffered) return;
    this.#isOffered = isOffered;
    if (isOffered) this.#takeOver();
    else this.giveBack();
  }

  hostUpdated(): void {
    if (!this.#isOffered) return;
    this.showPosition();
    if (!this.paused && this.#host.playbackRate !== this.#rate) this.#speak();
  }

  play(): void {
    if (!this.paused || !this.#host.isConnected) return;
    if (this.ended) this.#offset = 0;
    this.ended = this.paused = false;
    this.readyState = HTMLMediaElement.HAVE_NOTHING;
    void this.#readAlong.load().then(() => {
      this.#light.showAgain();
    });
    this.#playback.follow('play');
    this.#speak();
    this.#host.requestUpdate();
  }

  pause(): void {
    if (this.paused) return;
    stopSpeaking(this);
    this.#rest('pause');
  }

  /** @param isAsked a person moves the slider, or is about to */
  showPosition(isAsked = false): void {
    const { length } = this.#script.words;
    const number = this.ended ? length : this.#script.wordAt(this.#offset) + 1;
    this.#position.show(number, length, this.#isFresh, isAsked);
  }

  /** One sentence forward or back. @param direction its sign counts */
  skip(direction: number): void {
    const { words } = this.#script;
    const word = this.ended ? words.length : this.#script.wordAt(this.#offset);
    this.#goTo(this.#script.sentenceStep(word, direction < 0 ? -1 : 1));
  }

  seekToOffset(offset: number): void {
    this.#goTo(this.#script.wordAt(offset));
  }

  onSpeechStart(): void {
    this.readyState = HTMLMediaElement.HAVE_ENOUGH_DATA;
    this.#playback.follow('playing');
    if (this.#tellsWords === false) this.#lightPiece();
    if (this.#tellsWords === null) this.#timer = setTimeout(this.#lightPiece, FIRST_WORD_MS);
    this.#host.requestUpdate();
  }

  onSpeechWord(offset: number): void {
    const { from, to } = this.#piece;
    const word = this.#script.words[this.#script.wordSpokenAt(from + offset)];
    // Some engines count wrongly, and a voice does not go back.
    if (!word || !(offset >= 0) || word.from >= to || word.to <= this.#offset) return;
    this.#tellsWords = true;
    clearTimeout(this.#timer);
    this.#hear(word.from);
    this.#arrive(word);
  }

  onSpeechEnd(): void {
    this.#tellsWords ??= false;
    this.#hear(this.#piece.to);
    this.#offset = this.#piece.to;
    this.#speak();
  }

  onSpeechStop(error: SpeechSynthesisErrorCode | null): void {
    this.#rest('pause');
    // A browser that does not allow sound leaves a recording paused, too, without a word.
    if (error === null || error === 'not-allowed') return;
    const { locale } = this.#host;
    this.#host.report({ code: 'speech-unavailable', path: ['transcript'], severity: 'warning', data: { error } });
    this.#host.announce(locale.msg('Could not be read aloud', { id: 'speech-unavailable' }));
  }

  /** Another packet: nothing of it has been spoken. The one before was paused and is told of already. */
  #take(packet: Packet | null): void {
    this.#packet = packet;
    this.#offset = 0;
    this.#isFresh = true;
    this.ended = false;
    this.#light.take(null);
    this.#heard.clear();
    this.#chooseVoice();
  }

  readonly #onVoices = (): void => {
    this.#chooseVoice();
    this.#host.requestUpdate();
  };

  readonly #onPageHide = (): void => {
    this.pause();
  };

  #chooseVoice(): void {
    const voice = this.#packet && chooseVoice(speechSynthesis.getVoices(), this.#packet.meta.language);
    if (voice?.voiceURI !== this.#voice?.voiceURI) this.#tellsWords = null;
    this.#voice = voice;
  }

  /** Goes on where a recording failed, if that is further. */
  #takeOver(): void {
    const { wordTimings, currentTime, activeWord } = this.#host;
    const reached = currentTime > 0 && wordTimings.findLast(({ start }) => start <= currentTime);
    if (reached && reached.from > this.#offset) {
      this.#offset = reached.from;
      this.#isFresh = this.ended = false;
    }
    this.#light.take(activeWord);
    this.#playback.speech = this;
  }

  /** The recording is tried again, or the voice is gone. */
  giveBack(): void {
    this.pause();
    this.#isOffered = false;
    this.#playback.speech = null;
    this.#light.give(this.#host.activeWord);
  }

  /** Speaks from where it is; ends where nothing is left. */
  #speak(): void {
    clearTimeout(this.#timer);
    const piece = this.#script.pieceAt(this.#offset);
    if (!piece) {
      this.#finish();
      return;
    }
    this.#piece = piece;
    this.#offset = piece.from;
    this.#isFresh = false;
    this.#rate = this.#host.playbackRate;
    const text = this.#packet!.transcript.slice(piece.from, piece.to);
    speak(this, { text, voice: this.#voice!, rate: this.#rate });
    this.showPosition();
  }

  #finish(): void {
    stopSpeaking(this);
    this.#light.showWord(null);
    this.ended = true;
    this.#rest('ended');
  }

  /** Nothing is spoken any more. */
  #rest(type: 'pause' | 'ended'): void {
    clearTimeout(this.#timer);
    this.paused = true;
    this.#playback.follow(type);
    this.#host.requestUpdate();
  }

  /** @param index of a word; behind the last is the end */
  #goTo(index: number): void {
    const word = this.#script.words[index];
    this.#isFresh = this.ended = false;
    if (word) this.#arrive(word);
    else this.#finish();
    this.showPosition(true);
    if (!this.paused) this.#speak();
  }

  #arrive(word: Word): void {
    this.#offset = word.from;
    this.#light.showWord(word);
    this.showPosition();
  }

  /** The words from where it is up to an offset have been heard. */
  #hear(to: number): void {
    const end = this.#script.wordAfter(to);
    for (let index = this.#script.wordAt(this.#offset); index < end; index++) this.#heard.add(index);
    this.#playback.tellHeard(this.#heard.size / this.#script.words.length);
  }

  readonly #lightPiece = (): void => {
    this.#light.showPiece(this.#piece);
  };
}
