import type { Packet } from '../../packet/model.js';
import type { WordTiming } from '../../sync/timing.js';
import type { Wave } from '../alignment/index.js';
import type { PlaybackController } from '../controllers/playback-controller.js';
import { loadPart } from '../load-part.js';
import type { SmartPacketElement } from '../smart-packet-element.js';

/** The Network Information API, where there is one. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Has the words looked for in the recording: once a packet, when it first plays or the page asks for the recording with
 * `preload="auto"`, and neither the page nor a visitor who saves data objects. The code for it is loaded then.
 */
export class AlignmentController {
  readonly #host: SmartPacketElement;
  readonly #playback: PlaybackController;
  #running: AbortController | null = null;
  #isDone = false;
  #wave: Wave | null = null;

  constructor(host: SmartPacketElement, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
  }

  /**
   * Does nothing before its time, or for a second time.
   *
   * @param phrases stretches of the transcript whose times are known
   * @param tell called with a time for each word, if the recording says enough
   */
  start(packet: Packet, phrases: readonly WordTiming[], tell: (found: readonly WordTiming[]) => void): void {
    const { duration, paused, waiting } = this.#playback;
    const mayLoad = (!paused && !waiting) || this.#host.preload === 'auto';
    if (this.#isDone || this.#running || packet.voice === null || duration === null || !mayLoad) return;
    if (this.#host.withoutAlignment || (navigator as Connection).connection?.saveData) return;
    this.#running = new AbortController();
    void this.#run(packet, { url: packet.voice, durationSeconds: duration, phrases }, this.#running.signal, tell);
  }

  /** Ends a search that goes on; it may be started again. */
  stop(): void {
    this.#running?.abort();
    this.#running = null;
  }

  /** For another packet, or other captions. */
  reset(): void {
    this.stop();
    this.#isDone = false;
  }

  /** The recording is another one. */
  forget(): void {
    this.reset();
    this.#wave?.show(null);
  }

  async #run(
    { transcript: text, meta: { language } }: Packet,
    recording: { url: string; durationSeconds: number; phrases: readonly WordTiming[] },
    signal: AbortSignal,
    tell: (found: readonly WordTiming[]) => void,
  ): Promise<void> {
    const module = await loadPart(this.#host, () => import('../alignment/index.js'));
    const tellLevels = (levels: Float32Array): void => {
      this.#wave ??= module && new module.Wave(this.#host);
      this.#wave?.show(levels);
    };
    const result = await module?.alignRecording({ ...recording, text, language, tellLevels }, signal);
    if (signal.aborted) return;
    this.#running = null;
    this.#isDone = true;
    if (!result?.ok) {
      const reason = result?.reason ?? 'network';
      this.#host.report({ code: 'alignment-unavailable', path: ['voice'], severity: 'warning', data: { reason } });
    } else if (result.words.length) {
      tell(result.words);
    }
  }
}
