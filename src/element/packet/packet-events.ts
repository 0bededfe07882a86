/**
 * What the page is told when a packet takes the place of another, in the order in which it happens: the packet before
 * ends (its pause, and that none of its words is spoken any more), then the next one is there, or has failed.
 */
export class PacketEvents {
  #ending: Event[] = [];
  #arrival: Event[] = [];

  /** The packet before has ended. */
  end(events: readonly Event[]): void {
    this.#ending.push(...events);
  }

  /** Another source was read. What was to be told of one that has not been shown yet is dropped. */
  arrive(events: Event[]): void {
    this.#arrival = events;
  }

  /** Tells the page; to be called when everything about the packet is in place. A listener may have the next one read. */
  dispatch(target: EventTarget): void {
    for (const event of [...this.#ending.splice(0), ...this.#arrival.splice(0)]) target.dispatchEvent(event);
  }
}
