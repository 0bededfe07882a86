/** The pages that are compared. */

/** @typedef {{ title: string, count: number, isList: boolean }} Page */

/** @type {Record<string, Page>} */
export const pages = {
  list: { title: 'a list of 1,000', count: 1000, isList: true },
  'short-list': { title: 'a list of 10', count: 10, isList: true },
  cards: { title: '1,000 compact cards', count: 1000, isList: false },
};

const INTENTS = ['welcome/greeting', 'offer/announcement', 'support/answer'];
const TAGS = ['bread', 'cake', 'coffee', 'hours', 'jobs'];

/** @param {number} number */
const packet = (number) => ({
  ...{ id: `spid:bakery.example:note-${number}`, voice: '/20.wav', title: `Note ${number}` },
  transcript: `This is what note ${number} says. ${'The oven is warm, and the bread is on the shelf. '.repeat(6)}`,
  ...{
    intent: INTENTS[number % INTENTS.length],
    cta: [{ type: 'link', label: 'Read on', url: 'https://bakery.example/' }],
  },
  meta: { author: 'Mill Lane Bakery', created: '2026-03-09', language: 'en', tags: [TAGS[number % TAGS.length]] },
});

/** @param {number} count */
const answerOf = (count) => JSON.stringify({ packets: Array.from({ length: count }, (_, index) => packet(index)) });

/** @param {Page} page */
function pageOf({ count, isList }) {
  const cards = `
    const { packets } = await (await fetch('/packets-${count}.json')).json();
    document.body.append(
      ...packets.map((packet) =>
        Object.assign(document.createElement('smart-packet'), { variant: 'compact', packet }),
      ),
    );`;
  return `<!doctype html><html lang="en"><title>A list</title><body>
    <script type="module" src="/dist/smart-packet.min.js"></script>
    ${
      isList
        ? `<script type="module" src="/dist/smart-packet-list.min.js"></script>
           <smart-packet-list src="/packets-${count}.json"></smart-packet-list>`
        : `<script type="module">${cards}</script>`
    }</html>`;
}

/** @returns {import('../server.mjs').Answers} */
export const makeAnswers = () =>
  new Map(
    Object.entries(pages).flatMap(([name, page]) => [
      [`/${name}`, { type: 'text/html', body: pageOf(page) }],
      [`/packets-${page.count}.json`, { type: 'application/json', body: answerOf(page.count) }],
    ]),
  );
