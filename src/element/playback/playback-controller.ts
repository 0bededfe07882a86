import type { ReactiveController } from 'lit';
import type { Packet } from '../../packet/model.js';
import { loadPart } from '../browser/load-part.js';
import { SmartPacketPauseEvent, SmartPacketWordEvent } from '../events.js';
import type { DeviceVoice, DeviceVoiceHost } from './device-voice/index.js';
import { PlaybackEvents, type PlaybackEventsHost } from './playback-events.js';
import type { Playable, PlayableEventType } from './playable.js';
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
  /** A packet that is not to be read aloud. */
  silenced: Packet | null = null;

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

  /** What the play button plays. */
  get current(): Playable {
    return this.#current;
  }
  /** There is something to play, and a place in it to seek. */
  get isPlayable(): boolean {
    return this.recording.exists || this.#current !== this.recording;
  }
  /** There is a recording, and it can't be played. */
  get isRecordingUnavailable(): boolean {
    return this.recording.exists && this.recording.failed;
  }

  toggle(): void {
    if (this.#current.paused) void this.#current.play();
    else this.#current.pause();
  }

  /** Tries the recording again. */
  retry(): void {
    this.#useRecording();
    void this.#current.play();
  }

  /**
   * A new packet, or none, of which nothing was heard.
   *
   * @returns what the page is to be told of the packet before, in that order
   */
  reset(): Event[] {
    const word = this.#current.words?.activeWord;
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
    const { currentPacket } = this.#host;
    const isReadable = !!currentPacket?.transcript && currentPacket !== this.silenced;
    return isReadable && (!this.recording.exists || this.recording.failed);
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
