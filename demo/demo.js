/**
 * The page around the packets: its language, direction and colours. Nothing of it is needed to use `<smart-packet>`: a
 * packet on your page is the two lines that this one shows.
 */
import { openInEditor, relabelEditor } from './editor.js';
import { french, word } from './words.js';

const root = document.documentElement;
const button = {
  language: element('language'),
  direction: element('direction'),
  theme: element('theme'),
  copy: element('copy'),
};

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

/* Language: the page's words and, through `lang` on the root, those of every packet's interface. */

const translatable = Array.from(document.querySelectorAll('[data-text]'), (target) => ({
  target,
  english: target.textContent,
  french: french[target.getAttribute('data-text') ?? ''] ?? target.textContent,
}));

function showWords() {
  const language = root.lang === 'fr' ? 'french' : 'english';
  for (const words of translatable) words.target.textContent = words[language];
  button.language.textContent = word('other-language');
  button.language.lang = language === 'french' ? 'en' : 'fr';
  relabelEditor();
}

button.language.addEventListener('click', () => {
  root.lang = root.lang === 'fr' ? 'en' : 'fr';
  showWords();
});

button.direction.addEventListener('click', () => {
  root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl';
  button.direction.setAttribute('aria-pressed', String(root.dir === 'rtl'));
});

/* Colours: the system's until a choice is made. */

const systemPrefersDark = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : systemPrefersDark.matches);
const showTheme = () => button.theme.setAttribute('aria-pressed', String(isDark()));

button.theme.addEventListener('click', () => {
  root.dataset['theme'] = isDark() ? 'light' : 'dark';
  showTheme();
});
systemPrefersDark.addEventListener('change', showTheme);
showTheme();

/* The two lines, with whole addresses: a relative one, copied to another page, leads nowhere. */

const script = /** @type {HTMLScriptElement} */ (element('script'));
const oneFile = /** @type {HTMLInputElement} */ (element('one-file'));

function showCode() {
  const module = new URL(script.src);
  const tag = oneFile.checked
    ? `<script defer src="${new URL('smart-packet.iife.min.js', module).href}"></script>`
    : `<script type="module" src="${module.href}"></script>`;
  const packet = new URL('packets/welcome.json', document.baseURI).href;
  element('code').textContent = `${tag}\n<smart-packet src="${packet}"></smart-packet>`;
}

oneFile.addEventListener('change', showCode);
showCode();

button.copy.addEventListener('click', () => void copyCode());

async function copyCode() {
  const code = element('code');
  const copied = await navigator.clipboard.writeText(code.textContent).then(
    () => true,
    () => false,
  );
  if (!copied) getSelection()?.selectAllChildren(code);
  element('status').textContent = word(copied ? 'copied' : 'not-copied');
  button.copy.textContent = word(copied ? 'copied' : 'copy');
  setTimeout(() => {
    element('status').textContent = '';
    button.copy.textContent = word('copy');
  }, 3000);
}

/* From a packet of the gallery to the editor */

for (const opener of document.querySelectorAll('[data-open]')) {
  opener.addEventListener('click', () => void openInEditor(opener.getAttribute('data-open') ?? ''));
}

/* All module scripts have run, or failed, when the page has loaded. */
function showWhetherBuilt() {
  element('not-built').hidden = customElements.get('smart-packet') !== undefined;
}
if (document.readyState === 'complete') showWhetherBuilt();
else addEventListener('load', showWhetherBuilt);
