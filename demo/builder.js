/** "Put one on your page": shows a packet as chosen, and the lines that show it so on any page. */
import { makeChoice, makeColourChoice, makeThemeChoice, makeThemeSheet } from './choices.js';
import { find } from './find.js';
import { word } from './words.js';

const COPIED_MS = 3000;

const form = find('#builder', HTMLFormElement);
const code = find('#code', HTMLElement);
const copy = find('#copy', HTMLButtonElement);
const status = find('#status', HTMLElement);
const module = find('#script', HTMLScriptElement).src;

const choice = {
  variant: makeChoice('variant', { text: 'Shape', key: 'variant-choice' }, [
    { value: '', text: 'Card', key: 'variant-card' },
    { value: 'compact', text: 'One line', key: 'variant-compact' },
    { value: 'bubble', text: 'Chat bubble', key: 'variant-bubble' },
  ]),
  transcript: makeChoice('transcript', { text: 'Transcript', key: 'transcript-choice' }, [
    { value: '', text: 'Shown', key: 'transcript-open' },
    { value: 'closed', text: 'Behind a button', key: 'transcript-closed' },
    { value: 'none', text: 'Left out', key: 'transcript-none' },
  ]),
  theme: makeThemeChoice('theme'),
  colour: makeColourChoice('colour'),
};
form.prepend(...Object.values(choice).map(({ group }) => group));

// The themes name the element, so the one of the preview needs a tree of its own.
const preview = find('#preview', HTMLElement);
const shadow = preview.attachShadow({ mode: 'open' });
const sheet = makeThemeSheet(shadow);
const card = document.createElement('smart-packet');
card.setAttribute('loading', 'lazy');
shadow.append(card);

/** What a theme says of its own accent does not hold for another one. */
function readProperties() {
  const colour = choice.colour.value();
  const reset = colour && choice.theme.value() ? 'initial' : '';
  return {
    '--smart-packet-accent-color': colour,
    '--smart-packet-on-accent-color': reset,
    '--smart-packet-highlight-color': reset,
  };
}

function readAttributes() {
  return {
    src: new URL(find('#packet', HTMLSelectElement).value, document.baseURI).href,
    variant: choice.variant.value(),
    transcript: choice.transcript.value(),
    lang: find('#interface', HTMLSelectElement).value,
  };
}

/** @param {Record<string, string>} values */
const entriesSet = (values) => Object.entries(values).filter(([, value]) => value !== '');

/**
 * With whole addresses: a relative one, copied to another page, leads nowhere.
 * @param {Record<string, string>} attributes
 * @param {Record<string, string>} properties
 */
function writeLines(attributes, properties) {
  const theme = choice.theme.value();
  const rules = entriesSet(properties).map(([name, value]) => `${name}: ${value}`);
  const style = rules.length > 1 ? `\n    ${rules.join(';\n    ')};\n  ` : rules.join('');
  const set = entriesSet({ ...attributes, style }).map(([name, value]) => `${name}="${value}"`);
  const tag = set.length > 2 ? `<smart-packet\n  ${set.join('\n  ')}\n>` : `<smart-packet ${set.join(' ')}>`;
  return [
    find('#one-file', HTMLInputElement).checked
      ? `<script defer src="${new URL('smart-packet.iife.min.js', module).href}"></script>`
      : `<script type="module" src="${module}"></script>`,
    ...(theme ? [`<link rel="stylesheet" href="${new URL(`themes/${theme}.css`, module).href}" />`] : []),
    `${tag}</smart-packet>`,
  ].join('\n');
}

function build() {
  const attributes = readAttributes();
  const properties = readProperties();
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) card.removeAttribute(name);
    else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
  }
  // A policy may forbid the attribute, never the properties.
  for (const [name, value] of Object.entries(properties)) card.style.setProperty(name, value);
  const theme = choice.theme.value();
  sheet.show(theme);
  preview.dataset['theme'] = theme;
  code.textContent = writeLines(attributes, properties);
}

form.addEventListener('input', build);
form.addEventListener('submit', (event) => event.preventDefault());
build();

copy.addEventListener('click', () => void copyLines());

async function copyLines() {
  const copied = await navigator.clipboard.writeText(code.textContent).then(
    () => true,
    () => false,
  );
  if (!copied) getSelection()?.selectAllChildren(code);
  status.textContent = word(copied ? 'copied' : 'not-copied');
  copy.textContent = word(copied ? 'copied' : 'copy');
  setTimeout(() => {
    status.textContent = '';
    copy.textContent = word('copy');
  }, COPIED_MS);
}
