/**
 * @param {() => unknown} task
 * @returns {{ ms: number, cpu: number }} milliseconds that pass, and that processors work for it in all threads, which
 *   depends less on what else the machine does
 */
export function clock(task) {
  const used = process.cpuUsage();
  const begin = performance.now();
  task();
  const ms = performance.now() - begin;
  const { user, system } = process.cpuUsage(used);
  return { ms, cpu: (user + system) / 1000 };
}
