import { addons } from 'storybook/manager-api';
import { onSystemThemeChange, systemTheme } from './brand.js';

/** Tools that need the room, and have no controls. */
const hasNoPanel = (storyId = ''): boolean => /^(theme-editor|tokens)-/.test(storyId);

function applyTheme(): void {
  addons.setConfig({
    theme: systemTheme(),
    sidebar: { showRoots: false },
    layoutCustomisations: { showPanel: ({ storyId }, usual) => usual && !hasNoPanel(storyId) },
  });
}

applyTheme();
onSystemThemeChange(applyTheme);

// The manager ends the title of every page with its own name, for which it has no setting.
new MutationObserver(() => {
  const title = document.title.replace(/Storybook$/, '<smart-packet>');
  if (document.title !== title) document.title = title;
}).observe(document.head, { childList: true, subtree: true, characterData: true });
