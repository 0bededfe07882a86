export type TakeTurns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Makes a function that runs work of one key one after the other, in the order in which it came. */
export function createTurns(): TakeTurns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const turn = (async () => {
      // Whoever waited for it has heard why it failed.
      await before?.catch(() => undefined);
      return await work();
    })();
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
