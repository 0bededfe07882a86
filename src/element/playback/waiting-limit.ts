import type { Recording } from './recording.js';

/**
 * How often the position is looked at. One that has not moved since is waited for no longer; slow connections bring some
 * sound much sooner. So a wait ends after this time or, when it began in the middle, twice as long.
 */
const LIMIT_MS = 30_000;

/**
 * Has a recording count as failed that is waited for too long: a server may send nothing for ever, and no error either.
 * The position tells, for not every browser says that it waits.
 */
export function limitWaiting(recording: Recording): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let position = -1;
  const watch = (): void => {
    if (recording.paused) {
      clearTimeout(timer);
      timer = undefined;
    } else if (timer === undefined) {
      position = recording.currentTime;
      timer = setTimeout(look, LIMIT_MS);
    }
  };
  const look = (): void => {
    timer = undefined;
    if (recording.currentTime === position) recording.giveUp();
    else watch();
  };
  recording.subscribe(watch);
  watch();
}
