const MOST_ANSWERS = 100;
const LONGEST_KEY = 100;

/**
 * The same function, which finds each answer once: for keys that are few, such as languages. They may come from a packet, and
 * a server reads many of those: it keeps no more than some, and none that is long.
 */
export function remember<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (known.has(key)) return known.get(key)!;
    const answer = find(key);
    if (key.length > LONGEST_KEY) return answer;
    if (known.size === MOST_ANSWERS) known.clear();
    known.set(key, answer);
    return answer;
  };
}
