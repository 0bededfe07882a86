import { expect, it } from 'vitest';
import { packetsIn } from '../../../src/packet/wire/packets-in.js';

it.each<[unknown, ReturnType<typeof packetsIn>]>([
  [{ transcript: 'Hi.' }, [{ value: { transcript: 'Hi.' }, path: [] }]],
  [
    { packets: [{ transcript: 'Hi.' }, 7] },
    [
      { value: { transcript: 'Hi.' }, path: ['packets', 0] },
      { value: 7, path: ['packets', 1] },
    ],
  ],
  [{ packets: [] }, [{ value: { packets: [] }, path: [] }]],
  [{ packets: 'two' }, [{ value: { packets: 'two' }, path: [] }]],
  [Object.create({ packets: [1] }), [{ value: {}, path: [] }]],
  [[{ transcript: 'Hi.' }], [{ value: [{ transcript: 'Hi.' }], path: [] }]],
  ['packets', [{ value: 'packets', path: [] }]],
  [null, [{ value: null, path: [] }]],
])('the packets in %j', (value, expected) => {
  expect(packetsIn(value)).toEqual(expected);
});
