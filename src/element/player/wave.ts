import type { ReactiveController } from 'lit';
import { waveformBars } from '../../audio/levels.js';
import type { ControllerHost, PacketHolder } from '../host.js';
import type { PlaybackController } from '../playback/playback-controller.js';

export interface WaveHost extends ControllerHost, PacketHolder {
  readonly withoutWave: boolean;
}

/** Pixels: a bar, with the room beside it, and the height of all. */
const BAR = 3;
const STEP = 5.5;
const HEIGHT = 36;

/**
 * Gives the slider the shape of the speech, by what the packet says of it or else by the samples: its rail is cut out, once
 * for each width, so that the played part fills the bars as it fills the plain rail.
 */
export class Wave implements ReactiveController {
  readonly #host: WaveHost;
  readonly #playback: PlaybackController;
  #sizes: ResizeObserver | null = null;
  #levels: ArrayLike<number> | null = null;
  #rail: HTMLElement | null = null;

  constructor(host: WaveHost, playback: PlaybackController) {
    this.#host = host;
    this.#playback = playback;
    host.addController(this);
  }

  hostUpdated(): void {
    const { withoutWave, currentPacket, renderRoot } = this.#host;
    const { recording, current } = this.#playback;
    const isShown = !withoutWave && current === recording;
    const levels = isShown ? (currentPacket?.waveform ?? recording.levels) : null;
    const rail = levels && renderRoot.querySelector<HTMLElement>('.bars');
    if (levels === this.#levels && rail === this.#rail) return;
    this.hostDisconnected();
    // What comes with the samples grows in; what a packet brings is there from the start.
    rail?.classList.toggle('grow', levels !== this.#levels && levels === recording.levels);
    this.#levels = levels;
    this.#rail = rail;
    // In the DOM of a test nothing has a size.
    if (!rail || typeof ResizeObserver !== 'function') return;
    rail.classList.add('wave');
    // Before the next frame is painted its width is known, without asking for a layout of its own.
    this.#sizes ??= new ResizeObserver(() => {
      this.#draw();
    });
    this.#sizes.observe(rail);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#rail?.classList.remove('wave');
    this.#rail = null;
  }

  #draw(): void {
    const rail = this.#rail;
    if (!rail || !this.#levels) return;
    const width = rail.clientWidth;
    const count = Math.max(2, Math.floor((width - BAR) / STEP) + 1);
    const step = (width - BAR) / (count - 1);
    const bars = waveformBars(this.#levels, count);
    const radius = BAR / 2;
    const arc = `a${radius} ${radius} 0 0 1`;
    const path = bars.map((level, i) => {
      const length = Math.round(1 + level * (HEIGHT - 2 * BAR));
      return `M${(i * step).toFixed(1)} ${(HEIGHT - length) / 2}${arc} ${BAR} 0v${length}${arc}-${BAR} 0z`;
    });
    rail.style.setProperty('--_wave', `path('${path.join('')}')`);
  }
}
