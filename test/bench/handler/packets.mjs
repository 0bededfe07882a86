/** Packets and requests of the bench: the same in each run. */

export const COUNT = 10_000;
const INTENTS = ['product/quote', 'support/contact', 'scheduling/book-meeting', 'welcome/greeting', 'sales/offer'];
const LANGUAGES = ['en', 'en-GB', 'de', 'fr', 'ja'];
const WORDS =
  'bread oven flour morning opening sourdough rolls cake butter street harbour welcome today fresh order'.split(' ');

/** @param {number} number */
const idOf = (number) => `spid:bakery.example:packet-${String(number).padStart(5, '0')}`;

/** @template T @param {readonly T[]} list @param {number} number @returns {T} */
const pick = (list, number) => /** @type {T} */ (list[number % list.length]);

/** @param {number} number */
const transcriptOf = (number) => Array.from({ length: 60 }, (_, place) => pick(WORDS, number + place)).join(' ');

export const makePackets = () =>
  Array.from({ length: COUNT }, (_, number) => ({
    id: idOf(number),
    voice: `https://bakery.example/voice/${number}.mp3`,
    transcript: `${transcriptOf(number)} ${number}.`,
    intent: pick(INTENTS, number),
    cta: [{ type: 'link', label: 'Order', url: 'https://bakery.example/order' }],
    meta: {
      author: 'Harbour Street Bakery',
      created: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString(),
      language: pick(LANGUAGES, number >> 2),
      tags: [`tag-${number % 97}`, pick(WORDS, number)],
    },
  }));

/** @typedef {{ path: string, body?: string, holds: string }} Asked `holds`: what the answer has in it */

/**
 * What is asked, one kind after the other. Packets are asked for all over, so that hardly any is asked for twice in a row.
 *
 * @satisfies {Record<string, (turn: number) => Asked>}
 */
export const kinds = {
  'one packet': (turn) => ({
    path: `/packets/${idOf((turn * 7919) % COUNT)}`,
    holds: `"${idOf((turn * 7919) % COUNT)}"`,
  }),
  'GET ?query= of an id': (turn) => ({
    path: `/?query=${idOf((turn * 7919) % COUNT)}`,
    holds: `"${idOf((turn * 7919) % COUNT)}"`,
  }),
  'POST of an id': (turn) => ({
    path: '/',
    body: JSON.stringify({ query: idOf((turn * 7919) % COUNT) }),
    holds: `"${idOf((turn * 7919) % COUNT)}"`,
  }),
  'a page of a tag': (turn) => ({ path: `/packets?tag=tag-${turn % 97}`, holds: `"tag-${turn % 97}"` }),
  'a page of an intent': (turn) => ({
    path: `/packets?intent=${pick(INTENTS, turn)}&limit=20&cursor=${((turn % 90) + 1) * 20}`,
    holds: `"${pick(INTENTS, turn)}"`,
  }),
  'a page of words': (turn) => ({
    path: `/packets?q=${pick(WORDS, turn)}+${pick(WORDS, turn >> 3).slice(0, 3)}`,
    holds: pick(WORDS, turn),
  }),
};
