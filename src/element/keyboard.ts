import { SKIP_SECONDS, type PlaybackController } from './controllers/playback-controller.js';

/** True for keys that belong to the browser or to the control they were pressed on. */
export const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;

/**
 * Keys while the focus is inside: space and K play or pause, the arrows move by five seconds, M mutes.
 * Controls keep the keys they need themselves.
 */
export function onPlayerKey(event: KeyboardEvent, playback: PlaybackController, isRightToLeft: boolean): void {
  const target = event.composedPath()[0] as Element;
  if (isTaken(event) || target.matches('select, [part~=volume]')) return;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key.length > 1 ? event.key : event.key.toLowerCase()) {
    case ' ':
      if (target.matches('button, a')) return;
      playback.toggle();
      break;
    case 'k':
      playback.toggle();
      break;
    case 'm':
      playback.muted = !playback.muted;
      break;
    case 'ArrowLeft':
    case 'ArrowRight':
      playback.skip(event.key === forward ? SKIP_SECONDS : -SKIP_SECONDS);
      break;
    default:
      return;
  }
  event.preventDefault();
}
