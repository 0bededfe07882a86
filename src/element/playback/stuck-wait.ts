import type { Recording } from './recording.js';
import { rangesOf } from './time-ranges.js';

/** How long a browser may wait for what it has. */
const PATIENCE_MS = 500;
/** What has to be there, in seconds, for a wait to be none; less where the recording ends before. */
const ENOUGH_SECONDS = 0.5;
/** No one hears a difference so short; a multiple of the rate. */
const NUDGE = 1.01;

/** @returns whether the sound that comes next is loaded */
export function hasNext({ buffered, currentTime, duration }: HTMLMediaElement): boolean {
  const end = Math.min(currentTime + ENOUGH_SECONDS, duration);
  return rangesOf(buffered).some(([from, to]) => from <= currentTime && to >= end);
}

/**
 * Wakes a browser that waits although the sound is there: WebKitGTK stays so after about every tenth first play, until
 * something has it look again. A change of the rate does, and nobody hears it.
 */
export function endStuckWaits(recording: Recording): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    if (recording.waiting) timer = setTimeout(wake, PATIENCE_MS);
  };
  const wake = (): void => {
    const audio = recording.media.current;
    if (audio && recording.waiting && hasNext(audio)) {
      const { playbackRate } = audio;
      audio.playbackRate = playbackRate * NUDGE;
      audio.playbackRate = playbackRate;
    }
    watch();
  };
  recording.subscribe((type) => {
    if (type !== 'timeupdate') watch();
  });
  watch();
}
