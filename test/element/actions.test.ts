import 'axe-core/axe.min.js';
import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { clickOn, engineName, keys, mouse } from '../helpers/commands.js';
import { record } from '../helpers/events.js';
import {
  createElement,
  findPart,
  hasPart,
  part,
  parts,
  place,
  showPacket,
  statusOf,
  textOf,
  untilState,
} from '../helpers/fixture.js';
import { actions, metaWith, packetWith, speech } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

declare const axe: typeof import('axe-core');

const [link, call, email] = actions;
const sms = { type: 'sms', label: 'Text us', phone: '+1 555 123 4567', body: 'One loaf' };
const event = { type: 'calendar', label: 'Baking day', start: '2026-05-04T09:30:00', durationMinutes: 90 };

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

/** Gives an object a property of its own until the test ends. */
function stub<T extends object>(target: T, name: keyof T & string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** Puts a clipboard in the browser's place; the list grows with every text. */
function stubClipboard(target: Navigator = navigator): string[] {
  const texts: string[] = [];
  stub(target, 'clipboard', {
    writeText: (text: string) => {
      texts.push(text);
      return Promise.resolve();
    },
  });
  return texts;
}

interface LinkClick {
  button: number;
  href: string;
  /** The browser would have done nothing. */
  stopped: boolean;
}

/** A list that grows with every click on a link, of which none leads away from the test. */
function catchClicks(): LinkClick[] {
  const clicks: LinkClick[] = [];
  const onClick = (click: MouseEvent): void => {
    const anchor = click.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!anchor) return;
    clicks.push({ button: click.button, href: anchor.href, stopped: click.defaultPrevented });
    click.preventDefault();
  };
  for (const type of ['click', 'auxclick'] as const) {
    window.addEventListener(type, onClick);
    undo.push(() => window.removeEventListener(type, onClick));
  }
  return clicks;
}

const showActions = (...cta: unknown[]) => showPacket(packetWith({ cta }), { lang: 'en' });

/** The action's link, once it leads somewhere. */
async function linkOf(element: SmartPacketElement): Promise<HTMLAnchorElement> {
  const anchor = part<HTMLAnchorElement>(element, 'action');
  await waitUntil(() => anchor.hasAttribute('href'), 'the link');
  return anchor;
}

interface Row {
  title: string;
  action: Record<string, unknown>;
  href: string;
  destination: string;
  newTab?: boolean;
}

const rows: Row[] = [
  {
    title: 'a link',
    action: link!,
    href: 'https://bakery.example/menu',
    destination: 'bakery.example',
    newTab: true,
  },
  {
    title: 'a form',
    action: { type: 'form', label: 'Order', url: 'https://forms.example/order?loaf=1' },
    href: 'https://forms.example/order?loaf=1',
    destination: 'forms.example',
    newTab: true,
  },
  {
    title: 'a calendar page',
    action: { type: 'calendar', label: 'Book a table', url: 'https://book.example/bakery' },
    href: 'https://book.example/bakery',
    destination: 'book.example',
    newTab: true,
  },
  { title: 'a call', action: call!, href: 'tel:+15551234567', destination: '+1 555 123 4567' },
  {
    title: 'a text message',
    action: sms,
    href: 'sms:+15551234567?body=One%20loaf',
    destination: '+1 555 123 4567',
  },
  {
    title: 'a mail',
    action: email!,
    href: 'mailto:hello@bakery.example?subject=Bread&body=One%20loaf',
    destination: 'hello@bakery.example',
  },
];

/** The accessible name. */
function nameOf(element: Element): string {
  axe.setup(document.body);
  try {
    return axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
  } finally {
    axe.teardown();
  }
}

/** A link that can be seen, named by its label and by where it leads; its icon says nothing. */
function expectNamed(anchor: HTMLAnchorElement, label: string, destination: string): void {
  const shown = (name: string) => anchor.querySelector(`[part=${name}]`)!;
  expect(textOf(shown('action-label'))).to.equal(label);
  expect(textOf(shown('action-destination'))).to.equal(destination);
  for (const name of ['action-label', 'action-destination']) {
    const { width, height } = shown(name).getBoundingClientRect();
    expect(Math.min(width, height), `size of ${name}`).to.be.above(8);
    expect(getComputedStyle(shown(name)).visibility).to.equal('visible');
  }
  expect(anchor.querySelectorAll('svg')).to.have.length(1);
  expect(nameOf(anchor)).to.equal(`${label} ${destination}`);
}

