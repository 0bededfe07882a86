/**
 * The same packet three times, with word times from captions, found in the recording, and spread evenly; and its wave
 * with the words of each under it.
 */
import './settings.js';
import { find } from './find.js';

/** @typedef {HTMLElementTagNameMap['smart-packet']} SmartPacket */

const PIXELS_PER_SECOND = 120;
/** Browsers draw no wider canvas than this. */
const CANVAS_PIXELS = 8000;
/** Seconds from its twin at which a word is marked as far away. */
const FAR_SECONDS = 0.1;
const LINES = /** @type {const} */ (['captions', 'aligned', 'spread']);
const LABELS = { captions: 'Captions', aligned: 'Found', spread: 'Spread' };

/** @param {string} id */
const element = (id) => find(`#${id}`, HTMLElement);
const packets = {
  captions: /** @type {SmartPacket} */ (element('captions')),
  aligned: /** @type {SmartPacket} */ (element('aligned')),
  spread: /** @type {SmartPacket} */ (element('spread')),
};
const strip = element('strip');
const recording = find('#recording', HTMLSelectElement);
const playhead = document.createElement('div');
playhead.className = 'playhead';

/** Which recording is shown; answers for another one come too late. */
let shown = 0;
let text = '';

async function show() {
  const mine = ++shown;
  strip.replaceChildren();
  element('aligned-figure').textContent = 'Listening …';
  element('spread-figure').textContent = 'Waiting for the length …';
  element('status').textContent = '';
  const address = new URL(`packets/${recording.value}.json`, document.baseURI);
  try {
    const packet = await (await fetch(address)).json();
    if (mine !== shown) return;
    const voice = new URL(packet.voice, address).href;
    text = packet.transcript;
    packets.captions.packet = { ...packet, voice, captions: new URL(packet.captions, address).href, cta: [] };
    packets.aligned.packet = packets.spread.packet = { ...packet, voice, captions: undefined, cta: [] };
    const samples = await decode(voice);
    if (mine === shown) drawWave(samples);
  } catch (error) {
    if (mine === shown) element('status').textContent = `The recording could not be drawn: ${String(error)}`;
  }
}

/** @param {string} url */
async function decode(url) {
  const bytes = await (await fetch(url)).arrayBuffer();
  return new OfflineAudioContext(1, 1, 16000).decodeAudioData(bytes);
}

/** @param {AudioBuffer} buffer */
function drawWave(buffer) {
  const width = Math.ceil(buffer.duration * PIXELS_PER_SECOND);
  strip.style.width = `${width}px`;
  const samples = buffer.getChannelData(0);
  const perPixel = buffer.sampleRate / PIXELS_PER_SECOND;
  for (let left = 0; left < width; left += CANVAS_PIXELS) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.min(CANVAS_PIXELS, width - left);
    canvas.height = 96;
    canvas.style.left = `${left}px`;
    const context = canvas.getContext('2d');
    if (!context) return;
    // Visible on light and on dark: it stays as it is when that changes.
    context.fillStyle = '#7b8291';
    for (let x = 0; x < canvas.width; x++) {
      let peak = 0;
      const from = Math.floor((left + x) * perPixel);
      for (let i = from; i < from + perPixel; i++) peak = Math.max(peak, Math.abs(samples[i] ?? 0));
      const height = Math.max(1, peak * 92);
      context.fillRect(x, 48 - height / 2, 1, height);
    }
    strip.append(canvas);
  }
  strip.append(playhead);
}

/** @param {typeof LINES[number]} name */
function drawWords(name) {
  strip.querySelector(`.line.${name}`)?.remove();
  const line = document.createElement('div');
  line.className = `line ${name}`;
  line.style.top = `${104 + 56 * LINES.indexOf(name)}px`;
  const label = document.createElement('b');
  label.textContent = LABELS[name];
  line.append(label);
  const twins = new Map(packets.captions.wordTimings.map((word) => [word.from, word.start]));
  for (const { from, to, start, end } of packets[name].wordTimings) {
    const word = document.createElement('span');
    word.textContent = text.slice(from, to);
    word.dir = 'auto';
    word.dataset['from'] = String(from);
    word.style.left = `${start * PIXELS_PER_SECOND}px`;
    word.style.width = `${Math.max(2, (end - start) * PIXELS_PER_SECOND)}px`;
    word.classList.toggle('far', Math.abs(start - (twins.get(from) ?? start)) > FAR_SECONDS);
    line.append(word);
  }
  strip.append(line);
}

/** How far the words of a packet are from those of the captions. @param {'aligned' | 'spread'} name */
function judge(name) {
  const twins = new Map(packets.captions.wordTimings.map((word) => [word.from, word.start]));
  const packet = packets[name];
  const distances = packet.wordTimings
    .flatMap(({ from, start }) => (twins.has(from) ? [Math.abs(start - (twins.get(from) ?? 0))] : []))
    .sort((a, b) => a - b);
  if (!distances.length) return;
  const near = distances.filter((each) => each <= FAR_SECONDS).length / distances.length;
  const middle = distances[distances.length >> 1] ?? 0;
  const from = name === 'aligned' && packet.timing !== 'aligned' ? 'Not found yet, spread for now. ' : '';
  element(`${name}-figure`).textContent =
    `${from}Half of the words within ${Math.round(middle * 1000)}\u00a0ms of the captions; ` +
    `${Math.round(near * 100)}\u00a0% within ${FAR_SECONDS * 1000}\u00a0ms.`;
}

for (const name of LINES) {
  const packet = packets[name];
  packet.addEventListener('smart-packet-timing', () => {
    for (const each of LINES) drawWords(each);
    judge('aligned');
    judge('spread');
  });
  packet.addEventListener('smart-packet-word', ({ word }) => {
    strip.querySelector(`.line.${name} [aria-current]`)?.removeAttribute('aria-current');
    if (word) strip.querySelector(`.line.${name} [data-from="${word.from}"]`)?.setAttribute('aria-current', 'true');
  });
}

/** The packet that plays, or played last. */
let current = packets.aligned;
for (const packet of Object.values(packets)) {
  packet.addEventListener('smart-packet-play', () => {
    current = packet;
    requestAnimationFrame(follow);
  });
}

function follow() {
  const x = current.currentTime * PIXELS_PER_SECOND;
  playhead.style.left = `${x}px`;
  const scroller = element('scroller');
  if (x > scroller.scrollLeft + scroller.clientWidth * 0.8 || x < scroller.scrollLeft) {
    scroller.scrollLeft = x - scroller.clientWidth * 0.2;
  }
  if (!current.paused) requestAnimationFrame(follow);
}

strip.addEventListener('click', ({ clientX }) => {
  current.seek((clientX - strip.getBoundingClientRect().left) / PIXELS_PER_SECOND);
  void current.play();
});

recording.addEventListener('change', () => void show());
void customElements.whenDefined('smart-packet').then(show);
