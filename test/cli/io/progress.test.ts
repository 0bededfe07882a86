import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showActivity, showProgress } from '../../../src/cli/io/progress.js';
import { fakeTerminal } from '../../helpers/fake-terminal.js';

const lines: string[] = [];
const terminal = (isWatched: boolean, width = 60) =>
  fakeTerminal({ sketch: (line) => void lines.push(line), isWatched, canAsk: isWatched, width });

describe('progress', () => {
  beforeEach(() => {
    lines.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is drawn while work goes on, and taken away', () => {
    const progress = showProgress('Checking packets', 4, 2, terminal(true));
    progress.advance();
    vi.advanceTimersByTime(100);
    progress.stop();
    vi.advanceTimersByTime(1000);
    expect(lines).toEqual([
      '╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ Checking packets: 0 of 4',
      '━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ Checking packets: 1 of 4',
      '',
    ]);
  });

  it('is one line of what can be printed, and no key is listened to', () => {
    const listeners = process.stdin.eventNames();
    const activity = showActivity('Reading a\u001b[31m\nb.mp3 and more', terminal(true, 30));
    activity.stop();
    expect(lines).toEqual(['⠋ Reading a\\u001b[31m\\u000ab.', '']);
    expect(process.stdin.eventNames()).toEqual(listeners);
  });

  it('ends with the process', () => {
    const before = process.listenerCount('exit');
    const activity = showActivity('Reading', terminal(true));
    expect(process.listenerCount('exit')).toBe(before + 1);
    activity.stop();
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('is not shown in a pipe, nor of work that is soon over', () => {
    showProgress('Checking packets', 100, 2, terminal(false)).stop();
    showProgress('Checking packets', 1, 2, terminal(true)).stop();
    showActivity('Reading', terminal(false)).stop();
    expect(lines).toEqual([]);
  });
});
