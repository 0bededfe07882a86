/** Brings every wait of ten seconds and more forward until it is called back: time limits are not waited for in tests. */
export function hurryLimits(divisor: number): () => void {
  const { setTimeout: original } = window;
  const hurried = (run: () => void, ms = 0) => original(run, ms >= 10_000 ? ms / divisor : ms);
  window.setTimeout = hurried as typeof window.setTimeout;
  return () => {
    window.setTimeout = original;
  };
}
