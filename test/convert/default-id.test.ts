import { expect, it } from 'vitest';
import { defaultId, type IdSources } from '../../src/convert/default-id.js';

it.each<[IdSources, string | null]>([
  [{ voice: 'https://bakery.example/a.mp3', title: 'Welcome!' }, 'spid:bakery.example:welcome'],
  [{ voice: 'https://www.bakery.example:8443/a/Opening_hours.v2.mp3?x=1/2#b' }, 'spid:bakery.example:opening-hours-v2'],
  [{ voice: 'hello.mp3', pages: ['tel:112', 'https://bakery.example/menu'] }, 'spid:bakery.example:hello'],
  [{ pages: ['https://bakery.example'], title: 'Où êtes-vous ?' }, 'spid:bakery.example:où-êtes-vous'],
  [{ pages: ['https://bakery.example'], title: 'नमस्ते' }, 'spid:bakery.example:नमस्ते'],
  [{ pages: ['https://bücher.example'], title: 'A' }, 'spid:xn--bcher-kva.example:a'],
  [{ pages: ['https://a.example'], title: 'long '.repeat(40) }, `spid:a.example:${'long-'.repeat(12).slice(0, -1)}`],
  [{ voice: 'http://bakery.example/a.mp3' }, null],
  [{ voice: 'hello.mp3', title: 'Welcome' }, null],
  [{ voice: 'https://bakery.example/', title: '!' }, null],
  [{ voice: 'https://[::1]/a.mp3' }, null],
  [{}, null],
])('%j', (sources, id) => {
  expect(defaultId(sources)).toBe(id);
});
