import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../../scripts/paths.mjs';

export const COUNT = 1000;
/** Files with an error that a schema can find, too. */
export const INVALID = 100;

/** @param {string} folder to write 1,000 packets into, no two of them alike, every tenth with an error */
export function writePackets(folder) {
  mkdirSync(folder);
  const welcome = JSON.parse(readFileSync(fromRoot('test/fixtures/valid/canonical-welcome.json'), 'utf8'));
  for (let index = 0; index < COUNT; index++) {
    const isInvalid = index % (COUNT / INVALID) === 0;
    const packet = {
      ...welcome,
      title: `Answer ${index}`,
      captions: `answer-${index}.vtt`,
      id: `spid:bakery.example:answer-${index}`,
      transcript: `${welcome.transcript} This is answer ${index}.`,
      intent: isInvalid ? 7 : `answers/number-${index}`,
    };
    writeFileSync(join(folder, `${index}.json`), JSON.stringify(packet, null, 2));
  }
}