describe('an action', () => {
  for (const { title, action, href, destination, newTab = false } of rows) {
    it(`that is ${title} is a link, with where it leads beside it`, async () => {
      const element = await showActions(action);
      expect(element.issues).to.deep.equal([]);
      const anchor = part<HTMLAnchorElement>(element, 'action');
      expect(anchor.getAttribute('href')).to.equal(href);
      expect(anchor.getAttribute('target')).to.equal(newTab ? '_blank' : null);
      expect(anchor.getAttribute('rel')).to.equal(newTab ? 'noopener noreferrer' : null);
      expect(anchor.hasAttribute('download')).to.equal(false);
      expectNamed(anchor, action['label'] as string, destination);
      expect(hasPart(element, 'copy-button'), 'a copy button outside of frames').to.equal(false);
    });
  }

  for (const { title, fields, lines, shown } of [
    {
      title: 'with a time',
      fields: {},
      lines: ['SUMMARY:Baking day', 'DTSTART:20260504T093000', 'DTEND:20260504T110000'],
      shown: 'May 4, 2026, 9:30 AM',
    },
    {
      title: 'of a whole day',
      fields: { start: '2026-05-04', durationMinutes: undefined },
      lines: ['SUMMARY:Baking day', 'DTSTART;VALUE=DATE:20260504'],
      shown: 'May 4, 2026',
    },
  ]) {
    it(`that is an event ${title} is a calendar file, with its date beside it`, async () => {
      const element = await showActions({ ...event, ...fields });
      const anchor = await linkOf(element);
      const [type, file = ''] = anchor.href.split(',');
      expect(type).to.equal('data:text/calendar;charset=utf-8');
      const calendar = decodeURIComponent(file).split('\r\n');
      expect(calendar).to.include.members(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR']);
      expect(anchor.download).to.equal('event.ics');
      expect(anchor.hasAttribute('target')).to.equal(false);
      expectNamed(anchor, 'Baking day', shown);
    });
  }

  it('is one of at most three, in their order, and the only kind of link', async () => {
    const element = await showActions(link, call, email, sms);
    expect(parts(element, 'action-label').map(textOf)).to.deep.equal(['See the menu', 'Call us', 'Write to us']);
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['too-many-actions']);
  });
});

/** Goes the way of the browser's own events. */
const PASSING = { bubbles: true, composed: true, cancelable: true };

function press(button: 'left' | 'middle', element: Element): Promise<void> {
  const { left, top } = element.getBoundingClientRect();
  return mouse({ type: 'click', button, x: Math.round(left + 10), y: Math.round(top + 10) });
}

