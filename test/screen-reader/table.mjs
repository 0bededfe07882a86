/**
 * What has to be heard, in Firefox and in Chromium alike. Words, not times: a position is "# of 21 seconds".
 *
 * @typedef {object} Step
 * @property {string} key as X names it; `KP_Insert+a` changes between Orca's browse mode and its focus mode
 * @property {string[]} [says] in this order, perhaps with more between
 * @property {string[]} [never]
 * @property {string} [once] is said, and only once
 * @property {string} [atMostTwice]
 * @property {number} [quietMs] of silence end it; longer where what is to be heard is that nothing more comes
 *
 * @typedef {object} Row
 * @property {string} state of `states.mjs`
 * @property {string} [only] the one browser that comes to it
 * @property {string[]} reads when the page is read from its beginning to its end
 * @property {string[]} [readsOnce] is read, and only once
 * @property {Step[]} steps
 */

/** Decoration, and roles without a name. */
export const neverSaid = ['middle dot', '–:––', 'statusbar', 'clickable'];

const position = '# of 21 seconds';
/** They begin at the button before the card. @param {number} count of the Tab key @returns {Step[]} */
const tabs = (count) => Array.from({ length: count }, () => ({ key: 'Tab' }));

/** @type {Row[]} */
const table = [
  {
    state: 'card',
    reads: [
      'Welcome to Fernhill, heading',
      'Fernhill Bicycles Business welcome Mar 9, 2026',
      'More, collapsed, button',
      'Play, button',
      'Position, slider',
      'Back 5 seconds, button',
      'Speed, combo box, 1×',
      'Play from here, button, Hello, and welcome to Fernhill Bicycles.',
      'Book a repair fernhill.example, link',
      'Call the workshop # link',
      'Send a photo workshop@fernhill.example, link',
      'bicycles',
    ],
    readsOnce: ['0:00', 'Call the workshop'],
    steps: [
      { key: 'Tab', says: ['More', 'collapsed', 'button'] },
      { key: 'Tab', says: ['Play', 'button'] },
      { key: 'Return', quietMs: 2000 },
      // What the second before the focus changed, Chromium may tell after it.
      { key: 'Tab', says: ['Position', 'slider', position], atMostTwice: position, quietMs: 2500 },
      { key: 'Up', once: position },
      { key: 'Down', once: position },
      { key: 'Page_Up', once: position },
      { key: 'Page_Down', once: position },
      { key: 'Right', once: position },
      { key: 'Left', once: position },
      { key: 'End', once: '21 seconds of 21 seconds' },
      { key: 'Home', once: '0 seconds of 21 seconds' },
      { key: 'Tab', says: ['Back 5 seconds', 'button'], never: [position] },
      { key: 'Tab', says: ['Forward 5 seconds', 'button'] },
      { key: 'Tab', says: ['Speed', 'combo box'], once: '1×' },
      { key: 'Tab', says: ['Transcript'] },
      { key: 'KP_Insert+a', says: ['Focus mode'] },
      { key: 'Down', once: 'Hello, and welcome to Fernhill Bicycles.' },
      {
        key: 'Down',
        once: 'We have repaired bikes on Mill Lane for twenty years, and most repairs are ready the next day.',
      },
      { key: 'Up', once: 'Hello, and welcome to Fernhill Bicycles.' },
      { key: 'm', once: 'Muted' },
      { key: 'm', once: 'Unmuted' },
      { key: 'Tab', once: 'Book a repair fernhill.example link' },
      { key: 'Tab', once: 'Call the workshop # link' },
      { key: 'Tab', once: 'Send a photo workshop@fernhill.example link' },
    ],
  },
  {
    state: 'bubble',
    reads: ['Fernhill Bicycles', 'More, collapsed, button', 'Play, button', 'Hello, and welcome'],
    steps: [
      ...tabs(1),
      { key: 'Return', says: ['expanded'] },
      { key: 'Tab', says: ['Mute', 'not pressed'] },
      { key: 'Tab', says: ['Volume', 'slider', '100%'] },
      { key: 'Tab', says: ['Copy transcript', 'button'] },
      { key: 'Return', says: ['More', 'collapsed', 'Copied'] },
      { key: 'Return', says: ['expanded'] },
      { key: 'Escape', says: ['collapsed'] },
    ],
  },
  {
    state: 'compact',
    reads: ['Details, collapsed, button', 'Welcome to Fernhill, heading', 'Play, button'],
    steps: [
      { key: 'Tab', says: ['Details', 'collapsed', 'button'] },
      { key: 'Return', says: ['expanded'] },
      { key: 'Tab', says: ['More', 'collapsed', 'button'] },
      { key: 'Tab', says: ['Play', 'button'] },
    ],
  },
  {
    state: 'closed transcript',
    reads: ['Transcript, collapsed, button'],
    steps: [],
  },
  {
    state: 'read aloud',
    // Debian's Chromium does not ask Speech Dispatcher for voices.
    only: 'firefox-esr',
    reads: ['Read aloud, button', 'Device voice', 'Position, slider, 0 of # words', 'Back one sentence, button'],
    readsOnce: ['Read aloud', 'of # words'],
    steps: [
      ...tabs(1),
      { key: 'Tab', says: ['Read aloud', 'button'] },
      { key: 'Tab', says: ['Position', 'slider'], once: 'of # words' },
      { key: 'Right', once: 'of # words' },
      { key: 'Up', once: 'of # words' },
    ],
  },
  {
    state: 'recording unavailable',
    reads: ['Play, button'],
    steps: [
      ...tabs(1),
      { key: 'Tab', says: ['Play', 'button'] },
      { key: 'Return', once: 'Audio unavailable' },
      { key: 'Tab', says: ['Try again', 'button'] },
    ],
  },
  {
    state: 'expired',
    reads: ['This message has expired.'],
    readsOnce: ['This message has expired.'],
    steps: [],
  },
  {
    state: 'error',
    reads: ['This message can’t be read.'],
    steps: [],
  },
];

/** @param {string} browser */
export const rowsOf = (browser) => table.filter(({ only }) => !only || only === browser);
