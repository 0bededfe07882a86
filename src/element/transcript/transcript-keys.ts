import { isTaken } from '../player/keyboard.js';
import type { ReadingController } from './transcript-view.js';

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
