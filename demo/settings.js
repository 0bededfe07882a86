/** The settings in the bar of the page: theme and colour of all its cards, light or dark, direction of writing. */
import { makeColourChoice, makeThemeChoice, makeThemeSheet } from './choices.js';
import { find } from './find.js';

const root = document.documentElement;
const panel = find('#looks', HTMLElement);
const direction = find('#direction', HTMLButtonElement);
const dark = find('#dark', HTMLButtonElement);

const theme = makeThemeChoice('page-theme');
const colour = makeColourChoice('page-colour');
const sheet = makeThemeSheet(document.head);
panel.prepend(theme.group, colour.group);

panel.addEventListener('input', () => {
  root.dataset['theme'] = theme.value();
  sheet.show(theme.value());
  const chosen = colour.value();
  root.toggleAttribute('data-colour', chosen !== '');
  root.style.setProperty('--chosen-colour', chosen);
});

direction.addEventListener('click', () => {
  root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl';
  direction.setAttribute('aria-pressed', String(root.dir === 'rtl'));
});

/* The system's colours, until a choice is made. */
const systemPrefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset['scheme'] ? root.dataset['scheme'] === 'dark' : systemPrefersDark.matches);
const showScheme = () => dark.setAttribute('aria-pressed', String(isDark()));

dark.addEventListener('click', () => {
  root.dataset['scheme'] = isDark() ? 'light' : 'dark';
  showScheme();
});
systemPrefersDark.addEventListener('change', showScheme);
showScheme();

// Where there is room, the settings are in the bar itself.
matchMedia('(min-width: 1260px)').addEventListener('change', () => {
  if (panel.matches(':popover-open')) panel.hidePopover();
});