describe('smart-packet-action', () => {
  for (const { title, action, href } of [
    ...rows,
    { title: 'an event', action: event, href: 'data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR' },
  ]) {
    it(`asks the page before ${title} runs`, async () => {
      const element = await showActions(action);
      const anchor = await linkOf(element);
      const clicks = catchClicks();
      const asked = record(element, 'smart-packet-action');
      let clicksBefore = -1;
      element.addEventListener('smart-packet-action', () => (clicksBefore = clicks.length), { once: true });
      anchor.click();
      expect(clicksBefore).to.equal(0);
      expect(asked).to.have.length(1);
      expect(asked[0]!.cancelable).to.equal(true);
      expect(asked[0]!.action).to.equal(element.currentPacket!.actions[0]);
      expect(asked[0]!.action.type).to.equal(action['type']);
      expect(asked[0]!.href.startsWith(href), asked[0]!.href).to.equal(true);
      expect(clicks).to.deep.equal([{ button: 0, href: asked[0]!.href, stopped: false }]);

      element.addEventListener('smart-packet-action', (request) => request.preventDefault());
      anchor.click();
      expect(clicks.map(({ stopped }) => stopped)).to.deep.equal([false, true]);
    });
  }

  for (const [name, button] of [
    ['left', 0],
    ['middle', 1],
  ] as const) {
    it(`asks once about a ${name} click of the real mouse, and stops it when told to`, async () => {
      const element = await showActions(link);
      const anchor = part(element, 'action');
      const clicks = catchClicks();
      const asked = record(element, 'smart-packet-action');
      // Under automation WebKit's click says the left button, whichever was pressed.
      const isReal = button === 0 || (await engineName()) !== 'webkit';
      const click = () =>
        isReal
          ? press(name, part(element, 'action-label'))
          : anchor.dispatchEvent(new MouseEvent('auxclick', { button, ...PASSING }));
      await click();
      await waitUntil(() => clicks.length === 1, 'the click');
      element.addEventListener('smart-packet-action', (request) => request.preventDefault());
      await click();
      await waitUntil(() => clicks.length === 2, 'the second click');
      const href = 'https://bakery.example/menu';
      expect(clicks).to.deep.equal([
        { button, href, stopped: false },
        { button, href, stopped: true },
      ]);
      expect(asked.map((request) => request.href)).to.deep.equal([href, href]);
    });
  }

  it('asks when Enter is pressed on the link', async () => {
    const element = await showActions(call);
    const clicks = catchClicks();
    const asked = record(element, 'smart-packet-action');
    part(element, 'action').focus();
    await keys({ press: 'Enter' });
    await waitUntil(() => clicks.length === 1, 'the click');
    expect(asked).to.have.length(1);
  });

  it('asks nothing about the right button, which opens a menu', async () => {
    const element = await showActions(link);
    const clicks = catchClicks();
    const asked = record(element, 'smart-packet-action');
    part(element, 'action').dispatchEvent(new MouseEvent('auxclick', { button: 2, ...PASSING }));
    expect(asked).to.deep.equal([]);
    expect(clicks.map(({ stopped }) => stopped)).to.deep.equal([false]);
  });
});

describe('an expired packet', () => {
  it('says so and has no actions', async () => {
    const meta = metaWith({ expires: '2020-01-01' });
    const element = await showPacket(packetWith({ cta: [...actions], meta }), { lang: 'en' });
    expect(textOf(part(element, 'expired'))).to.equal('This message has expired.');
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(0);
  });

  it('runs no action when it expires while it is shown', async () => {
    const element = await showPacket(packetWith({ cta: [link], meta: metaWith({ expires: '2099-12-31' }) }));
    const clicks = catchClicks();
    const asked = record(element, 'smart-packet-action');
    const { now } = Date;
    stub(Date, 'now', () => now() + 100 * 365.25 * 86_400_000);
    part(element, 'action').click();
    expect(clicks.map(({ stopped }) => stopped)).to.deep.equal([true]);
    expect(asked).to.deep.equal([]);
    await element.updateComplete;
    expect(hasPart(element, 'expired')).to.equal(true);
    expect(hasPart(element, 'action')).to.equal(false);
  });
});

const menuButton = (element: SmartPacketElement) => part<HTMLButtonElement>(element, 'menu-button');
const itemsOf = (element: SmartPacketElement) => parts<HTMLButtonElement>(element, 'menu-item');

/** Chooses the item of that name in the open menu. */
async function choose(element: SmartPacketElement, label: string): Promise<void> {
  itemsOf(element)
    .find((item) => textOf(item) === label)!
    .click();
  await element.updateComplete;
  await settle();
}

const focusedPart = (element: Element) => element.shadowRoot!.activeElement?.getAttribute('part');

