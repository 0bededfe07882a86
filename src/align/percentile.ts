/** The value below which the given share (0 to 1) of the numbers lies. */
export function percentile(numbers: Float32Array, share: number): number {
  return numbers.slice().sort()[Math.round(share * (numbers.length - 1))]!;
}
