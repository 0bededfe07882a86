import type { PlayableHolder } from './playable.js';
import type { Recording } from './recording.js';
import { SKIP_SECONDS } from './skip-seconds.js';

export interface MediaSessionTexts {
  readonly title: string;
  readonly artist: string;
}

/** What the system's media controls show, and what they command. */
export interface MediaSessionPlayer extends PlayableHolder {
  /** Its position is shown, and the system seeks in it. */
  readonly recording: Recording;
}

let owner: MediaSessionPlayer | null = null;

/** The system's media controls are a courtesy: a browser that lacks a part of them, or throws, changes nothing. */
function quietly(write: (session: MediaSession) => void): void {
  try {
    write(navigator.mediaSession);
  } catch {
    // Nothing the page or the person could do about it.
  }
}

/** Shows what plays in the system's media controls, and takes their commands. */
export function claimMediaSession(player: MediaSessionPlayer, texts: MediaSessionTexts): void {
  owner = player;
  quietly((session) => {
    session.metadata = new MediaMetadata(texts);
    session.playbackState = 'playing';
  });
  const commands: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', () => void player.current.play()],
    [
      'pause',
      () => {
        player.current.pause();
      },
    ],
    [
      'seekbackward',
      ({ seekOffset }) => {
        player.current.skip(-(seekOffset ?? SKIP_SECONDS));
      },
    ],
    [
      'seekforward',
      ({ seekOffset }) => {
        player.current.skip(seekOffset ?? SKIP_SECONDS);
      },
    ],
    [
      'seekto',
      ({ seekTime }) => {
        player.recording.seek(seekTime ?? 0);
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
export function updateMediaSession(player: MediaSessionPlayer, playbackRate: number): void {
  if (owner !== player) return;
  const { duration, currentTime: position } = player.recording;
  quietly((session) => {
    session.playbackState = player.recording.paused ? 'paused' : 'playing';
    if (duration !== null) session.setPositionState({ duration, playbackRate, position: Math.min(position, duration) });
  });
}

/** Leaves the system's controls to others. */
export function releaseMediaSession(player: MediaSessionPlayer): void {
  if (owner !== player) return;
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
