import type { IssueReporter } from '../host.js';
import type { Recording } from '../playback/recording.js';

/** Caption times this far past the recording's end are somebody else's. */
const OVERRUN_SECONDS = 1;

/** Finds captions that go on past the end of the recording, as far as its length is known, and reports them once. */
export class CaptionsOverrun {
  /** End of the last cue, in seconds; 0 where that is not known, or was reported. */
  lastCueEnd = 0;
  readonly #reporter: IssueReporter;
  readonly #recording: Recording;

  constructor(reporter: IssueReporter, recording: Recording) {
    this.#reporter = reporter;
    this.#recording = recording;
  }

  /** So it seems: the length may still be wrong. */
  get isSuspected(): boolean {
    const { knownSeconds } = this.#recording;
    return knownSeconds !== null && this.lastCueEnd > knownSeconds + OVERRUN_SECONDS;
  }

  /** To be called once nothing more is to be learnt of the length. */
  report(): void {
    if (!this.isSuspected) return;
    const data = { captionsSeconds: this.lastCueEnd, recordingSeconds: this.#recording.knownSeconds! };
    this.lastCueEnd = 0;
    this.#reporter.report({ code: 'captions-too-long', path: ['captions'], severity: 'warning', data });
  }
}
