import { expect } from 'chai';
import '../../src/index.js';
import { packetRows } from '../faults/packet-rows.js';
import { serveAnswer } from '../helpers/answers.js';
import { expectEvent, record } from '../helpers/events.js';
import { createElement, hasPart, part, place, textOf, untilState } from '../helpers/fixture.js';
import { packetWith } from '../helpers/packets.js';
import { faultUrl } from '../helpers/faults.js';
import { hurryLimits } from '../helpers/time.js';
import { settle, waitUntil } from '../helpers/wait.js';

// All rows, in Chromium and with the built file: test/e2e/packet-faults.spec.ts and recording-faults.spec.ts.

let restore: (() => void) | null = null;
const hurry = (divisor: number) => (restore = hurryLimits(divisor));

afterEach(() => {
  restore?.();
  restore = null;
});

describe('the commonest faults of a packet’s server', () => {
  for (const { name, error, lasts } of packetRows.filter(({ common }) => common)) {
    it(`${name} ends in ${error ? `the error "${error.code}"` : 'the packet'}`, async () => {
      if (lasts) hurry(50);
      const element = createElement({ src: faultUrl(name) });
      if (!error) {
        await expectEvent(element, 'smart-packet-load', () => place(element));
        expect(textOf(part(element, 'transcript'))).to.equal('Bread comes out of the oven at seven.');
        return;
      }
      const { issues } = await expectEvent(element, 'smart-packet-error', () => place(element));
      expect(issues.map(({ code, data }) => ({ code, data: data ?? {} }))).to.deep.equal([
        { code: error.code, data: error.data ?? {} },
      ]);
      expect(textOf(part(element, 'error').querySelector('p'))).to.equal(error.says);
      expect(hasPart(element, 'retry-button')).to.equal(error.canRetry);
      expect(hasPart(element, 'transcript')).to.equal(false);
    });
  }
});

describe('an address that changes a hundred times', () => {
  it('in a second ends with the last, and leaves no request open', async () => {
    const held = await serveAnswer(packetWith(), { hold: true });
    const last = await serveAnswer(packetWith({ transcript: 'The last.' }));
    const element = place(createElement());
    const loads = record(element, 'smart-packet-load');
    const errors = record(element, 'smart-packet-error');
    for (let change = 1; change < 100; change++) {
      element.src = `${held.url}?${change}`;
      await settle();
    }
    element.src = last.url;
    await untilState(element, 'ready');
    expect(textOf(part(element, 'transcript'))).to.equal('The last.');
    await waitUntil(
      async () => (await held.requests()).every(({ outcome }) => outcome === 'aborted'),
      'the end of all others',
    );
    expect((await held.requests()).length).to.be.below(100);
    expect(loads).to.have.length(1);
    expect(errors).to.deep.equal([]);
  });
});
