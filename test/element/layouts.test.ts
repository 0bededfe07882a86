import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveAnswer } from '../helpers/answers.js';
import { createElement, place } from '../helpers/fixture.js';
import { layouts, type Layout } from '../helpers/layouts.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { waitUntil } from '../helpers/wait.js';

const WIDTHS = [240, 320, 768, 1280];
/** The narrowest card of which all is shown. */
const LEAST_WIDTH = 240;

type Settings = Pick<SmartPacketElement, 'packet' | 'src' | 'variant' | 'open' | 'transcript'>;
const whole = packetWith({ voice: speech.wav, cta: actions, meta: metaWith({ author: 'A'.repeat(60) }) });

const cards: Record<string, Partial<Settings>> = {
  card: { packet: whole },
  compact: { packet: whole, variant: 'compact' },
  'compact, open': { packet: whole, variant: 'compact', open: true },
  bubble: { packet: whole, variant: 'bubble' },
  'card without a recording': { packet: packetWith({ cta: actions }) },
  'card with a closed transcript': { packet: whole, transcript: 'closed' },
  'an error': { packet: 'no packet' },
};

interface Place {
  readonly name: string;
  readonly layout: Layout;
  readonly width: number;
  readonly room: HTMLElement;
  readonly element: SmartPacketElement;
}

/** In a room of so many pixels. */
function put(name: string, layout: Layout, settings: Partial<Settings>, width: number): Place {
  const room = place(document.createElement('div'));
  room.style.cssText = `inline-size: ${width}px; position: relative; overflow: auto`;
  room.innerHTML = layout.markup;
  const element = createElement(settings);
  element.style.cssText = layout.style ?? '';
  room.querySelector('slot')!.replaceWith(element);
  return { name: `${name}, ${width} pixels`, layout, width, room, element };
}

function findFaults({ name, layout: { taken = 0 }, width, room, element }: Place): string[] {
  const frame = element.shadowRoot!.querySelector('.frame')!;
  const shown = frame.getBoundingClientRect();
  const { left, right } = room.getBoundingClientRect();
  const faults: string[] = [];
  const least = Math.min(LEAST_WIDTH, width) - taken;
  if (shown.width < least - 0.5) faults.push(`is ${shown.width} pixels wide, not ${least}`);
  if (shown.left < left - 0.5 || shown.right > right + 0.5)
    faults.push(`goes from ${shown.left - left} to ${shown.right - left}`);
  if (room.scrollWidth > room.clientWidth) faults.push(`takes ${room.scrollWidth} pixels`);
  if (frame.scrollWidth > frame.clientWidth) faults.push(`holds ${frame.scrollWidth} pixels in ${frame.clientWidth}`);
  return faults.map((fault) => `${name}: ${fault}`);
}

/** In every layout and width at once. */
async function expectNoFaults(settings: Partial<Settings>, chosen = layouts): Promise<void> {
  const places = Object.entries(chosen).flatMap(([name, layout]) =>
    WIDTHS.map((width) => put(name, layout, settings, width)),
  );
  const isShown = ({ element }: Place) => !!element.shadowRoot!.querySelector('.card');
  await waitUntil(() => places.every(isShown), 'the cards');
  expect(places.flatMap(findFaults)).to.deep.equal([]);
}

describe('in any layout of a page', () => {
  for (const [name, settings] of Object.entries(cards)) {
    it(`${name}: a useful width, and never more than its place`, () => expectNoFaults(settings));
  }

  it('while a packet is on its way, too', async () => {
    const answer = await serveAnswer(whole, { hold: true });
    // Of many the last ones would wait for the connections of the first.
    await expectNoFaults({ src: answer.url }, { row: { markup: '<div style="display: flex"><slot></slot></div>' } });
    await answer.release();
  });

  it('a page may give it another width, or none', async () => {
    const row = place(document.createElement('div'));
    row.style.cssText = 'display: flex; inline-size: 600px';
    const element = createElement({ packet: whole });
    row.append(element);
    const width = () => element.getBoundingClientRect().width;
    expect(width()).to.equal(384);
    element.style.setProperty('--smart-packet-max-width', '20rem');
    expect(width()).to.equal(320);
    element.style.setProperty('--smart-packet-min-width', '30rem');
    expect(width()).to.equal(480);
    element.style.cssText = 'width: 200px';
    expect(width()).to.equal(200);
    element.style.cssText = 'flex: 1';
    expect(width()).to.equal(600);
    element.hidden = true;
    expect(width()).to.equal(0);
  });
});
