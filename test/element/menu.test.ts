import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { clickOn, keys, mouse } from '../helpers/commands.js';
import { createElement, hasPart, part, parts, place, showPacket, textOf, untilState } from '../helpers/fixture.js';
import { actions, packetWith, speech } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

const packet = packetWith({ voice: speech.wav, cta: actions });

const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0)) each();
});

const show = (settings: Parameters<typeof showPacket>[1] = {}) => showPacket(packet, { lang: 'en', ...settings });
const buttonOf = (element: SmartPacketElement) => part<HTMLButtonElement>(element, 'menu-button');
const focusedPart = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('part');
const focusedText = (element: SmartPacketElement) => textOf(element.shadowRoot!.activeElement);
const untilOpen = (element: SmartPacketElement) => waitUntil(() => hasPart(element, 'menu-item'), 'the menu');

async function untilClosed(element: SmartPacketElement): Promise<void> {
  await waitUntil(() => !hasPart(element, 'menu'), 'the closed menu');
  expect(buttonOf(element).ariaExpanded).to.equal('false');
}

/** Opens it with a key on its button. */
async function openBy(key: string): Promise<SmartPacketElement> {
  const element = await show();
  buttonOf(element).focus();
  await keys({ press: key });
  await untilOpen(element);
  return element;
}

