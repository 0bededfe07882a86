/** Makes the list of a directory's page searchable. Without it, the page has no field that would not work. */
export const directoryScript = `const search = document.querySelector('.search');
const input = search.querySelector('input');
const output = search.querySelector('output');
const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const entries = [...document.querySelectorAll('.entry')].map((entry) => ({
  entry,
  // A space between texts of different elements.
  text: [...entry.querySelectorAll('.who :is(h2, a, .spid, li)')].map(({ textContent }) => plain(textContent)).join(' '),
}));
const update = () => {
  const words = plain(input.value).split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const { entry, text } of entries) {
    entry.hidden = !words.every((word) => text.includes(word));
    if (!entry.hidden) count++;
  }
  output.value = words.length ? \`\${count} of \${entries.length}\` : '';
};
input.addEventListener('input', update);
search.hidden = false;
// A browser keeps what was typed when it comes back to the page.
update();
`;
