import { serveTone } from '../helpers/answers.js';
const sleep = (n: number) => new Promise((r) => setTimeout(r, n));
const until = async (c: () => boolean, ms = 4000) => { const e = performance.now() + ms; while (!c()) { if (performance.now() > e) return false; await sleep(5); } return true; };
it('x', async function () {
  this.timeout(170000);
  const log: string[] = [];
  for (const [rate, wait, at] of [[4, false, 6.8], [4, true, 6.8], [1, true, 7.2], [4, true, 5.2], [1, false, 7.2]] as const) for (let n = 0; n < 5; n++) {
  const a = document.createElement('audio'); a.preload = 'auto'; a.src = (await serveTone(8)).url;
  document.body.append(a);
  a.playbackRate = rate;
  const l = [rate, wait, at] as unknown[];
  l.push(await until(() => a.readyState > 0));
  a.currentTime = at;
  if (wait) l.push('seeked', await until(() => !a.seeking));
  l.push('play', await Promise.race([a.play().then(() => true), sleep(3000).then(() => false)]));
  l.push('ended', await until(() => a.ended), a.currentTime);
  a.currentTime = 0;
  if (wait) l.push('seeked', await until(() => !a.seeking));
  l.push('play', await Promise.race([a.play().then(() => true), sleep(3000).then(() => false)]));
  l.push('adv', await until(() => a.currentTime > 0.5 && a.currentTime < 7));
  log.push(l.join(' '));
  a.pause(); a.removeAttribute('src'); a.load(); a.remove();
  }
  console.log(log.join('\n'));
});