describe('the menu', () => {
  it('has items only while it is open', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, cta: actions }), { lang: 'en' });
    expect(menuButton(element).ariaExpanded).to.equal('false');
    expect(menuButton(element).ariaLabel).to.equal('More');
    expect(hasPart(element, 'menu-item')).to.equal(false);
    await openMenu(element);
    expect(getComputedStyle(part(element, 'menu')).position).to.equal('fixed');
    expect(menuButton(element).ariaExpanded).to.equal('true');
    expect(itemsOf(element).map(textOf)).to.deep.equal([
      'Copy transcript',
      'Copy +1 555 123 4567',
      'Copy hello@bakery.example',
      'Share',
      'Save transcript',
      'Save recording',
    ]);
    expect(itemsOf(element).every((item) => item.localName === 'button')).to.equal(true);
    await clickOn(menuButton(element));
    await element.updateComplete;
    expect(menuButton(element).ariaExpanded).to.equal('false');
    expect(hasPart(element, 'menu')).to.equal(false);
    expect(hasPart(element, 'menu-item')).to.equal(false);
  });

  it('offers only what a packet has', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, transcript: '', cta: [link] }), { lang: 'en' });
    await openMenu(element);
    expect(itemsOf(element).map(textOf)).to.deep.equal(['Share', 'Save recording']);
  });

  it('adds no link, no form and no style, and nothing above the page but itself: the only links are the actions', async () => {
    const element = await showPacket(packetWith({ voice: speech.wav, cta: [link, call, event] }));
    await openMenu(element);
    await waitUntil(() => parts(element, 'action').every((anchor) => anchor.hasAttribute('href')), 'the links');
    const root = element.shadowRoot!;
    expect([...root.querySelectorAll('a, [href]')].map((anchor) => anchor.getAttribute('part'))).to.deep.equal([
      'action',
      'action',
      'action',
    ]);
    expect([...root.querySelectorAll('form, dialog, [popover]')]).to.deep.equal([part(element, 'menu')]);
    // Set by script, which every policy allows; the slider's, too, once something plays.
    const styled = [...root.querySelectorAll('[style]')];
    expect(styled.map((each) => each.getAttribute('part'))).to.deep.equal(['menu']);
    const fixed = [...root.querySelectorAll('*')].filter((each) => getComputedStyle(each).position === 'fixed');
    expect(fixed).to.deep.equal([part(element, 'menu')]);
  });

  for (const from of ['menu-item', 'menu-button']) {
    it(`closes on Escape in the ${from}, and its button has the focus`, async () => {
      const element = await showActions(link);
      const outside: string[] = [];
      const onKey = ({ key }: KeyboardEvent) => outside.push(key);
      document.addEventListener('keydown', onKey);
      undo.push(() => document.removeEventListener('keydown', onKey));
      await openMenu(element);
      part(element, from).focus();
      await keys({ press: 'Escape' });
      await waitUntil(() => !hasPart(element, 'menu'), 'the menu is closed');
      expect(menuButton(element).ariaExpanded).to.equal('false');
      expect(focusedPart(element)).to.equal('menu-button');
      // One Escape closes one thing: not the page's dialog around it, too.
      expect(outside).to.deep.equal([]);
      await keys({ press: 'Escape' });
      expect(outside).to.deep.equal(['Escape']);
    });
  }

  it('opens and works with keys alone', async () => {
    const texts = stubClipboard();
    const element = await showActions();
    menuButton(element).focus();
    await keys({ press: 'Enter' });
    await waitUntil(() => hasPart(element, 'menu'), 'the menu');
    expect(focusedPart(element)).to.equal('menu-item');
    await keys({ press: 'Space' });
    await waitUntil(() => texts.length === 1, 'the copy');
    await element.updateComplete;
    expect(hasPart(element, 'menu')).to.equal(false);
    expect(focusedPart(element)).to.equal('menu-button');
  });

  it('is closed when another packet is shown', async () => {
    const element = await showActions(link);
    await openMenu(element);
    element.packet = packetWith({ transcript: 'Another one.' });
    await element.updateComplete;
    expect(hasPart(element, 'menu')).to.equal(false);
    expect(menuButton(element).ariaExpanded).to.equal('false');
  });

  for (const [label, text] of [
    ['Copy transcript', speech.transcript],
    ['Copy +1 555 123 4567', '+1 555 123 4567'],
    ['Copy hello@bakery.example', 'hello@bakery.example'],
  ] as const) {
    it(`${label}: puts it on the clipboard, and says so`, async () => {
      const texts = stubClipboard();
      const element = await showActions(...actions);
      expect(statusOf(element)).to.equal('');
      await openMenu(element);
      await choose(element, label);
      expect(texts).to.deep.equal([text]);
      expect(statusOf(element)).to.equal('Copied');
      expect(hasPart(element, 'menu')).to.equal(false);
      expect(focusedPart(element)).to.equal('menu-button');
    });
  }

  for (const [title, clipboard] of [
    ['refuses', { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) }],
    [
      'throws',
      {
        writeText: () => {
          throw new Error('No');
        },
      },
    ],
    ['is not there', undefined],
  ] as const) {
    it(`says that nothing was copied when the clipboard ${title}`, async () => {
      stub(navigator, 'clipboard', clipboard);
      const element = await showActions(link);
      await openMenu(element);
      await choose(element, 'Copy transcript');
      expect(statusOf(element)).to.equal('Could not be copied');
    });
  }

  const rejectWith = (name: string) => () => Promise.reject(new DOMException('No', name));
  for (const { title, share, copied, status } of [
    { title: 'by the system where it can', share: () => Promise.resolve(), copied: [], status: '' },
    { title: 'nothing when the person thinks better of it', share: rejectWith('AbortError'), copied: [], status: '' },
    { title: 'the copied address where it may not', share: rejectWith('NotAllowedError'), copied: [location.href] },
    { title: 'the copied address where it cannot', share: undefined, copied: [location.href] },
  ]) {
    it(`shares ${title}`, async () => {
      const texts = stubClipboard();
      const shared: unknown[] = [];
      stub(
        navigator,
        'share',
        share &&
          ((data: unknown) => {
            shared.push(data);
            return share();
          }),
      );
      const element = await showActions(link);
      await openMenu(element);
      await choose(element, 'Share');
      expect(shared).to.deep.equal(share ? [{ url: location.href }] : []);
      expect(texts).to.deep.equal(copied);
      expect(statusOf(element)).to.equal(status ?? 'Copied');
    });
  }

  it('saves the transcript and the recording as files, without a link in the tree', async () => {
    const saved: { href: string; download: string }[] = [];
    stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved.push({ href: this.href, download: this.download });
    });
    const blobs: Blob[] = [];
    const { createObjectURL } = URL;
    stub(URL, 'createObjectURL', (blob: Blob) => {
      blobs.push(blob);
      return createObjectURL(blob);
    });
    const element = await showPacket(packetWith({ voice: speech.wav }), { lang: 'en' });
    for (const label of ['Save transcript', 'Save recording']) {
      await openMenu(element);
      await choose(element, label);
    }
    expect(saved.map(({ download }) => download)).to.deep.equal(['transcript.txt', 'welcome.wav']);
    expect(saved[1]!.href).to.equal(speech.wav);
    expect(blobs).to.have.length(1);
    expect((await blobs[0]!.text()).trim()).to.equal(speech.transcript);
  });
});

