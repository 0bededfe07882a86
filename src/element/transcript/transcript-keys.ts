import { isTaken } from '../browser/keyboard-events.js';

/** What a reader does in the transcript. */
export interface ReaderCommands {
  /** Offset of the cursor's sentence; null when there is no cursor. */
  readonly cursor: number | null;
  moveCursor: (step: 1 | -1) => void;
  dropCursor: () => void;
  seekTo: (offset: number) => void;
}

/** Keys in the transcript: the arrows move a cursor from sentence to sentence, Enter goes there, Escape lets it go. */
export function onTranscriptKey(event: KeyboardEvent, reader: ReaderCommands): void {
  if (isTaken(event) || event.target !== event.currentTarget) return;
  const isRightToLeft = (event.target as Element).querySelector('[dir=rtl]') !== null;
  switch (event.key) {
    case 'ArrowDown':
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      reader.moveCursor(1);
      break;
    case 'ArrowUp':
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
      reader.moveCursor(-1);
      break;
    case 'Enter':
      if (reader.cursor === null) return;
      reader.seekTo(reader.cursor);
      break;
    case 'Escape':
      reader.dropCursor();
      break;
    default:
      return;
  }
  event.preventDefault();
}
