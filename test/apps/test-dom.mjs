/**
 * What the card does in the DOM of an app's tests, jsdom's or happy-dom's, which lacks much of what browsers have: styles
 * that can be shared, sizes, observers, sound, custom states, CSS highlights, `:dir()`.
 */
import assert from 'node:assert/strict';

/** @typedef {import('../../src/index.js').SmartPacketElement} SmartPacketElement */

const PATIENCE_MS = 5000;

const packet = {
  id: 'spid:bakery.example:welcome',
  voice: 'https://bakery.example/welcome.mp3',
  transcript: 'Hello, and welcome.\nCome in!',
  intent: 'welcome/greeting',
  cta: [
    { type: 'link', label: 'See the menu', url: 'https://bakery.example/menu' },
    { type: 'call', label: 'Call us', phone: '+1 202 555 0142' },
    { type: 'calendar', label: 'Taste', title: 'Tasting', start: '2030-03-01T18:00', timezone: 'Europe/Berlin' },
  ],
  meta: { author: 'Harbour Street Bakery', created: '2026-03-01', language: 'en', tags: ['bakery'] },
  duration: 6.4,
  waveform: [0, 50, 100],
};
const address = 'https://bakery.example/welcome.json';

/**
 * @param {string} what
 * @param {() => unknown} isSo
 */
