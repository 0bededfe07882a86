import 'axe-core/axe.min.js';
import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { record } from '../helpers/events.js';
import { hasPart, part, parts, showPacket, statusOf, textOf } from '../helpers/fixture.js';
import { actions, metaWith, packetWith } from '../helpers/packets.js';
import { openMenu } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

declare const axe: typeof import('axe-core');

const UNKNOWN = 'It could not be checked whether this is still valid.';
const OVER = 'This message has expired.';
const DAY_MS = 86_400_000;

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0).reverse()) step();
});

const expiring = (expires: unknown, fields: object = {}) =>
  packetWith({ cta: [...actions], meta: metaWith({ expires }), ...fields });

/** The words that a screen reader says after the name of a link. */
const describedBy = (link: HTMLElement): string => {
  const root = link.getRootNode() as ShadowRoot;
  return (link.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => textOf(id ? root.getElementById(id) : null))
    .join(' ');
};

/** The device's clock, and what waits for it; nothing happens by itself. */
function takeTime() {
  const { now } = Date;
  const { setTimeout, clearTimeout } = window;
  let passedMs = 0;
  let count = 0;
  const waiting = new Map<number, { run: () => void; atMs: number; askedMs: number }>();
  Date.now = () => now() + passedMs;
  // Only long waits are ours: those of the runner and of the browser's own work go on.
  window.setTimeout = ((run: () => void, ms = 0, ...rest: unknown[]) => {
    if (ms < 5000) return setTimeout(run, ms, ...rest);
    waiting.set(--count, { run, atMs: passedMs + ms, askedMs: ms });
    return count;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!waiting.delete(id as number)) clearTimeout(id);
  };
  undo.push(() => {
    Date.now = now;
    Object.assign(window, { setTimeout, clearTimeout });
  });
  return {
    /** While the device sleeps its timers stand still, too. */
    sleep: (ms: number) => void (passedMs += ms),
    pass: (ms: number) => {
      const endMs = passedMs + ms;
      for (;;) {
        const [id, next] = [...waiting].sort(([, a], [, b]) => a.atMs - b.atMs)[0] ?? [];
        if (!next || next.atMs > endMs) break;
        passedMs = Math.max(passedMs, next.atMs);
        waiting.delete(id!);
        next.run();
      }
      passedMs = endMs;
    },
    get longestMs() {
      return Math.max(...[...waiting.values()].map(({ askedMs }) => askedMs));
    },
    get count() {
      return waiting.size;
    },
  };
}

async function expectOver(element: SmartPacketElement): Promise<void> {
  await waitUntil(() => hasPart(element, 'expired'), 'the end of its time');
  expect(textOf(part(element, 'expired'))).to.equal(OVER);
  expect(hasPart(element, 'action')).to.equal(false);
  expect(statusOf(element)).to.equal(OVER);
}

describe('a packet whose end can’t be read', () => {
  for (const expires of ['01/02/2020', 'Sun, 02 Feb 2020 00:00:00 GMT', 1580601600, new Date(NaN), {}]) {
    it(`says so, and so do its actions: ${typeof expires} ${JSON.stringify(expires)}`, async () => {
      const element = await showPacket(expiring(expires), { lang: 'en' });
      expect(element.issues.map(({ code, path }) => [code, path.join('.')])).to.deep.equal([
        ['invalid-date', 'meta.expires'],
      ]);
      expect(textOf(part(element, 'validity'))).to.equal(UNKNOWN);
      expect(part(element, 'actions').contains(part(element, 'validity'))).to.equal(true);
      expect(parts(element, 'action')).to.have.length(3);
      for (const link of parts(element, 'action')) expect(describedBy(link)).to.contain(UNKNOWN);
      expect(hasPart(element, 'expired')).to.equal(false);
      expect(textOf(part(element, 'footer'))).not.to.contain('Expires');
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });
  }

  it('says so without actions, too', async () => {
    const element = await showPacket(expiring('soon', { cta: [] }), { lang: 'en' });
    expect(textOf(part(element, 'validity'))).to.equal(UNKNOWN);
  });

  it('says so in the language of the page', async () => {
    const element = await showPacket(expiring('soon'), { lang: 'fr' });
    await waitUntil(
      () => textOf(part(element, 'validity')) === 'Impossible de vérifier si ceci est encore valable.',
      'words in French',
    );
  });

  it('is none for those that can be read', async () => {
    for (const expires of ['2099-02-01 00:00:00', '2099-02-01 00:00:00+00 ', new Date('2099-01-01'), undefined, null]) {
      const element = await showPacket(expiring(expires), { lang: 'en' });
      expect(hasPart(element, 'validity')).to.equal(false);
      for (const link of parts(element, 'action')) expect(link.hasAttribute('aria-describedby')).to.equal(false);
    }
  });

  it('is over where its end is a date that has passed', async () => {
    for (const expires of [new Date(0), '2020-02-01 00:00:00', ' 20200201T000000Z ']) {
      const element = await showPacket(expiring(expires), { lang: 'en' });
      expect(textOf(part(element, 'expired'))).to.equal(OVER);
      expect(statusOf(element)).to.equal('');
    }
  });
});

