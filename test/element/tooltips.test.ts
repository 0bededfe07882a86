import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { keys, mouse } from '../helpers/commands.js';
import { findPart, hasPart, part, place, showPacket, textOf } from '../helpers/fixture.js';
import { packetWith, speech } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

afterEach(() => mouse({ type: 'move', x: innerWidth - 2, y: innerHeight - 2 }));

const show = () => showPacket(packetWith({ voice: speech.wav }), { lang: 'en' });
const tooltipOf = (element: SmartPacketElement) => textOf(findPart(element, 'tooltip'));
const untilTooltip = (element: SmartPacketElement, text: string) =>
  waitUntil(() => tooltipOf(element) === text, `the tooltip “${text}”`, 3000);
const untilNone = (element: SmartPacketElement) => waitUntil(() => !hasPart(element, 'tooltip'), 'no tooltip', 3000);

async function hover(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await mouse({ type: 'move', x: Math.round(left + width / 2), y: Math.round(top + height / 2) });
}

describe('tooltips', () => {
  it('say the names of the controls that the keyboard leads to, near them and on the screen', async () => {
    const element = await show();
    for (const [name, text] of [
      ['menu-button', 'More'],
      ['play-button', 'Play'],
      ['back-button', 'Back 5 seconds'],
      ['forward-button', 'Forward 5 seconds'],
      ['rate', 'Speed'],
    ] as const) {
      await keys({ press: 'Tab' });
      // The slider shows what it is.
      if (element.shadowRoot!.activeElement === part(element, 'slider')) await keys({ press: 'Tab' });
      await untilTooltip(element, text);
      const control = part(element, name).getBoundingClientRect();
      const tooltip = part(element, 'tooltip').getBoundingClientRect();
      expect(Math.max(control.top - tooltip.bottom, tooltip.top - control.bottom), name).to.be.within(4, 8);
      expect(tooltip.left).to.be.at.least(0);
      expect(tooltip.right).to.be.at.most(innerWidth);
    }
    expect(part(element, 'tooltip').ariaHidden).to.equal('true');
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
    await keys({ press: 'Tab' });
    await untilNone(element);
  });

  it('say what a button does now', async () => {
    const element = await show();
    part(element, 'play-button').focus();
    await keys({ press: 'Shift+Tab' });
    await keys({ press: 'Tab' });
    await untilTooltip(element, 'Play');
    await keys({ press: 'k' });
    await untilTooltip(element, 'Pause');
    await keys({ press: 'Space' });
    await untilNone(element);
  });

  it('come with the mouse, at once at the next control, stay while it is on them, and go with it', async () => {
    const element = await show();
    await hover(part(element, 'back-button'));
    await untilTooltip(element, 'Back 5 seconds');
    await hover(part(element, 'tooltip'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tooltipOf(element)).to.equal('Back 5 seconds');
    await hover(part(element, 'forward-button'));
    await untilTooltip(element, 'Forward 5 seconds');
    await mouse({ type: 'move', x: innerWidth - 2, y: innerHeight - 2 });
    await untilNone(element);
  });

  it('go when the control is pressed, and when the page scrolls', async () => {
    const element = await show();
    const foot = place(document.createElement('div'));
    foot.style.height = '2000px';
    await hover(part(element, 'forward-button'));
    await untilTooltip(element, 'Forward 5 seconds');
    await mouse({ type: 'down' });
    await untilNone(element);
    await mouse({ type: 'up' });
    await hover(part(element, 'back-button'));
    await untilTooltip(element, 'Back 5 seconds');
    window.scrollBy(0, 200);
    await untilNone(element);
  });

  for (const [by, passes] of [
    ['the mouse', false],
    ['the keyboard', true],
  ] as const) {
    it(`go on Escape, which the page hears ${passes ? 'all the same' : 'of the next time'} if ${by} brought them`, async () => {
      const heard: string[] = [];
      const onKey = ({ key }: KeyboardEvent) => heard.push(key);
      const element = await show();
      if (passes) await keys({ press: 'Tab' });
      else await hover(part(element, 'menu-button'));
      await untilTooltip(element, 'More');
      document.addEventListener('keydown', onKey);
      try {
        await keys({ press: 'Escape' });
        await untilNone(element);
        expect(heard).to.deep.equal(passes ? ['Escape'] : []);
        await keys({ press: 'Escape' });
        expect(heard.length).to.equal(passes ? 2 : 1);
      } finally {
        document.removeEventListener('keydown', onKey);
      }
    });
  }

  it('are not at the button of an open menu, nor when the menu gives the focus back', async () => {
    const element = await show();
    await keys({ press: 'Tab' });
    await untilTooltip(element, 'More');
    await keys({ press: 'Enter' });
    await waitUntil(() => hasPart(element, 'menu'), 'the menu');
    await untilNone(element);
    await keys({ press: 'Escape' });
    await settle();
    expect(hasPart(element, 'tooltip')).to.equal(false);
    await openMenu(element);
    await hover(part(element, 'mute-button'));
    await untilTooltip(element, 'Mute');
  });
});
