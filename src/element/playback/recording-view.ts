import type { MsgFn } from '@lit/localize';
import { nothing } from 'lit';
import { formatTime, spokenTime } from '../../present/format-time.js';
import { str } from '../../present/localize.js';
import type { Messages } from '../host.js';
import type { ControlsView, PositionView } from './playable.js';

/** @param duration seconds; null while unknown */
export const recordingControls = (msg: MsgFn, duration: number | null): ControlsView => ({
  playLabel: msg('Play', { id: 'play' }),
  backLabel: msg('Back 5 seconds', { id: 'back' }),
  forwardLabel: msg('Forward 5 seconds', { id: 'forward' }),
  min: 0,
  max: duration,
  step: 'any',
  isTimed: true,
  note: nothing,
});

/**
 * @param currentTime seconds
 * @param duration seconds; null while unknown
 */
export function recordingPosition(
  currentTime: number,
  duration: number | null,
  { language, msg }: Messages,
): PositionView {
  const elapsed = formatTime(currentTime, language);
  return {
    value: currentTime,
    played: duration ? currentTime / duration : '',
    elapsed,
    // Before its length is known the slider has no words to say yet.
    valueText: () =>
      duration === null
        ? elapsed
        : msg(str`${spokenTime(currentTime, language)} of ${spokenTime(duration, language)}`, {
            id: 'elapsed-of-total',
          }),
  };
}