describe('in a frame', () => {
  for (const [by, commandWorks] of [
    ['the old command', true],
    ['the clipboard', false],
  ] as const) {
    it(`numbers and addresses have a button that copies them, by ${by}`, async () => {
      const frame = document.createElement('iframe');
      frame.width = frame.height = '600';
      frame.srcdoc = `<!doctype html><html lang="en"><title>Frame</title>
        <script type="module" src="${new URL('../../src/index.ts', import.meta.url).href}"></script>`;
      place(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const inner = frame.contentDocument!;
      const element = inner.createElement('smart-packet');
      element.packet = packetWith({ cta: [link, sms, email] });
      inner.body.append(element);
      await untilState(element, 'ready');
      await waitUntil(() => parts(element, 'copy-button').length === 2, 'the copy buttons');
      const buttons = parts(element, 'copy-button');
      expect(buttons.map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Copy +1 555 123 4567',
        'Copy hello@bakery.example',
      ]);
      const [, ofSms, ofEmail] = parts(element, 'action').map((anchor) => anchor.parentElement!);
      expect([ofSms!.contains(buttons[0]!), ofEmail!.contains(buttons[1]!)]).to.deep.equal([true, true]);

      const texts = stubClipboard(frame.contentWindow!.navigator);
      stub(inner, 'execCommand', () => {
        const area = element.shadowRoot!.querySelector('textarea')!;
        if (commandWorks) texts.push(area.value.slice(area.selectionStart, area.selectionEnd));
        return commandWorks;
      });
      for (const button of buttons) button.click();
      await waitUntil(() => statusOf(element) === 'Copied', 'the status');
      expect(texts).to.deep.equal(['+1 555 123 4567', 'hello@bakery.example']);
      expect(element.shadowRoot!.querySelectorAll('textarea')).to.have.length(0);
    });
  }

  it('is not what a page of its own is', async () => {
    const element = createElement({ packet: packetWith({ cta: actions }) });
    place(element);
    await untilState(element, 'ready');
    await settle();
    expect(findPart(element, 'copy-button')).to.equal(null);
  });
});
