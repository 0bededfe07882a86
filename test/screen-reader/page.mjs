import { states } from './states.mjs';

const query = new URLSearchParams(location.search);
const element = Object.assign(document.createElement('smart-packet'), states[query.get('state') ?? '']);
const control = query.get('control') ?? '';
for (const type of ['smart-packet-load', 'smart-packet-error'])
  element.addEventListener(type, () => void fetch(control, { method: 'POST' }));
document.querySelector('#place')?.replaceWith(element);

// Another address typed by hand would be read aloud, key by key.
new EventSource(control).addEventListener('message', ({ data }) => {
  query.set('state', data);
  location.search = `${query}`;
});
