/** The custom states of an element, for `:state()` in the styles of the page and of the element itself. */
export class CustomStates {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    // Missing in happy-dom, where tests of apps run; jsdom has internals without states.
    this.#states = (element as Partial<Pick<HTMLElement, 'attachInternals'>>).attachInternals?.().states;
  }

  /** @param states whether each is on */
  set(states: Readonly<Record<string, boolean>>): void {
    for (const [name, isOn] of Object.entries(states)) {
      // What does not change is work for a browser, too, once for each packet of the page.
      if (this.#states?.has(name) === isOn) continue;
      try {
        this.#states?.[isOn ? 'add' : 'delete'](name);
      } catch {
        // Chromium before 125 takes names with two dashes only.
      }
    }
  }
}
