/** What a visitor must see when a recording's server goes wrong as `recording-answers.mjs` says. */
export interface RecordingRow {
  readonly name: string;
  /**
   * `plays`; `plays on` without an end; `unavailable`; `breaks off`, after some sound if the browser plays so little,
   * and ends or says so; `waits`, visibly,
   * and is unavailable in the end.
   */
  readonly outcome: 'plays' | 'plays on' | 'unavailable' | 'breaks off' | 'waits';
  /** Some browsers wait until our limit, which tests bring forward. */
  readonly lasts?: boolean;
  /** Among the commonest: tested in every engine. */
  readonly common?: boolean;
}

export const recordingRows: readonly RecordingRow[] = [
  { name: 'ok.wav', outcome: 'plays' },
  { name: 'no-range.wav', outcome: 'plays', common: true },
  { name: '404.mp3', outcome: 'unavailable', common: true },
  { name: '403.mp3', outcome: 'unavailable' },
  { name: '500.mp3', outcome: 'unavailable', common: true },
  { name: 'empty.mp3', outcome: 'unavailable' },
  { name: 'truncated.wav', outcome: 'breaks off', common: true },
  { name: 'wrong-mime.mp3', outcome: 'plays' },
  { name: 'html.mp3', outcome: 'unavailable', common: true },
  { name: 'video.mp4', outcome: 'plays' },
  { name: 'garbage.mp3', outcome: 'unavailable', common: true },
  { name: 'reset-mid.wav', outcome: 'breaks off', lasts: true, common: true },
  { name: 'never.mp3', outcome: 'waits', lasts: true, common: true },
  { name: 'drip.wav', outcome: 'waits', lasts: true, common: true },
  { name: 'redirect-loop.mp3', outcome: 'unavailable' },
  // Firefox asks for a name and a password in a box of its own, which stops the page; a page has no means against that.
  { name: '401.mp3', outcome: 'unavailable', lasts: true },
  { name: 'no-cors.wav', outcome: 'plays' },
  { name: 'infinite.wav', outcome: 'plays on', common: true },
  { name: 'attachment.mp3', outcome: 'plays' },
];
