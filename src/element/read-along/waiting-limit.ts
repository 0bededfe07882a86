import type { PlaybackController } from '../controllers/playback-controller.js';

/** The longest wait for a recording without a moment of sound; slow connections bring some of it much sooner. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Has a recording count as failed that is waited for too long: a server may send nothing for ever, and no error either.
 * The position tells, for not every browser says that it waits.
 */
export function limitWaiting(playback: PlaybackController): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let position = -1;
  const look = (): void => {
    const { paused, speech, currentTime } = playback;
    const stands = currentTime === position;
    position = currentTime;
    if (timer && stands && !paused && !speech) return;
    clearTimeout(timer);
    timer = paused || speech ? undefined : setTimeout(giveUp, LONGEST_WAIT_MS);
  };
  const giveUp = (): void => {
    timer = undefined;
    if (playback.currentTime === position) playback.giveUp();
    else look();
  };
  playback.subscribe(look);
  look();
}
