/**
 * The page around the packets, in two languages. Nothing of it is needed to use `<smart-packet>`: a packet on your page
 * is the lines that the builder shows.
 */
import './settings.js';
import './builder.js';
import { openInEditor, relabelEditor } from './editor.js';
import { find } from './find.js';
import { french, word } from './words.js';

const root = document.documentElement;
const language = find('#language', HTMLButtonElement);

/* The page's words and, through `lang` on the root, those of every packet's interface. */

const translatable = Array.from(document.querySelectorAll('[data-text]'), (target) => ({
  target,
  english: target.textContent,
  french: french[target.getAttribute('data-text') ?? ''] ?? target.textContent,
}));

language.addEventListener('click', () => {
  root.lang = root.lang === 'fr' ? 'en' : 'fr';
  for (const words of translatable) words.target.textContent = root.lang === 'fr' ? words.french : words.english;
  language.textContent = word('other-language');
  language.lang = root.lang === 'fr' ? 'en' : 'fr';
  relabelEditor();
});

/* From a packet of the gallery to the editor */

for (const opener of document.querySelectorAll('[data-open]')) {
  opener.addEventListener('click', () => void openInEditor(opener.getAttribute('data-open') ?? ''));
}

/* All module scripts have run, or failed, when the page has loaded. */
function showWhetherBuilt() {
  find('#not-built', HTMLElement).hidden = customElements.get('smart-packet') !== undefined;
}
if (document.readyState === 'complete') showWhetherBuilt();
else addEventListener('load', showWhetherBuilt);
