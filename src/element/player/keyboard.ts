import { isTaken } from '../browser/keyboard-events.js';
import type { PlayerHandlers } from './player.js';

/** Of the slider; a page is ten seconds, or a tenth of the whole. */
const PAGES = { ArrowUp: 0.5, ArrowDown: -0.5, PageUp: 1, PageDown: -1, Home: -Infinity, End: Infinity };

/**
 * Keys while the focus is inside: space and K play or pause, the arrows move by five seconds, M mutes. On the slider all
 * that a slider knows: a browser would step from its value, which is left alone while the sound goes on.
 * Controls keep the keys they need themselves.
 */
export function onPlayerKey(event: KeyboardEvent, on: PlayerHandlers, isRightToLeft: boolean): void {
  const target = event.composedPath()[0] as Element;
  if (isTaken(event) || target.matches('select, [part~=volume]')) return;
  switch (event.key.length > 1 ? event.key : event.key.toLowerCase()) {
    case ' ':
      if (target.matches('button, a')) return;
      on.toggle();
      break;
    case 'k':
      on.toggle();
      break;
    case 'm':
      on.toggleMuted();
      break;
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      on.forward();
      break;
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
      on.back();
      break;
    default:
      if (!(event.key in PAGES && target.matches('[part~=slider]'))) return;
      on.page(PAGES[event.key as keyof typeof PAGES]);
  }
  event.preventDefault();
}
