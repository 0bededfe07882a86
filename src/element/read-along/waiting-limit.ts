import type { PlaybackController } from '../controllers/playback-controller.js';

/** The longest wait for a recording without a moment of sound; slow connections bring some of it much sooner. */
const LONGEST_WAIT_MS = 30_000;

/** Has a recording count as failed that is waited for too long: a server may send nothing for ever, and no error either. */
export function limitWaiting(playback: PlaybackController): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    if (playback.waiting && !playback.speech) {
      timer ??= setTimeout(() => {
        playback.giveUp();
      }, LONGEST_WAIT_MS);
    } else {
      clearTimeout(timer);
      timer = undefined;
    }
  };
  playback.subscribe(look);
  look();
}
