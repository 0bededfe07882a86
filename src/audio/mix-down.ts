/** Samples that are mixed in one step: a few milliseconds of work. */
const BLOCK = 500_000;

/** Of the channel that is heard most, so much energy the mix of all must keep. */
const KEPT = 0.5;

/**
 * All channels in one, a little at a time: their average, or where they cancel out in it, because one is in opposite phase
 * or late, the loudest of them. Samples that are not finite count as silence.
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
        // A product with 0 is 0, or not a number.
        const sample = channel[at]! * 0 === 0 ? channel[at]! : 0;
        mixed[at]! += sample;
        energy += sample * sample;
      }
      energies[index]! += energy;
    });
    for (let at = from; at < to; at++) kept += mixed[at]! ** 2;
    yield;
  }
  // What channels have in common adds up, and what they don't at least keeps its energy; less is left of what cancels out.
  const loudest = energies.indexOf(Math.max(...energies));
  if (kept < KEPT * energies[loudest]!) return channels[loudest]!.map((sample) => (sample * 0 === 0 ? sample : 0));
  return mixed.map((sample) => sample / channels.length);
}