async function waitFor(what, isSo) {
  const deadline = performance.now() + PATIENCE_MS;
  while (!isSo()) {
    assert.ok(performance.now() < deadline, what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * @param {Partial<SmartPacketElement>} properties
 * @param {string} markup
 */
async function show(properties = { packet }, markup = '<smart-packet></smart-packet>') {
  document.body.innerHTML = markup;
  const element = /** @type {SmartPacketElement} */ (document.querySelector('smart-packet'));
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

/**
 * @param {SmartPacketElement} element
 * @param {string} name
 */
const part = (element, name) =>
  /** @type {HTMLElement | null} */ (element.renderRoot.querySelector(`[part="${name}"]`));

/** @param {SmartPacketElement} element */
const text = (element) => element.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';

/**
 * @param {SmartPacketElement} element
 * @param {string} words
 */
const shows = (element, words = 'Come in!') => waitFor(`it shows “${words}”`, () => text(element).includes(words));

/**
 * Every request is answered with the packet, by a response as tests make one.
 * @param {() => Promise<void>} run
 */
async function answering(run) {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(packet)));
  try {
    await run();
  } finally {
    globalThis.fetch = fetch;
  }
}

/** @type {Record<string, () => Promise<void>>} */
const behaviours = {
  'a packet as a property': async () => {
    const element = await show();
    assert.equal(element.state, 'ready');
    await shows(element);
    assert.equal(part(element, 'title')?.textContent, 'Harbour Street Bakery');
    assert.equal(part(element, 'duration')?.textContent, '0:06');
  },
  'an element that is made by script': async () => {
    const element = document.createElement('smart-packet');
    element.packet = packet;
    document.body.append(element);
    await shows(element);
  },
  'a packet by address': () =>
    answering(async () => {
      await shows(await show({ src: address }));
    }),
  'a packet by address, when it is near': () =>
    answering(async () => {
      await shows(await show({}, `<smart-packet src="${address}" loading="lazy"></smart-packet>`));
    }),
  'a packet in a script child': async () => {
    const script = `<script type="application/json">${JSON.stringify(packet)}</script>`;
    await shows(await show({}, `<smart-packet>${script}</smart-packet>`));
  },
  'a packet in a script child that comes later': async () => {
    const element = await show({});
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(packet);
    element.append(script);
    await shows(element);
  },
  'another packet': async () => {
    const element = await show();
    element.packet = { ...packet, transcript: 'Closed today.' };
    await shows(element, 'Closed today.');
    assert.ok(!text(element).includes('Come in!'));
  },
  'a broken packet': async () => {
    const element = await show({ packet: {} });
    assert.equal(element.state, 'error');
    assert.ok(part(element, 'error'));
  },
  'an expired packet': async () => {
    const element = await show({ packet: { ...packet, meta: { ...packet.meta, expires: '2020-01-01' } } });
    assert.ok(part(element, 'expired'));
  },
  'a packet without a recording': async () => {
    await shows(await show({ packet: { ...packet, voice: null } }));
  },
  'links, and the event before one is followed': async () => {
    const element = await show();
    /** @type {string[]} */
    const asked = [];
    element.addEventListener('smart-packet-action', (event) => {
      event.preventDefault();
      asked.push(event.href);
    });
    const links = () => [...element.renderRoot.querySelectorAll('a')];
    await waitFor('the event has its link', () => links()[2]?.href);
    for (const link of links()) link.click();
    assert.deepEqual(asked.slice(0, 2), ['https://bakery.example/menu', 'tel:+12025550142']);
    assert.match(asked[2] ?? '', /^data:text\/calendar/);
  },
  'the menu': async () => {
    const element = await show();
    part(element, 'menu-button')?.click();
    await waitFor('it is open', () => part(element, 'menu-item'));
    part(element, 'menu-item')?.click();
    await waitFor('it is closed', () => !part(element, 'menu-item'));
  },
  'a compact card': async () => {
    const element = await show({ packet }, '<smart-packet variant="compact"></smart-packet>');
    await waitFor('it can be opened', () => part(element, 'open-button'));
    part(element, 'open-button')?.click();
    await waitFor('it is open', () => element.open);
  },
  'a bubble with a closed transcript': async () => {
    const element = await show({ packet }, '<smart-packet variant="bubble" transcript="closed"></smart-packet>');
    await waitFor('it can be opened', () => part(element, 'transcript-button'));
    part(element, 'transcript-button')?.click();
    await shows(element);
  },
  'another language': async () => {
    const element = await show({ packet }, '<div lang="fr"><smart-packet></smart-packet></div>');
    const label = (/** @type {string} */ words) =>
      waitFor(
        words,
        () =>
          part(element, 'play-button')?.ariaLabel === words ||
          part(element, 'play-button')?.getAttribute('aria-label') === words,
      );
    await label('Lire');
    document.querySelector('div')?.setAttribute('lang', 'es');
    await label('Reproducir');
  },
  'keys and clicks in the transcript': async () => {
    const element = await show();
    const transcript = part(element, 'transcript');
    transcript?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    for (const key of ['ArrowDown', 'Enter', 'ArrowRight', 'ArrowLeft', 'm'])
      transcript?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    /** @type {HTMLElement | null} */ (element.renderRoot.querySelector('.text'))?.click();
    await shows(element);
  },
  speeds: async () => {
    const element = await show();
    const rate = /** @type {HTMLSelectElement} */ (part(element, 'rate'));
    rate.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    rate.value = '1.5';
    rate.dispatchEvent(new Event('change', { bubbles: true }));
    assert.equal(element.playbackRate, 1.5);
  },
  'what a recording tells': async () => {
    const element = await show();
    const { audio } = element;
    for (const type of ['play', 'playing', 'durationchange', 'timeupdate', 'pause', 'ended'])
      audio?.dispatchEvent(new Event(type));
    await shows(element);
    audio?.dispatchEvent(new Event('error'));
    await waitFor('it says so', () => element.issues.some(({ code }) => code === 'recording-unavailable'));
  },
  'data for search engines': async () => {
    const element = await show({ packet, jsonLd: true });
    await waitFor('they are there', () => document.head.innerHTML.includes('AudioObject'));
    element.remove();
    assert.ok(!document.head.innerHTML.includes('AudioObject'));
  },
};

/** @type {[name: string, behaves: () => Promise<void>][]} none of which leaves an error behind */
export const rows = Object.entries(behaviours).map(([name, behaves]) => [
  name,
  async () => {
    /** @type {string[]} */
    const errors = [];
    const note = (/** @type {ErrorEvent} */ { message }) => void errors.push(message);
    window.addEventListener('error', note);
    try {
      await behaves();
      document.body.replaceChildren();
    } finally {
      window.removeEventListener('error', note);
    }
    assert.deepEqual(errors, []);
  },
]);
