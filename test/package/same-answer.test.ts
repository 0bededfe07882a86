import { expect, it } from 'vitest';
import { renderPacketToString } from 'smart-packet/ssr';
import { parsePacket } from '../../src/packet.js';
import { isExpired } from '../../src/packet/dates.js';
import { answerTo, packets } from '../same-answer/answers.js';

it('an object is the same packet as its JSON text', () => {
  for (const packet of packets()) expect(answerTo(packet)).toBe(answerTo(JSON.stringify(packet)));
});

it('packets of every kind are among them', () => {
  const found = packets().map((packet) => parsePacket(packet));
  const read = found.flatMap((result) => (result.ok ? [result.value] : []));
  const codes = new Set(found.flatMap(({ issues }) => issues.map(({ code }) => code)));
  expect(read.length).toBeGreaterThan(200);
  expect([...codes]).toEqual(
    expect.arrayContaining(['invalid-date', 'invalid-event', 'forbidden-url', 'invalid-language', 'missing-field']),
  );
  expect(read.filter((packet) => isExpired(packet)).length).toBeGreaterThan(10);
  expect(read.filter(({ meta }) => meta.isExpiryUnknown).length).toBeGreaterThan(10);
  expect(read.filter(({ actions }) => actions.some((action) => 'event' in action)).length).toBeGreaterThan(10);
});

it('a server shows of each what its model says', () => {
  for (const packet of packets()) {
    const result = parsePacket(packet, { allowHttp: false });
    const markup = renderPacketToString(packet);
    const links = markup.match(/<a\b[^]*?part="action"/g)?.length ?? 0;
    const shown = {
      error: markup.includes('part="error"'),
      expired: markup.includes('part="expired"'),
      unknown: markup.includes('part="validity"'),
      links,
      labels: [...markup.matchAll(/part="action-label"[^>]*>/g)].length,
    };
    const actions = result.ok && !isExpired(result.value) ? result.value.actions.length : 0;
    expect(shown).toEqual({
      error: !result.ok,
      expired: result.ok && isExpired(result.value),
      unknown: result.ok && result.value.meta.isExpiryUnknown === true,
      links: actions,
      labels: actions,
    });
  }
});
