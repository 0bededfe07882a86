import { serveTone } from '../helpers/answers.js';
const sleep = (n: number) => new Promise((r) => setTimeout(r, n));
it('x', async function () {
  this.timeout(170000);
  const log: string[] = [];
  for (const [rate, how] of [
    [4, 'seek'],
    [4, 'seek+settle'],
    [4, 'none'],
    [1, 'seek+settle'],
    [4, 'wait'],
  ] as const)
    for (let n = 0; n < 6; n++) {
      const a = document.createElement('audio');
      a.preload = 'auto';
      a.src = (await serveTone(8)).url;
      document.body.append(a);
      a.playbackRate = rate;
      while (!a.readyState) await sleep(5);
      a.currentTime = 7.2;
      await a.play();
      while (!a.ended) await sleep(5);
      if (how !== 'none') a.currentTime = 0;
      if (how === 'seek+settle') await sleep(20);
      if (how === 'wait') {
        let k = 0;
        while (a.seeking && k++ < 300) await sleep(5);
        if (k > 250) log.push('SEEK HANGS');
      }
      const was = a.seeking;
      const done = await Promise.race([a.play().then(() => 'ok'), sleep(2000).then(() => 'HUNG')]);
      let after = '';
      if (done === 'HUNG') {
        a.pause();
        await sleep(50);
        a.play().catch(() => {});
        await sleep(500);
        after = ' then ' + a.currentTime + a.ended + a.seeking;
        a.currentTime = 0.01;
        await sleep(500);
        after += ' then ' + a.currentTime + a.ended + a.seeking;
      }
      log.push(rate + ' ' + how + ' seeking ' + was + ' rs ' + a.readyState + ' ' + done + ' ' + a.currentTime + after);
      a.pause();
      a.removeAttribute('src');
      a.load();
      a.remove();
    }
  console.log(log.join('\n'));
});
