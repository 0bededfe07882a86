/** Milliseconds by which a running animation may be ahead of the sound, or behind it. */
const DRIFT_MS = 100;

/**
 * Moves the playhead and the played part of the rail. While the sound goes on they are animations that a browser runs
 * without its main thread, up to the end; they begin anew only where the sound is elsewhere.
 */
export class Playhead {
  #player: HTMLElement | null = null;
  #share = 0;
  #animations: Animation[] = [];
  /** When the animations come to their end, by `performance.now()`. */
  #endsAt = 0;

  /** @param player holds what moves: the elements of the class `moving` */
  attach(player: HTMLElement | null): void {
    if (player === this.#player) return;
    this.#stop();
    this.#player = player;
    this.#share = 0;
  }

  /**
   * @param share of the whole that lies behind, from 0 to 1
   * @param msLeft until the end, in milliseconds; 0 while it does not move
   * @param isWritten whether the share is written down, for what is not animated
   */
  show(share: number, msLeft: number, isWritten: boolean): void {
    const moves = msLeft > 0 && this.#mayMove();
    const endsAt = performance.now() + msLeft;
    const isOnTime = this.#animations.length > 0 && Math.abs(endsAt - this.#endsAt) < DRIFT_MS;
    if (isWritten || !moves || !isOnTime) this.#write(share);
    if (moves && isOnTime) return;
    this.#stop();
    if (moves) this.#start(share, msLeft);
    this.#endsAt = endsAt;
  }

  /** The DOM of a test has no animations. */
  #mayMove(): boolean {
    const canMove = this.#player !== null && 'animate' in this.#player;
    return canMove && matchMedia('(prefers-reduced-motion: no-preference)').matches;
  }

  /** What does not change is work for a browser, too, once for each packet of the page. */
  #write(share: number): void {
    if (share !== this.#share) this.#player?.style.setProperty('--_played', `${share}`);
    this.#share = share;
  }

  #start(share: number, duration: number): void {
    const transform = [`translateX(${(share - 1) * 100}%)`, 'none'];
    for (const element of this.#player?.querySelectorAll('.moving') ?? [])
      this.#animations.push(element.animate({ transform }, { duration, fill: 'forwards' }));
  }

  #stop(): void {
    for (const animation of this.#animations) animation.cancel();
    this.#animations = [];
  }
}
