/** A position or length for the eye: `0:09`, `12:34`, `1:02:03`; `–:––` when it is negative or not finite. */
export function formatTime(seconds: number): string {
  const parts = timeParts(seconds);
  if (!parts) return '–:––';
  const minutes = parts.hours ? `${parts.hours}:${twoDigits(parts.minutes)}` : parts.minutes;
  return `${minutes}:${twoDigits(parts.seconds)}`;
}
