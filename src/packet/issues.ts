/** From a value to a part of it: names of fields, and positions in lists. */
export type Path = readonly (string | number)[];

/**
 * What can be wrong with a packet, its source or its recording. Issues are values: a stable code, where, and data.
 * Their text is made later, in the reader's language (`present/messages.ts`).
 */
export interface Issue {
  readonly code: IssueCode;
  /** Where, in the publisher's own field names: `['cta', 0, 'url']`; empty for the whole packet. */
  readonly path: Path;
  /** `error`: nothing can be shown. `warning`: something was left out, cut or replaced. */
  readonly severity: 'error' | 'warning';
  /** Facts for the message: a limit, a status, the type that is unknown. Never raw text of the packet longer than 80 characters. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Nothing can be shown: fatal in every mode. */
export type FatalIssueCode =
  /** The text is not JSON. */
  | 'not-json'
  /** JSON, but not an object of any known shape. */
  | 'not-a-packet'
  /** Neither a transcript nor a usable recording. */
  | 'nothing-to-show'
  /** The packet asked for by id is not in the answer. Data: `id`. */
  | 'packet-not-found'
  /** What a resolver is asked for can't be answered: a filter that is none of its kind. Data: `field`. */
  | 'invalid-query'
  /** `src` is an SPID, and the page has named nobody who could resolve it. */
  | 'no-resolver'
  /** The packet's address, or that of its resolver, is not one that may be fetched. */
  | 'unsafe-source'
  /** No answer: no network, no CORS permission, a refused or endless redirect. */
  | 'network'
  /** An answer with another status than 2xx, or none with content. Data: `status`, and `retryAfterSeconds` where the server said. */
  | 'http-status'
  /** No complete answer within the time limit. Data: `seconds`. */
  | 'timeout'
  /** More decoded bytes than the limit. Data: `bytes`. */
  | 'too-large'
  /** The answer is not UTF-8 text. */
  | 'not-utf8'
  /** A proof is required of the packet, and it has none, or none that holds. */
  | 'proof-required';

/** Something was left out, cut or replaced; with `strict` a failure too. */
export type PacketWarningCode =
  /** A field that the format requires is missing. */
  | 'missing-field'
  /** A value of the wrong type. */
  | 'invalid-type'
  /** A text, list or number over its limit; texts and lists are cut. Of a message, the whole of its link. Data: `limit`. */
  | 'too-long'
  | 'too-many-actions'
  | 'unknown-action-type'
  /**
   * A URL that is malformed or whose scheme, credentials or characters are not allowed. Of a ready-made `tel:`, `sms:` or
   * `mailto:` also a parameter, a header or a malformed text that was left out, while the rest is kept.
   */
  | 'forbidden-url'
  | 'invalid-id'
  /** No telephone number, or one of which it cannot be told what to dial. */
  | 'invalid-phone'
  | 'invalid-email'
  | 'invalid-date'
  | 'invalid-language'
  /** A calendar event without a usable start, or one that ends before it starts; or with a time zone that is not known. */
  | 'invalid-event'
  | 'invalid-captions'
  /** A `duration` that is no length in seconds. */
  | 'invalid-duration'
  /** A `waveform` of more than 128 entries, or with others than numbers from 0 to 100. */
  | 'invalid-waveform';

/** Found while the packet is shown. */
export type MediaWarningCode =
  | 'recording-unavailable'
  /** The captions can't be had. */
  | 'captions-unavailable'
  /**
   * There are captions, but they can't be used; the words are looked for in the recording. Data: `reason`: `not-utf8` (nor
   * UTF-16, nor what its `charset` says), `unknown-format` (not WebVTT, SRT, Podcasting 2.0 or Whisper JSON, or without
   * one cue), `no-words`.
   */
  | 'captions-unreadable'
  /**
   * Caption times run past the end of the recording. Where most words start behind it, such as with milliseconds for
   * seconds, they are looked for in the recording instead. Data: `captionsSeconds`, `recordingSeconds`.
   */
  | 'captions-too-long'
  /**
   * The recording plays, but when its words are spoken can't be found out: its samples can't be had. Data: `reason`:
   * `network` (also without CORS permission), `http-status`, `timeout`, `too-large`, `not-decodable`.
   */
  | 'alignment-unavailable'
  /**
   * Code that is loaded later can't be had: a file is missing beside the script, offline, or forbidden by the page's policy.
   * What needs it is left out; the next use is another try. Data: `file`, its address, or the folder's where the browser
   * does not say.
   */
  | 'code-unavailable'
  /**
   * Browsers miss the places they seek to in this recording, so that other words are lit than are heard. Data: `reason`:
   * `variable-rate-mp3` or `vorbis`. Told when it is first sought in, where its words were timed by its sound.
   */
  | 'inexact-seeking'
  /** The device's voice failed. Data: `error`, the code of the Web Speech API. */
  | 'speech-unavailable';

export type IssueCode = FatalIssueCode | PacketWarningCode | MediaWarningCode;

/** A value, or the reasons why there is none; in both cases everything that was noticed on the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
