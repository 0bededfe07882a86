import type { MsgFn } from '@lit/localize';
import type { ReactiveController } from 'lit';
import { loadPart } from '../browser/load-part.js';
import { SmartPacketPauseEvent, SmartPacketWordEvent } from '../events.js';
import type { Messages } from '../host.js';
import type { DeviceVoice, DeviceVoiceHost } from './device-voice/index.js';
import { PlaybackEvents, type PlaybackEventsHost } from './playback-events.js';
import type { ControlsView, Playable, PlayableEventType, PositionView, WordSource } from './playable.js';
import { Recording, type RecordingHost } from './recording.js';
import type { SpokenText } from './spoken-text.js';

export type PlaybackHost = RecordingHost & DeviceVoiceHost & PlaybackEventsHost;

/**
 * Owns what the play button plays: the recording or, where there is none that plays, the device's voice. Gestures come in
 * as requests; what is shown follows the state and events of what plays.
 */
export class PlaybackController implements ReactiveController {
  readonly recording: Recording;
  readonly #host: PlaybackHost;
  readonly #text: SpokenText;
  readonly #events: PlaybackEvents;
  readonly #listeners: ((type: PlayableEventType) => void)[] = [];
  #current: Playable;
  /** Null until it is loaded: once there is a text, and no recording of it that plays. */
  #voice: DeviceVoice | null = null;
  #isVoiceRequested = false;

  /** @param text lights what is spoken; not to be used before the host is complete */
  constructor(host: PlaybackHost, text: SpokenText) {
    this.#host = host;
    this.#text = text;
    this.#events = new PlaybackEvents(host, () => this.#current);
    this.#current = this.recording = new Recording(host, text, this.#onEvent);
    host.addController(this);
  }

  /** Calls back after an event of what plays was taken note of. */
  subscribe(listener: (type: PlayableEventType) => void): void {
    this.#listeners.push(listener);
  }

  get paused(): boolean {
    return this.#current.paused;
  }
  get waiting(): boolean {
    return this.#current.waiting;
  }
  get ended(): boolean {
    return this.#current.ended;
  }
  get failed(): boolean {
    return this.#current.failed;
  }
  /** Seconds; null while unknown, and where there is none. */
  get duration(): number | null {
    return this.#current.duration;
  }
  /** Position in the recording, in seconds. */
  get currentTime(): number {
    return this.recording.currentTime;
  }
  get words(): WordSource | null {
    return this.#current.words;
  }
  get hasVolume(): boolean {
    return this.#current.hasVolume;
  }
  /** There is something to play, and a place in it to seek. */
  get isPlayable(): boolean {
    return this.recording.exists || this.#current !== this.recording;
  }
  /** There is a recording, and it can't be played. */
  get isRecordingUnavailable(): boolean {
    return this.recording.exists && this.recording.failed;
  }

  controls(msg: MsgFn): ControlsView {
    return this.#current.controls(msg);
  }

  position(messages: Messages): PositionView {
    return this.#current.position(messages);
  }

  /** Plays. Must be called in a gesture: browsers allow sound only there. Never rejects. */
  play(): Promise<void> {
    return this.#current.play();
  }

  playFrom(offset: number): void {
    this.#current.playFrom(offset);
  }

  pause(): void {
    this.#current.pause();
  }

  toggle(): void {
    if (this.paused) void this.play();
    else this.pause();
  }

  /** Tries the recording again. */
  retry(): void {
    this.#useRecording();
    void this.play();
  }

  /** @param position in the unit of the slider */
  seekSlider(position: number): void {
    this.#current.seek(position);
  }

  /** @param seconds position in the recording */
  seek(seconds: number): void {
    this.recording.seek(seconds);
  }

  /** @param seconds forward or, below 0, back; the device's voice goes by one sentence */
  skip(seconds: number): void {
    this.#current.skip(seconds);
  }

  get muted(): boolean {
    return this.recording.muted;
  }
  set muted(muted: boolean) {
    if (this.hasVolume) this.recording.muted = muted;
  }
  /** From 0 to 1. Setting it unmutes. */
  get volume(): number {
    return this.recording.volume;
  }
  set volume(volume: number) {
    this.recording.volume = volume;
  }

  /**
   * A new packet, or none, of which nothing was heard.
   *
   * @returns what the page is to be told of the packet before, in that order
   */
  reset(): Event[] {
    const word = this.words?.activeWord;
    const wasPlaying = this.#events.reset();
    this.recording.reset();
    this.#voice?.reset();
    return [...(wasPlaying ? [new SmartPacketPauseEvent()] : []), ...(word ? [new SmartPacketWordEvent(null)] : [])];
  }

  hostConnected(): void {
    // The audio was discarded when the element was removed, and some want it at once.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const voice = this.#needsVoice && this.#voice?.canSpeak() ? this.#voice : null;
    if (!voice) this.#useRecording();
    else if (voice !== this.#current) {
      voice.activate(this.recording);
      this.#current = voice;
    }
  }

  hostUpdated(): void {
    if (!this.#needsVoice || this.#isVoiceRequested || !('speechSynthesis' in window)) return;
    this.#isVoiceRequested = true;
    void this.#loadVoice();
  }

  /** There is a text, and no recording of it that plays. */
  get #needsVoice(): boolean {
    return !!this.#host.currentPacket?.transcript && (!this.recording.exists || this.recording.failed);
  }

  async #loadVoice(): Promise<void> {
    const module = await loadPart(this.#host, () => import('./device-voice/index.js'));
    if (module) this.#voice = new module.DeviceVoice(this.#host, this.#text, this.#onEvent);
    // Not offered then; the next update is another try.
    else this.#isVoiceRequested = false;
  }

  #useRecording(): void {
    const before = this.#current;
    if (before === this.recording) return;
    before.pause();
    this.#current = this.recording;
    this.#voice?.release(this.recording.words?.activeWord ?? null);
  }

  readonly #onEvent = (type: PlayableEventType): void => {
    this.#events.update(type);
    for (const listener of this.#listeners) listener(type);
  };
}
