import { css, type ReactiveController } from 'lit';
import { fewerLevels } from '../../audio/levels.js';
import { addStyles } from '../browser/add-styles.js';
import type { ControllerHost } from '../host.js';
import type { TimingSource } from '../../text/timing.js';

interface WaveHost extends ControllerHost {
  readonly withoutWave: boolean;
  readonly timing: TimingSource;
}

/** Pixels: a bar, with the room beside it, and the height of all. */
const BAR = 3;
const STEP = 5.5;
const HEIGHT = 36;

const styles = css`
  [part='slider'].wave:enabled {
    background: none;
    --_rail: linear-gradient(to var(--_end, right), var(--_ink) calc(100% * var(--_played, 0)), var(--_rest) 0);
    &::-webkit-slider-runnable-track {
      height: 36px;
      border: 0;
      border-radius: 0;
      clip-path: var(--_wave);
    }
    &::-moz-range-track {
      height: 36px;
      border-radius: 0;
      clip-path: var(--_wave);
    }
  }
`;

/**
 * Gives the slider the shape of the speech: its track is cut out, once for each width, so that the played part fills the
 * bars as it fills the plain track.
 */
export class Wave implements ReactiveController {
  readonly #host: WaveHost;
  readonly #sizes = new ResizeObserver(() => {
    this.#draw();
  });
  #levels: Float32Array | null = null;
  #slider: HTMLElement | null = null;
  #isRtl = false;

  constructor(host: WaveHost) {
    this.#host = host;
    addStyles(host, styles);
    host.addController(this);
  }

  /** @param levels from 0 to 1, along the recording; null takes the shape away */
  show(levels: Float32Array | null): void {
    this.#levels = levels;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { withoutWave, timing, renderRoot } = this.#host;
    const isShown = this.#levels && !withoutWave && timing !== 'speech';
    const slider = isShown ? renderRoot.querySelector<HTMLElement>('[part~=slider]') : null;
    const isRtl = !!slider?.matches(':dir(rtl)');
    if (slider === this.#slider && isRtl === this.#isRtl) return;
    this.#isRtl = isRtl;
    this.#sizes.disconnect();
    this.#slider?.classList.remove('wave');
    this.#slider = slider;
    if (!slider) return;
    slider.classList.add('wave');
    this.#sizes.observe(slider);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#slider?.classList.remove('wave');
    this.#slider = null;
  }

  #draw(): void {
    const slider = this.#slider;
    if (!slider || !this.#levels) return;
    const levels = fewerLevels(this.#levels, Math.max(1, Math.floor(slider.clientWidth / STEP)));
    if (this.#isRtl) levels.reverse();
    const radius = BAR / 2;
    const bars = levels.map((level, i) => {
      const length = Math.round(1 + level ** 0.8 * (HEIGHT - 2 * BAR));
      const arc = `a${radius} ${radius} 0 0 1`;
      return `M${i * STEP} ${(HEIGHT - length) / 2}${arc} ${BAR} 0v${length}${arc}-${BAR} 0z`;
    });
    slider.style.setProperty('--_wave', `path('${bars.join('')}')`);
  }
}
