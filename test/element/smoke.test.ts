import { expect } from 'chai';
import { clickOn, engineName, keys, mouse } from '../helpers/commands.js';
import { next } from '../helpers/events.js';
import { wavUrl } from '../helpers/wav.js';

describe('the browser these tests run in', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is one of three engines', async () => {
    expect(await engineName()).to.be.oneOf(['chromium', 'firefox', 'webkit']);
  });

  it('plays a recording, and its position advances', async () => {
    const audio = new Audio(wavUrl(2));
    document.body.append(audio);
    await audio.play();
    expect(audio.duration).to.be.closeTo(2, 0.01);
    while (audio.currentTime < 0.3) await next(audio, 'timeupdate');
    audio.pause();
    expect(audio.currentTime).to.be.within(0.3, 2);
  });

  for (const name of ['welcome.m4a', 'garden.mp3', 'what-is-it.ogg']) {
    it(`knows the length of ${name} and goes to its middle`, async () => {
      const audio = new Audio(`/demo/audio/${name}`);
      // With "metadata" WebKitGTK takes an Ogg file for 0 s long, until it plays.
      audio.preload = 'auto';
      while (!(audio.duration > 1)) await next(audio, 'durationchange');
      expect(audio.duration).to.be.below(600);
      const seeked = next(audio, 'seeked');
      audio.currentTime = audio.duration / 2;
      await seeked;
      await audio.play();
      while (audio.currentTime < audio.duration / 2 + 0.2) await next(audio, 'timeupdate');
      audio.pause();
    });
  }

  it('is served recordings in byte ranges', async () => {
    const response = await fetch('/demo/audio/welcome.m4a', { headers: { Range: 'bytes=4-7' } });
    expect(response.status).to.equal(206);
    expect(await response.text()).to.equal('ftyp');
  });

  it('says that a recording is not there', async () => {
    const audio = new Audio('/demo/audio/never-there.wav');
    await next(audio, 'error');
    expect(audio.error?.code).to.equal(4);
  });

  it('takes real keys, alone and together', async () => {
    document.body.innerHTML = '<input><button>b</button>';
    const input = document.querySelector('input')!;
    input.focus();
    await keys({ type: 'aé+ 1' });
    expect(input.value).to.equal('aé+ 1');
    await keys({ press: 'Backspace' });
    expect(input.value).to.equal('aé+ ');
    await keys({ press: 'Tab' });
    expect(document.activeElement?.localName).to.equal('button');
    const clicked = next(document.activeElement!, 'click');
    await keys({ press: 'Space' });
    await clicked;
    await keys({ press: 'Shift+Tab' });
    expect(document.activeElement).to.equal(input);
    const down = next<KeyboardEvent>(input, 'keydown');
    await keys({ press: 'ArrowLeft' });
    expect((await down).key).to.equal('ArrowLeft');
    const chord = next<KeyboardEvent>(input, 'keydown');
    await keys({ down: 'Shift' });
    await chord;
    const shifted = next<KeyboardEvent>(input, 'keydown');
    await keys({ press: 'End' });
    expect((await shifted).shiftKey).to.equal(true);
    await keys({ up: 'Shift' });
  });

  it('takes a real mouse', async () => {
    document.body.innerHTML = '<button style="margin: 40px; width: 100px; height: 50px">b</button>';
    const button = document.querySelector('button')!;
    const clicked = next<MouseEvent>(button, 'click');
    await clickOn(button);
    expect((await clicked).isTrusted).to.equal(true);
    const { left, top } = button.getBoundingClientRect();
    const moved = next<PointerEvent>(button, 'pointermove');
    await mouse({ type: 'move', x: left + 10, y: top + 10 });
    await mouse({ type: 'down' });
    await mouse({ type: 'move', x: left + 30, y: top + 12 });
    await mouse({ type: 'up' });
    expect((await moved).pointerType).to.equal('mouse');
  });

  it('scrolls by the wheel', async () => {
    document.body.innerHTML = '<div style="height: 100px; overflow: auto"><p style="height: 1000px">x</p></div>';
    const box = document.querySelector('div')!;
    const { left, top } = box.getBoundingClientRect();
    const scrolled = next(box, 'scroll');
    await mouse({ type: 'wheel', x: left + 20, y: top + 20, deltaY: 60 });
    await scrolled;
    expect(box.scrollTop).to.be.above(0);
  });
});
