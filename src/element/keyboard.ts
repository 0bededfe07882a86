import type { PlaybackController } from './controllers/playback-controller.js';
import type { ReadingController } from './controllers/reading-controller.js';
import { SKIP_SECONDS } from './smart-packet-element.js';

/** True for keys that belong to the browser or to the control they were pressed on. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;

/**
 * Keys while the focus is inside: space and K play or pause, the arrows move by five seconds, M mutes.
 * Controls keep the keys they need themselves.
 */
export function onPlayerKey(event: KeyboardEvent, playback: PlaybackController, isRightToLeft: boolean): void {
  const target = event.composedPath()[0] as Element;
  if (isTaken(event) || target.matches('select, [part~=volume]')) return;
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  switch (event.key) {
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

/** Keys in the transcript: the arrows move a cursor from sentence to sentence, Enter goes there, Escape lets it go. */
export function onTranscriptKey(
  event: KeyboardEvent,
  reading: ReadingController,
  seekTo: (offset: number) => void,
): void {
  if (isTaken(event) || event.target !== event.currentTarget) return;
  const isRightToLeft = (event.target as Element).querySelector('[dir=rtl]') !== null;
  switch (event.key) {
    case 'ArrowDown':
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      reading.moveCursor(1);
      break;
    case 'ArrowUp':
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
      reading.moveCursor(-1);
      break;
    case 'Enter':
      if (reading.cursor === null) return;
      seekTo(reading.cursor);
      break;
    case 'Escape':
      reading.dropCursor();
      break;
    default:
      return;
  }
  event.preventDefault();
}