describe('a packet that runs out while it is shown', () => {
  for (const variant of ['card', 'compact', 'bubble'] as const)
    it(`says so at that moment, as ${variant}`, async () => {
      const time = takeTime();
      const element = await showPacket(expiring(new Date(Date.now() + 90_000)), { lang: 'en' });
      await waitUntil(() => time.count, 'the wait for its end');
      element.variant = variant;
      time.pass(80_000);
      await settle();
      expect(hasPart(element, 'expired')).to.equal(false);
      time.pass(11_000);
      await expectOver(element);
    });

  it('says so after weeks, too, for which no timer can be asked', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + 60 * DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    expect(time.longestMs).to.be.below(2 ** 31);
    time.pass(59 * DAY_MS);
    await settle();
    expect(hasPart(element, 'expired')).to.equal(false);
    time.pass(DAY_MS + 1000);
    await expectOver(element);
  });

  for (const type of ['visibilitychange', 'pageshow', 'focus'])
    it(`says so when the page is back after the device has slept (${type})`, async () => {
      const time = takeTime();
      const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
      await waitUntil(() => time.count, 'the wait for its end');
      time.sleep(2 * DAY_MS);
      await settle();
      expect(hasPart(element, 'expired')).to.equal(false);
      (type === 'visibilitychange' ? document : window).dispatchEvent(new Event(type, { bubbles: true }));
      await expectOver(element);
    });

  it('says so within a minute when the clock is set', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    time.sleep(2 * DAY_MS);
    time.pass(60_000);
    await expectOver(element);
  });

  it('says so with its menu open, which no longer copies numbers', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    await openMenu(element);
    const items = () => parts(element, 'menu-item').map(textOf);
    expect(items().some((item) => item.startsWith('Copy +') || item.includes('@'))).to.equal(true);
    time.pass(DAY_MS + 1000);
    await expectOver(element);
    expect(items().some((item) => item.startsWith('Copy +') || item.includes('@'))).to.equal(false);
  });

  it('keeps the focus in the card when it was on an action', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    part(element, 'action').focus();
    time.pass(DAY_MS + 1000);
    await expectOver(element);
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement?.className).to.equal('frame');
  });

  it('says so when it comes back to the page after its end', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    element.remove();
    time.pass(2 * DAY_MS);
    expect(time.count).to.equal(0);
    document.body.append(element);
    await waitUntil(() => hasPart(element, 'expired'), 'the end of its time');
    element.remove();
  });

  it('says nothing of the packet before', async () => {
    const time = takeTime();
    const element = await showPacket(expiring(new Date(Date.now() + DAY_MS)), { lang: 'en' });
    await waitUntil(() => time.count, 'the wait for its end');
    const issues = record(element, 'smart-packet-issue');
    element.packet = expiring(new Date(Date.now() + 9 * DAY_MS));
    await element.updateComplete;
    time.pass(2 * DAY_MS);
    await settle();
    expect([hasPart(element, 'expired'), statusOf(element), issues.length]).to.deep.equal([false, '', 0]);
  });
});

describe('an event in its own time zone', () => {
  const event = { type: 'calendar', label: 'Tasting', start: '2999-09-16T18:00', timezone: 'Etc/GMT+3' };
  const whenOf = (element: SmartPacketElement) => textOf(part(element, 'action-destination'));

  for (const [timezone, place] of [
    ['Etc/GMT+3', 'UTC-3'],
    ['Asia/Kathmandu', 'Kathmandu'],
    ['+02:00', 'UTC+2'],
    ['America/Ciudad_Juarez', 'Ciudad Juarez'],
    ['europe/kyiv', 'Kyiv'],
  ])
    it(`is shown as it is there: ${timezone}`, async () => {
      const element = await showPacket(packetWith({ cta: [{ ...event, timezone }] }), { lang: 'en' });
      expect(element.issues).to.deep.equal([]);
      await waitUntil(() => part(element, 'action').getAttribute('href'), 'the file');
      expect(whenOf(element)).to.contain(`Mon, Sep 16, 2999, 6:00 PM, ${place}`);
      const isElsewhere = new Date('2999-09-16T18:00Z').getTimezoneOffset() !== 0 || timezone !== 'UTC';
      expect(whenOf(element).includes('your time')).to.equal(isElsewhere);
    });

  it('is the reader’s own alone where both are the same', async () => {
    const minutes = -new Date('2999-09-16T18:00Z').getTimezoneOffset();
    const timezone = `${minutes < 0 ? '-' : '+'}${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
    const element = await showPacket(packetWith({ cta: [{ ...event, timezone }] }), { lang: 'en' });
    await waitUntil(() => part(element, 'action').getAttribute('href'), 'the file');
    expect(whenOf(element)).to.match(/^Mon, Sep 16, 2999, 6:00 PM, UTC/);
    expect(whenOf(element)).not.to.contain('your time');
  });

  it('has an issue, and no link, where the zone is not known', async () => {
    for (const timezone of ['PST', 'IST', 'Mars/Olympus', 'W. Europe Standard Time']) {
      const element = await showPacket(packetWith({ cta: [{ ...event, timezone }] }), { lang: 'en' });
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['invalid-event']);
      expect(hasPart(element, 'action')).to.equal(false);
    }
  });
});
