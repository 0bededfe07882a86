import { SKIP_SECONDS, type PlaybackController } from './playback-controller.js';

export interface MediaSessionTexts {
  readonly title: string;
  readonly artist: string;
}

let owner: PlaybackController | null = null;

/** The system's media controls are a courtesy: a browser that lacks a part of them, or throws, changes nothing. */
function quietly(write: (session: MediaSession) => void): void {
  try {
    write(navigator.mediaSession);
  } catch {
    // Nothing the page or the person could do about it.
  }
}

/** Shows what plays in the system's media controls, and takes their commands. */
export function claimMediaSession(playback: PlaybackController, texts: MediaSessionTexts): void {
  owner = playback;
  quietly((session) => {
    session.metadata = new MediaMetadata(texts);
    session.playbackState = 'playing';
  });
  const commands: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => void playback.play()],
    [
      'pause',
      () => {
        playback.pause();
      },
    ],
    [
      'seekbackward',
      ({ seekOffset }) => {
        playback.skip(-(seekOffset ?? SKIP_SECONDS));
      },
    ],
    [
      'seekforward',
      ({ seekOffset }) => {
        playback.skip(seekOffset ?? SKIP_SECONDS);
      },
    ],
    [
      'seekto',
      ({ seekTime }) => {
        playback.seek(seekTime ?? 0);
      },
    ],
  ];
  for (const [action, handler] of commands) {
    quietly((session) => {
      session.setActionHandler(action, handler);
    });
  }
}

/** Tells the system where the owner stands; others are ignored. */
export function updateMediaSession(playback: PlaybackController, playbackRate: number): void {
  if (owner !== playback) return;
  const { duration, currentTime: position } = playback;
  quietly((session) => {
    session.playbackState = playback.paused ? 'paused' : 'playing';
    if (duration !== null) session.setPositionState({ duration, playbackRate, position: Math.min(position, duration) });
  });
}

/** Leaves the system's controls to others. */
export function releaseMediaSession(playback: PlaybackController): void {
  if (owner !== playback) return;
  owner = null;
  quietly((session) => {
    session.metadata = null;
    session.playbackState = 'none';
  });
  for (const action of ['play', 'pause', 'seekbackward', 'seekforward', 'seekto'] as const) {
    quietly((session) => {
      session.setActionHandler(action, null);
    });
  }
}