describe('the keys of the menu', () => {
  for (const [key, label] of [
    ['Enter', 'Copy transcript'],
    ['Space', 'Copy transcript'],
    ['ArrowDown', 'Copy transcript'],
    ['ArrowUp', 'Save recording'],
  ] as const) {
    it(`${key} on its button opens it, with the focus on ${label}`, async () => {
      const element = await openBy(key);
      await waitUntil(() => focusedText(element) === label, 'the focus');
      expect(buttonOf(element).ariaExpanded).to.equal('true');
      await keys({ press: 'Escape' });
      await untilClosed(element);
      expect(focusedPart(element)).to.equal('menu-button');
    });
  }

  it('arrows go round, Home and End to its ends, letters to the next command that begins so', async () => {
    const element = await openBy('Enter');
    for (const [key, label] of [
      ['ArrowUp', 'Save recording'],
      ['ArrowDown', 'Copy transcript'],
      ['ArrowDown', 'Copy +1 555 123 4567'],
      ['End', 'Save recording'],
      ['Home', 'Copy transcript'],
      ['s', 'Share'],
      ['s', 'Save transcript'],
      ['C', 'Copy transcript'],
      ['x', 'Copy transcript'],
    ] as const) {
      await keys({ press: key });
      expect(focusedText(element), key).to.equal(label);
    }
    expect(parts(element, 'menu-item').filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('are not those of the player', async () => {
    const element = await openBy('Enter');
    element.seek(1);
    for (const key of ['k', 'm', 'ArrowRight', 'ArrowLeft']) await keys({ press: key });
    await settle();
    expect([element.paused, element.audio!.muted, element.currentTime]).to.deep.equal([true, false, 1]);
    expect(hasPart(element, 'menu')).to.equal(true);
  });

  it('Tab leaves and closes it; Shift and Tab lead to the volume', async () => {
    const element = await openBy('Enter');
    await keys({ press: 'ArrowDown' });
    await keys({ press: 'Shift+Tab' });
    expect(focusedPart(element)).to.equal('volume');
    await keys({ press: 'Shift+Tab' });
    expect(focusedPart(element)).to.equal('mute-button');
    await keys({ press: 'ArrowDown' });
    expect(focusedText(element)).to.equal('Copy transcript');
    await keys({ press: 'Tab' });
    await untilClosed(element);
    expect(focusedPart(element)).to.equal('play-button');
  });

  it('Escape closes nothing but the menu, also in a dialog', async () => {
    const dialog = place(document.createElement('dialog'));
    const element = await show();
    dialog.append(element);
    dialog.showModal();
    buttonOf(element).focus();
    await keys({ press: 'Enter' });
    await untilOpen(element);
    expect(part(element, 'menu').matches(':popover-open')).to.equal(true);
    await keys({ press: 'Escape' });
    await untilClosed(element);
    expect(dialog.open).to.equal(true);
    dialog.close();
  });
});

describe('the menu above the page', () => {
  it('closes when something else is pressed, and opens again', async () => {
    const element = await show();
    await openMenu(element);
    await mouse({ type: 'click', x: innerWidth - 5, y: innerHeight - 5 });
    await untilClosed(element);
    await openMenu(element);
    await clickOn(buttonOf(element));
    await untilClosed(element);
    await settle();
    expect(hasPart(element, 'menu')).to.equal(false);
    await openMenu(element);
    expect(buttonOf(element).ariaExpanded).to.equal('true');
  });

  it('is one at a time', async () => {
    const [first, second] = [await show(), await show()];
    await openMenu(first);
    buttonOf(second).click();
    await untilOpen(second);
    await untilClosed(first);
    expect(hasPart(second, 'menu')).to.equal(true);
  });

  it('stays open, and keeps the focus, while the card is rendered anew', async () => {
    const element = await openBy('Enter');
    const menu = part(element, 'menu');
    element.playbackRate = 1.5;
    element.requestUpdate();
    await element.updateComplete;
    await settle();
    expect(part(element, 'menu') === menu && menu.matches(':popover-open')).to.equal(true);
    expect(focusedPart(element)).to.equal('menu-item');
  });

  it('closes with the element’s end, and with a compact card', async () => {
    const element = await show();
    element.variant = 'compact';
    element.open = true;
    await element.updateComplete;
    await openMenu(element);
    element.open = false;
    await element.updateComplete;
    await untilClosed(element);
    element.open = true;
    await element.updateComplete;
    await openMenu(element);
    element.remove();
    place(element);
    await untilState(element, 'ready');
    await untilClosed(element);
  });

  it('moves nothing', async () => {
    const element = await show();
    const boxes = () => parts(element, 'action').map((each) => each.getBoundingClientRect().top);
    const before = [element.offsetHeight, ...boxes()];
    await openMenu(element);
    expect([element.offsetHeight, ...boxes()]).to.deep.equal(before);
    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  // Old browsers know neither; the DOMs of some tests know the attribute alone.
  for (const missing of [['popover', 'showPopover'], ['showPopover']] as const)
    it(`works without ${missing.join(' and ')}, in the flow of the card`, async () => {
      for (const name of missing) {
        const descriptor = Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)!;
        Reflect.deleteProperty(HTMLElement.prototype, name);
        undo.push(() => Object.defineProperty(HTMLElement.prototype, name, descriptor));
      }
      const element = await show();
      buttonOf(element).focus();
      await keys({ press: 'Enter' });
      await untilOpen(element);
      buttonOf(element).click();
      await untilClosed(element);
    });
});

/** Where the menu may stand on the page, and how far from its button. */
async function expectPlace(
  element: SmartPacketElement,
  side: 'above' | 'below',
  edge: 'left' | 'right',
): Promise<void> {
  await openMenu(element);
  const menu = part(element, 'menu').getBoundingClientRect();
  const button = buttonOf(element).getBoundingClientRect();
  const gap = side === 'below' ? menu.top - button.bottom : button.top - menu.bottom;
  expect(gap).to.be.within(4, 8);
  expect(menu[edge]).to.be.closeTo(button[edge], 1);
  expect(menu.width).to.be.closeTo(240, 1);
}

describe('the place of the menu', () => {
  it('is below its button, ends with it, and follows it when the page scrolls', async () => {
    const spacer = place(document.createElement('div'));
    spacer.style.height = '2000px';
    const element = await show();
    const foot = place(document.createElement('div'));
    foot.style.height = '2000px';
    element.scrollIntoView();
    await expectPlace(element, 'below', 'right');
    window.scrollBy(0, -60);
    const gap = () =>
      part(element, 'menu').getBoundingClientRect().top - buttonOf(element).getBoundingClientRect().bottom;
    await waitUntil(() => gap() > 4 && gap() < 8, 'the menu at its button');
  });

  it('is above it where there is no room below', async () => {
    const spacer = place(document.createElement('div'));
    spacer.style.height = `${innerHeight - 120}px`;
    await expectPlace(await show(), 'above', 'right');
  });

  it('begins with it from right to left', async () => {
    const box = place(document.createElement('div'));
    box.dir = 'rtl';
    const element = createElement({ packet, lang: 'en' });
    place(element, box);
    await untilState(element, 'ready');
    await expectPlace(element, 'below', 'left');
  });

  it('is cut off by nothing around it', async () => {
    const box = place(document.createElement('div'));
    box.style.cssText = 'overflow: hidden; height: 90px; width: 260px; content-visibility: auto; transform: scale(1)';
    const element = createElement({ packet, lang: 'en' });
    place(element, box);
    await untilState(element, 'ready');
    await openMenu(element);
    const last = parts(element, 'menu-item').at(-1)!.getBoundingClientRect();
    const { shadowRoot } = element;
    const hit = shadowRoot!.elementFromPoint(last.left + last.width / 2, last.top + last.height / 2);
    expect(hit?.closest('[part=menu-item]') === parts(element, 'menu-item').at(-1)).to.equal(true);
    const menu = part(element, 'menu').getBoundingClientRect();
    expect([menu.left >= 0, menu.right <= innerWidth, menu.bottom <= innerHeight]).to.deep.equal([true, true, true]);
  });
});
