/** Samples mixed per step: a few milliseconds of work. */
const BLOCK = 500_000;

/** Share of the loudest channel's energy that the mix must keep. */
const KEPT = 0.5;

/**
 * Mixes all channels into one, in small steps: their average or, if they cancel out because one is delayed or in
 * opposite phase, the loudest of them. Samples that are not finite count as silence.
 *
 * @param channels of the same length, at least one
 */
export function* mixDown(
  channels: readonly Float32Array[],
): Generator<undefined, Float32Array<ArrayBuffer>, undefined> {
  const length = channels[0]?.length ?? 0;
  const mixed = new Float32Array(length);
  const energies = channels.map(() => 0);
  let kept = 0;
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(from + BLOCK, length);
    channels.forEach((channel, index) => {
      let energy = 0;
      for (let at = from; at < to; at++) {
        // A product with 0 is 0, or NaN.
        const sample = channel[at]! * 0 === 0 ? channel[at]! : 0;
        mixed[at]! += sample;
        energy += sample * sample;
      }
      energies[index]! += energy;
    });
    for (let at = from; at < to; at++) kept += mixed[at]! ** 2;
    yield;
  }
  // Correlated channels add up, and uncorrelated ones at least keep their energy; only cancellation leaves less.
  const loudest = energies.indexOf(Math.max(...energies));
  if (kept < KEPT * energies[loudest]!) return channels[loudest]!.map((sample) => (sample * 0 === 0 ? sample : 0));
  return mixed.map((sample) => sample / channels.length);
}
