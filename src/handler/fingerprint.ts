/**
 * 64 bits of a text, as hexadecimal digits: that two texts have the same is a matter of chance, and a rare one. Somebody
 * who makes up texts can find such two, but of one's own answers nobody has a reason to.
 */
export function fingerprint(text: string): string {
  let [first, second] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(rotate(first) ^ unit, 0x9e3779b1);
    second = Math.imul(rotate(second) ^ unit, 0x85ebca77);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Without it, low bits would know nothing of high ones. */
const rotate = (bits: number): number => (bits << 5) | (bits >>> 27);
