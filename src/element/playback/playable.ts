import type { MsgFn } from '@lit/localize';
import type { nothing, TemplateResult } from 'lit';
import type { TimingSource, WordTiming } from '../../text/timing.js';
import type { ActiveWord } from '../events.js';
import type { Messages } from '../host.js';

/**
 * What a playable tells its listeners: events of HTML media, by their names. `seeking` is told when a seek is asked for,
 * and not again when the media comes to it.
 */
export type PlayableEventType =
  | 'play'
  | 'playing'
  | 'pause'
  | 'ended'
  | 'waiting'
  | 'stalled'
  | 'timeupdate'
  | 'durationchange'
  | 'loadedmetadata'
  | 'seeking'
  | 'seeked'
  | 'ratechange'
  | 'volumechange'
  | 'error'
  | 'emptied';

/** What the controls say and offer. Texts are in the interface's language. */
export interface ControlsView {
  /** Name of the button that begins. */
  readonly playLabel: string;
  readonly backLabel: string;
  readonly forwardLabel: string;
  /** Range of the slider, in the unit of the playable. */
  readonly min: number;
  /** Null while it is not known: the slider is disabled then. */
  readonly max: number | null;
  readonly step: 'any' | typeof nothing;
  /** The texts beside the slider are times: laid out from left to right, with the length behind the controls. */
  readonly isTimed: boolean;
  /** Above the slider. */
  readonly note: TemplateResult | typeof nothing;
}

/** How far a playable is, for the slider and the texts beside it. */
export interface PositionView {
  /** Value of the slider, in the unit of its range. */
  readonly value: number;
  /** Share of the whole that lies behind, from 0 to 1; 0 where that is not known. */
  readonly played: number;
  readonly elapsed: string;
  /** The value for screen readers. A function, since some take a browser longer to make than all else. */
  readonly valueText: () => string;
}

/** How loud a playable is. */
export interface Loudness {
  muted: boolean;
  /** From 0 to 1. Setting it unmutes. */
  volume: number;
}

/** Knows which word is spoken, and when. */
export interface WordSource {
  /** Null between words and before play. */
  readonly activeWord: ActiveWord | null;
  readonly timing: TimingSource;
  /** Empty where no times are known. */
  readonly timings: readonly WordTiming[];
  /** Gets the times, once a packet; to be called when a person acts. A no-op where none are needed. */
  prepare(): void;
  /** Seeks to the word at an offset of the transcript (UTF-16), as soon as its place is known. */
  seekToOffset(offset: number): void;
}

/** Owns what is played. */
export interface PlayableHolder {
  readonly current: Playable;
}

/** What the play button plays: a recording, or the device's voice. */
export interface Playable {
  /** True unless it plays, or is about to. */
  readonly paused: boolean;
  /** True while a person waits for it to be heard. */
  readonly waiting: boolean;
  /** True at its end. */
  readonly ended: boolean;
  /** `ended` comes next: HTML fires "pause" just before it. */
  readonly isEnding: boolean;
  /** It can't be played. */
  readonly failed: boolean;
  /** Length in seconds, at first as the packet claims; null while unknown, and where there is none. */
  readonly duration: number | null;
  /** Share of the whole that has really been heard, from 0 to 1; skipped parts do not count. */
  readonly heard: number;
  /** Null where it can't be changed. */
  readonly loudness: Loudness | null;
  /** Null until the code that knows it is loaded. */
  readonly words: WordSource | null;

  /** Plays. Must be called in a gesture: browsers allow sound only there. Never rejects. */
  play(): Promise<void>;
  pause(): void;
  /** @param position in the unit of the slider, within its range */
  slideTo(position: number): void;
  /** A step forward or back. @param seconds forward or, below 0, back; the device's voice goes by one sentence */
  skip(seconds: number): void;
  /** Plays from the word at an offset of the transcript (UTF-16). */
  playFrom(offset: number): void;

  controls(msg: MsgFn): ControlsView;
  position(messages: Messages): PositionView;
}
