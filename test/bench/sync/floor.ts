// The least that lights words up: one text node a paragraph, one highlight, one timer to the next word.
const audio = document.querySelector('audio')!;
const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild!);
const words = JSON.parse(document.querySelector('script[type="application/json"]')!.textContent) as number[][];
const lit = new Highlight();
CSS.highlights.set('spoken', lit);
let timer = 0;
function update(): void {
  clearTimeout(timer);
  let next = 0;
  for (let end = words.length; next < end;) {
    const middle = (next + end) >> 1;
    if (words[middle]![0]! > audio.currentTime) end = middle;
    else next = middle + 1;
  }
  const [, paragraph, startOffset, endOffset] = words[next - 1] ?? [];
  const node = texts[paragraph ?? -1];
  lit.clear();
  if (node)
    lit.add(
      new StaticRange({ startContainer: node, startOffset: startOffset!, endContainer: node, endOffset: endOffset! }),
    );
  const waitSeconds = (words[next]?.[0] ?? Infinity) - audio.currentTime;
  if (!audio.paused && waitSeconds < Infinity)
    timer = window.setTimeout(update, (waitSeconds / audio.playbackRate) * 1000 + 1);
}
for (const type of ['playing', 'pause', 'seeked', 'ratechange', 'ended']) audio.addEventListener(type, update);
document.addEventListener('visibilitychange', update);

export {};
