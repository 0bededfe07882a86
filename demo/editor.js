/** "Try your own": shows what is pasted in a `<smart-packet>`, with its issues and events. */
import { find } from './find.js';
import { word } from './words.js';

/** @typedef {import('../src/index.js').Issue} Issue */

const TYPING_PAUSE_MS = 250;
const LONGEST_LOG = 200;

const input = find('#input', HTMLTextAreaElement);
const strict = find('#strict', HTMLInputElement);
const nothing = find('#nothing', HTMLElement);
const issueList = find('#issues', HTMLElement);
const log = find('#log', HTMLElement);
const spokenWord = find('#word', HTMLOutputElement);
const shown = /** @type {import('../src/index.js').SmartPacketElement} */ (find('#shown', HTMLElement));

/** @param {string} text */
const looksLikeAddress = (text) => /^(https?:\/\/|\.{0,2}\/|[\w-]+\/)?[^\s"{}[\]]+$/.test(text);

/** What an event says, in a few words. */
const summaries = {
  /** @param {import('../src/index.js').SmartPacketLoadEvent} event */
  'smart-packet-load': ({ packet }) => packet.id ?? packet.title ?? packet.meta.author ?? '',
  /** @param {import('../src/index.js').SmartPacketErrorEvent} event */
  'smart-packet-error': ({ issues }) => issues.map(({ code }) => code).join(', '),
  /** @param {import('../src/index.js').SmartPacketIssueEvent} event */
  'smart-packet-issue': ({ issue }) => issue.code,
  'smart-packet-play': () => '',
  'smart-packet-pause': () => '',
  /** @param {import('../src/index.js').SmartPacketProgressEvent} event */
  'smart-packet-progress': ({ percent }) => `${percent} %`,
  'smart-packet-ended': () => '',
  /** @param {import('../src/index.js').SmartPacketActionEvent} event */
  'smart-packet-action': ({ action, href }) => `${action.type} ${href.slice(0, 120)}`,
};

/**
 * Opens a packet of the demo as text that can be changed.
 * @param {string} address relative to the page
 */
export async function openInEditor(address) {
  input.scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
  const answer = await fetch(address);
  // A pasted packet's addresses are relative to this page, a fetched packet's to itself.
  input.value = (await answer.text()).replaceAll('"../audio/', '"audio/');
  input.scrollTop = 0;
  show();
}

/** The page's language has changed. */
export function relabelEditor() {
  showIssues();
}

function show() {
  const text = input.value.trim();
  shown.strict = strict.checked;
  shown.src = looksLikeAddress(text) ? text : null;
  shown.packet = text && !shown.src ? text : null;
  nothing.hidden = text !== '';
  spokenWord.value = '–';
  // A pasted packet is read at the element's next update.
  queueMicrotask(showIssues);
}

function showIssues() {
  const issues = shown.issues ?? [];
  const items = issues.map((issue) => {
    const item = document.createElement('li');
    item.className = issue.severity;
    const code = document.createElement('strong');
    code.textContent = issue.code;
    const details = document.createElement('code');
    details.textContent = [pathText(issue.path), dataText(issue)].filter(Boolean).join('  ');
    item.append(code, details);
    return item;
  });
  if (items.length === 0) {
    const none = document.createElement('li');
    none.className = 'none';
    none.textContent = input.value.trim() ? word('no-issues') : '–';
    items.push(none);
  }
  issueList.replaceChildren(...items);
}

/**
 * `cta[0].url`
 * @param {Issue['path']} path
 */
const pathText = (path) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${step}`)).join('');

/** @param {Issue} issue */
const dataText = ({ data }) => (data && Object.keys(data).length ? JSON.stringify(data) : '');

/**
 * @param {string} type
 * @param {string} summary
 */
function writeToLog(type, summary) {
  const entry = document.createElement('li');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString('en-GB');
  entry.append(time, `${type.replace('smart-packet-', '')} ${summary}`.trim());
  log.prepend(entry);
  while (log.children.length > LONGEST_LOG) log.lastChild?.remove();
}

for (const [type, summary] of Object.entries(summaries)) {
  shown.addEventListener(type, (event) => {
    writeToLog(type, /** @type {(event: Event) => string} */ (summary)(event));
    showIssues();
  });
}
shown.addEventListener('smart-packet-word', ({ word: spoken }) => {
  spokenWord.value = spoken ? `${spoken.text}, ${spoken.start.toFixed(2)} s` : '–';
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(show, TYPING_PAUSE_MS);
});
strict.addEventListener('change', show);

find('#cut-off', HTMLElement).addEventListener('click', () => {
  input.value = '{\n  "id": "spid:example.com:cut-off",\n  "transcript": "This packet stops in the mid';
  show();
});
find('#by-address', HTMLElement).addEventListener('click', () => {
  input.value = 'packets/french.json';
  show();
});
find('#clear', HTMLElement).addEventListener('click', () => {
  input.value = '';
  log.replaceChildren();
  show();
});
find('#try', HTMLElement).addEventListener('submit', (event) => event.preventDefault());

show();
