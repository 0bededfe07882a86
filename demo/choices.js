/** Groups of radio buttons, and what they choose from: the settings of the page and the builder share them. */

/**
 * @typedef {object} Choice
 * @property {string} value
 * @property {string} text in English
 * @property {string} key of the French text in words.js
 */

/** The files of dist/themes/; the card’s own look has none. @type {Choice[]} */
const themes = [
  { value: '', text: 'Default', key: 'theme-default' },
  { value: 'neutral', text: 'Neutral', key: 'theme-neutral' },
  { value: 'orange', text: 'Orange', key: 'theme-orange' },
  { value: 'high-contrast', text: 'Contrast', key: 'theme-contrast' },
  { value: 'night', text: 'Night', key: 'theme-night' },
  { value: 'paper', text: 'Paper', key: 'theme-paper' },
  { value: 'glass', text: 'Glass', key: 'theme-glass' },
];

/** @type {Choice[]} */
const colours = [
  { value: '', text: 'The theme’s own colour', key: 'colour-theme' },
  { value: '#2f5bea', text: 'Blue', key: 'colour-blue' },
  { value: '#0a7c66', text: 'Green', key: 'colour-green' },
  { value: '#7446e0', text: 'Violet', key: 'colour-violet' },
  { value: '#c81e5b', text: 'Rose', key: 'colour-rose' },
  { value: '#b45309', text: 'Amber', key: 'colour-amber' },
];

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} className
 * @param {{ text: string, key: string }} [words]
 */
function make(name, className, words) {
  const element = document.createElement(name);
  element.className = className;
  if (words) {
    element.textContent = words.text;
    element.dataset['text'] = words.key;
  }
  return element;
}

/**
 * @param {string} type of input
 * @param {Choice} choice
 * @param {boolean} isSwatch shown as its colour, with its name for those who don’t see it
 */
function makeOption(type, choice, isSwatch) {
  const label = make('label', isSwatch ? 'swatch' : 'chip');
  const input = make('input', 'unseen');
  Object.assign(input, { type, value: choice.value });
  const face = make('span', 'face', isSwatch ? undefined : choice);
  label.append(input, face);
  if (isSwatch) {
    face.style.backgroundColor = choice.value;
    label.append(make('span', 'unseen', choice));
  }
  return { label, input };
}

/**
 * @param {string} name shared by its radio buttons
 * @param {{ text: string, key: string }} legend
 * @param {Choice[]} choices the first is chosen
 */
export function makeChoice(name, legend, choices, isSwatches = false) {
  const group = make('fieldset', 'choice');
  const row = make('div', isSwatches ? 'swatches' : 'chips');
  for (const choice of choices) {
    const { label, input } = makeOption('radio', choice, isSwatches);
    input.name = name;
    input.checked = choice === choices[0];
    row.append(label);
  }
  group.append(make('legend', '', legend), row);
  const value = () => group.querySelector('input:checked')?.getAttribute('value') ?? '';
  return { group, row, value };
}

/** @param {string} name */
export const makeThemeChoice = (name) => makeChoice(name, { text: 'Theme', key: 'theme-choice' }, themes);

/**
 * Swatches, and any other colour.
 * @param {string} name
 */
export function makeColourChoice(name) {
  const { group, row, value } = makeChoice(name, { text: 'Colour', key: 'colour-choice' }, colours, true);
  const { label, input } = makeOption('color', { value: '#8a5a00', text: 'Another colour', key: 'colour-other' }, true);
  label.classList.add('other');
  row.append(label);
  group.addEventListener('input', ({ target }) => {
    const isOther = target === input;
    label.classList.toggle('chosen', isOther);
    if (!isOther) return;
    for (const radio of row.querySelectorAll('input')) radio.checked = false;
    /** @type {HTMLElement} */ (input.nextElementSibling).style.background = input.value;
  });
  return { group, value: () => (label.classList.contains('chosen') ? input.value : value()) };
}

/**
 * A sheet for a document’s head or a shadow root that shows one theme, or none.
 * @param {Node} parent
 */
export function makeThemeSheet(parent) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.disabled = true;
  parent.appendChild(sheet);
  return {
    /** @param {string} theme */
    show(theme) {
      if (theme) sheet.href = new URL(`../dist/themes/${theme}.css`, import.meta.url).href;
      sheet.disabled = !theme;
    },
  };
}
