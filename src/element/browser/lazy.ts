/**
 * Elements with `loading="lazy"`, of which a page may have a thousand: one observer and one queue for all of them. Those
 * near the viewport come first.
 */

/** How far outside the viewport an element is near. */
const MARGIN = '300px';
/** So many of those far away are shown at a time: less work than a long task, also on slow devices. */
const BATCH = 30;
/** A page that never rests has them, too. */
const LONGEST_REST_MS = 500;

type Callback = () => Promise<void> | void;

interface Place {
  isNear: boolean;
  callbacks: Set<Callback>;
}

const places = new WeakMap<Element, Place>();
const queue: (() => void)[] = [];
/** Of those near, so many are not done yet: the others don't take their time. */
let busy = 0;
let isResting = false;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = places.get(target);
      if (!place) continue;
      place.isNear = isIntersecting;
      if (!isIntersecting) continue;
      const { callbacks } = place;
      place.callbacks = new Set();
      for (const callback of callbacks) run(callback);
      // Who has had its turn asks in the same task where to load; after that nobody needs to know.
      setTimeout(() => {
        if (place.callbacks.size === 0) forget(target);
      });
    }
    // They ask in this task what is to be loaded.
    setTimeout(rest);
  },
  { rootMargin: MARGIN },
);

/**
 * A stand-in, as tests have one in place of what their DOM lacks, never calls back: everything is near then. The margin is
 * never blank in a real one (Intersection Observer, section 2.2).
 */
const isStandIn = !(observer as Partial<IntersectionObserver>).rootMargin;

function forget(element: Element): void {
  observer.unobserve(element);
  places.delete(element);
}

/** Calls back once, as soon as the element is near the viewport: at once when it is. */
export function whenNear(element: Element, callback: Callback): void {
  let place = places.get(element);
  if (!place) {
    places.set(element, (place = { isNear: false, callbacks: new Set() }));
    observer.observe(element);
  }
  if (place.isNear || isStandIn) run(callback);
  else place.callbacks.add(callback);
}

/** Resolves as soon as the element is near, else when those near are done and the page has time for it. */
export function turnOf(element: Element): Promise<void> {
  return new Promise((resolve) => {
    whenNear(element, resolve);
    queue.push(resolve);
  });
}

function run(callback: Callback): void {
  busy++;
  void Promise.resolve(callback()).finally(() => {
    busy--;
    rest();
  });
}

function rest(): void {
  if (busy || isResting || !queue.length) return;
  isResting = true;
  // Not every browser has idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(callQueue, { timeout: LONGEST_REST_MS });
  else setTimeout(callQueue);
}

function callQueue(): void {
  isResting = false;
  if (busy) return;
  for (const resolve of queue.splice(0, BATCH)) resolve();
  rest();
}
