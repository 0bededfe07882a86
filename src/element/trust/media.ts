/** Compares recordings and captions with the digests that were signed. Loaded when there is something to compare. */
import type { ReactiveController } from 'lit';
import { loadBytes } from '../../load/load-bytes.js';
import { matchDigests, type DecodeBase58 } from '../../trust/match-digests.js';
import type { RelatedResource } from '../../trust/related-resource.js';
import type { Integrity } from '../../trust/verification.js';
import type { ControllerHost } from '../host.js';
import type { Recording } from '../playback/recording.js';

export { matchDigests };

/** Some twenty minutes of a voice. */
const MAX_BYTES = 20_000_000;

export interface VoiceCheck {
  readonly host: ControllerHost;
  readonly recording: Recording;
  readonly address: string;
  /** What was signed of it. */
  readonly resource: RelatedResource;
  readonly decodeBase58: DecodeBase58;
  readonly timeoutMs: number;
  /** Another packet is shown. */
  readonly signal: AbortSignal;
  /** What can't be checked may be played as it comes. */
  readonly mayPlayUnchecked: boolean;
  readonly tell: (voice: Integrity) => void;
}

/** Loads a recording as a whole, compares it, and has it played from the very bytes that were compared. Never rejects. */
export async function checkVoice(check: VoiceCheck): Promise<void> {
  const { host, recording, address, resource, decodeBase58, timeoutMs, signal, mayPlayUnchecked, tell } = check;
  const loaded = await loadBytes(address, { signal, timeoutMs, maxBytes: MAX_BYTES });
  const matches = loaded.ok && (await matchDigests(new Uint8Array(loaded.bytes), resource, decodeBase58));
  if (signal.aborted) return;
  if (!loaded.ok || matches === null) {
    if (mayPlayUnchecked) recording.use(address);
    return;
  }
  if (!matches) {
    tell('broken');
    return;
  }
  // A server could send others to the player.
  const bytes = new Blob([loaded.bytes], audioType(loaded.headers));
  let copy: string | null = null;
  const revoke = (): void => {
    if (copy !== null) URL.revokeObjectURL(copy);
    copy = null;
  };
  // They have an address while the element is in the page, which else would hold them for as long as it lives.
  const keeper: ReactiveController = {
    hostConnected() {
      // A move takes the element out and puts it back at once.
      if (copy !== null) return;
      copy = URL.createObjectURL(bytes);
      recording.use(copy);
    },
    hostDisconnected() {
      queueMicrotask(() => {
        if (!host.isConnected) revoke();
      });
    },
  };
  const release = (): void => {
    host.removeController(keeper);
    revoke();
  };
  signal.addEventListener('abort', release);
  // A page's policy may forbid that address.
  recording.rescue = () => {
    if (!mayPlayUnchecked || recording.media.current?.src !== copy) return false;
    recording.rescue = null;
    recording.use(address);
    release();
    tell('unchecked');
    return true;
  };
  host.addController(keeper);
  tell('intact');
}

/** Where a server does not say that it is sound, the browser finds out. */
function audioType(headers: Headers): BlobPropertyBag {
  const type = headers.get('content-type') ?? '';
  return /^(audio|video)\//.test(type) ? { type } : {};
}
