/** What serves a recording from its first play on; its code is loaded then. */
export interface RecordingExtras {
  /** Share that has really been heard, from 0 to 1. */
  readonly heard: number;
  /** Goes to a place that the browser can't go to itself. @returns false where the browser can, or has to try */
  detour(seconds: number): boolean;
  /** Makes up for an error. @returns true where the recording is loaded again, to go on where it should be */
  recover(): boolean;
}
