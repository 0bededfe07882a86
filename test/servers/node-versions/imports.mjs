/** Imports every module of the package, as any Node does, and renders a packet. Throws where one can't. */
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';

const { exports } = JSON.parse(readFileSync(new URL(import.meta.resolve('smart-packet/package.json')), 'utf8'));
const entries = Object.keys(exports).filter((name) => typeof exports[name] === 'object' && !name.endsWith('.js'));
assert.ok(entries.length >= 7);
for (const entry of entries) {
  const names = Object.keys(await import(`smart-packet${entry.slice(1)}`));
  assert.ok(names.length > 0, entry);
}
const { renderPacketToString } = await import('smart-packet/ssr');
const packet = JSON.parse(readFileSync('packet.json', 'utf8'));
for (const lang of ['en', 'fr', 'ar', 'zh-Hans'])
  assert.match(
    renderPacketToString(packet, { lang, baseUrl: 'https://a.example/' }),
    /words are read along.*data:text\/calendar/s,
  );
assert.equal(typeof document, 'undefined');
console.log(`${entries.length} entries`);
