import { expect } from 'chai';
import '../../src/list.js';
import type { SmartPacketListElement } from '../../src/list.js';
import type { PacketQuery, Resolver, ResolverResult } from '../../src/resolver/query.js';
import { queryPackets } from '../../src/resolver/query-packets.js';
import { serveAnswer } from '../helpers/answers.js';
import { keys } from '../helpers/commands.js';
import { findPart, hasPart, part, textOf } from '../helpers/fixture.js';
import { cardsOf, choose, entries, entryOf, record, showList, titlesOf, untilTitles } from '../helpers/list.js';
import { hurryLimits } from '../helpers/time.js';
import { settle, waitUntil } from '../helpers/wait.js';

const countOf = (list: Element): string => textOf(findPart(list, 'count'));

interface Asked {
  readonly query: PacketQuery;
  readonly signal: AbortSignal | undefined;
}

/** Answers from packets at hand, so many at a time, and notes what it was asked. */
class NotingResolver implements Resolver {
  readonly asked: Asked[] = [];
  /** What the next questions are answered instead. */
  failure: ResolverResult | null = null;
  /** Questions wait for it. */
  gate: Promise<unknown> = Promise.resolve();

  constructor(
    readonly packets: readonly unknown[],
    readonly page: number,
    readonly knowsTotal = true,
  ) {}

  async query(
    query: string | PacketQuery,
    { signal }: { signal?: AbortSignal | undefined } = {},
  ): Promise<ResolverResult> {
    const { failure } = this;
    this.asked.push({ query: query as PacketQuery, signal });
    await this.gate;
    if (failure) return failure;
    const answer = queryPackets(this.packets, { ...(query as PacketQuery), limit: this.page });
    return { ok: true, url: null, answer: this.knowsTotal ? answer : { ...answer, total: null } };
  }
}

const dated = entries.map((packet, index) => ({
  ...packet,
  meta: { ...(packet['meta'] as object), created: `2026-01-0${9 - index}` },
}));

const lastOf = ({ asked }: NotingResolver): PacketQuery => asked.at(-1)!.query;

async function showResolved(resolver: Resolver, settings: Partial<SmartPacketListElement> = {}) {
  const list = await showList({ resolver, ...settings });
  await waitUntil(() => list.state === 'ready', 'the answer');
  return list;
}

describe('a list that asks a resolver', () => {
  it('shows the first packets, and more when that is asked for', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    expect(countOf(list)).to.equal('5 messages');
    const more = part(list, 'more-button');
    more.focus();
    more.click();
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee');
    await waitUntil(() => document.activeElement === cardsOf(list)[2], 'the focus on the first of them');
    await list.showMore();
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    await waitUntil(() => !hasPart(list, 'more-button'), 'no button');
    expect(document.activeElement).to.equal(cardsOf(list)[2]);
    expect(resolver.asked.length).to.equal(3);
  });

  it('says that there are more than it knows of', async () => {
    const list = await showResolved(new NotingResolver(dated, 2, false));
    await untilTitles(list, 'Bread', 'Rolls');
    expect(countOf(list)).to.equal('2+ messages');
    await list.showMore();
    await list.showMore();
    await waitUntil(() => countOf(list) === '5 messages', 'all of them');
  });

  it('asks for what is looked for, not after each letter, and keeps the cards', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    const [bread] = cardsOf(list);
    part(list, 'search').focus();
    await keys({ type: 'fresh' });
    await waitUntil(() => lastOf(resolver).text === 'fresh', 'the question');
    await untilTitles(list, 'Bread', 'Rolls');
    expect(resolver.asked.length).to.be.below(5);
    choose(list, 'search', 'sweet');
    await untilTitles(list, 'Cake');
    await waitUntil(() => countOf(list) === '1 message', 'the count');
    const asked = resolver.asked.length;
    part(list, 'clear-button').click();
    await untilTitles(list, 'Bread', 'Rolls');
    expect(cardsOf(list)[0]).to.equal(bread);
    expect(resolver.asked.length, 'what was there is not asked for again').to.equal(asked);
  });

  it('asks on where an answer has few, or nothing, and more is to come', async () => {
    /** As an index of files, in which packets with certain words are far from each other. */
    class SparseResolver extends NotingResolver {
      override async query(query: string | PacketQuery): Promise<ResolverResult> {
        this.asked.push({ query: query as PacketQuery, signal: undefined });
        await this.gate;
        const { text, cursor } = query as PacketQuery;
        const step = Number(cursor ?? 0);
        const packets = text ? (step % 2 ? [this.packets[(step - 1) / 2]] : []) : this.packets.slice(0, 2);
        const next = text && step === 2 * this.packets.length - 1 ? null : String(step + 1);
        return { ok: true, url: null, answer: { packets, total: null, next } };
      }
    }
    const resolver = new SparseResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    const counts = record(list, 'smart-packet-list-change');
    choose(list, 'search', 'this');
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    await waitUntil(() => countOf(list) === '5 messages', 'the count');
    expect(counts.map(({ count }) => count)).not.to.include(0);
  });

  it('asks on where the first answers have nothing', async () => {
    const resolver: Resolver = {
      query(query) {
        const { cursor = '0' } = query as PacketQuery;
        const next = cursor === '3' ? null : String(Number(cursor) + 1);
        const packets = next === null ? dated : [];
        return Promise.resolve({ ok: true, url: null, answer: { packets, total: null, next } });
      },
    };
    const list = await showList({ resolver });
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
  });

  it('asks from the start for what the page wants', async () => {
    const resolver = new NotingResolver(dated, 1);
    const list = await showResolved(resolver, { intent: 'OpeningHours', tag: 'fresh' });
    await untilTitles(list, 'Rolls');
    expect(lastOf(resolver)).to.deep.include({ intent: 'OpeningHours', tags: ['fresh'] });
  });

  it('asks nobody while it has everything', async () => {
    const resolver = new NotingResolver(dated, 9);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    choose(list, 'search', 'sweet');
    await untilTitles(list, 'Cake');
    expect(resolver.asked.length).to.equal(1);
  });

  it('drops an answer that has been overtaken', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    let open = (): void => undefined;
    resolver.gate = new Promise<void>((resolve) => (open = resolve));
    list.tag = 'Sweet';
    await waitUntil(() => resolver.asked.length === 2, 'the question');
    expect(list.shadowRoot!.querySelector('[part=entries]')!.ariaBusy).to.equal('true');
    resolver.gate = Promise.resolve();
    list.tag = 'Offer';
    await untilTitles(list, 'Bread', 'Tea');
    expect(resolver.asked[1]!.signal!.aborted).to.equal(true);
    open();
    await settle();
    expect(titlesOf(list)).to.deep.equal(['Bread', 'Tea']);
  });

  it('says nothing of a question that has been overtaken while the next one waits', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    const [errors, counts] = [record(list, 'smart-packet-list-error'), record(list, 'smart-packet-list-change')];
    resolver.query = (query, options) => {
      const signal = options?.signal;
      resolver.asked.push({ query: query as PacketQuery, signal });
      return new Promise((resolve) =>
        signal!.addEventListener('abort', () =>
          resolve({ ok: false, issue: { code: 'network', path: [], severity: 'error' } }),
        ),
      );
    };
    choose(list, 'search', 'sw');
    await waitUntil(() => resolver.asked.length === 2, 'the question');
    choose(list, 'search', 'swe');
    await waitUntil(() => resolver.asked.length === 3, 'the next one');
    list.text = '';
    await untilTitles(list, 'Bread', 'Rolls');
    await waitUntil(() => counts.length > 0, 'the count');
    expect(errors).to.deep.equal([]);
  });

  it('says when an answer fails, shows nothing in its place, and tries again', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    resolver.failure = { ok: false, issue: { code: 'timeout', path: [], severity: 'error', data: { seconds: 15 } } };
    list.tag = 'Offer';
    const retry = await waitUntil(() => findPart(list, 'retry-button'), 'the button');
    expect(textOf(part(list, 'error'))).to.contain('took too long');
    expect(titlesOf(list)).to.deep.equal([]);
    resolver.failure = null;
    retry.click();
    await untilTitles(list, 'Bread', 'Tea');
    expect(hasPart(list, 'error')).to.equal(false);
  });

  it('keeps what it has where more can’t be had', async () => {
    const resolver = new NotingResolver(dated, 2);
    const list = await showResolved(resolver);
    await untilTitles(list, 'Bread', 'Rolls');
    resolver.failure = { ok: false, issue: { code: 'network', path: [], severity: 'error' } };
    await list.showMore();
    const retry = await waitUntil(() => findPart(list, 'retry-button'), 'the button');
    expect(titlesOf(list)).to.deep.equal(['Bread', 'Rolls']);
    resolver.failure = null;
    retry.click();
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee');
  });

  it('asks at an address, relative to the page', async () => {
    const answer = await serveAnswer({ packets: [entryOf('Bread', { voice: 'bread.mp3' })] }, {}, 'packets.json');
    const list = await showList({ resolver: new URL(answer.url).pathname });
    await untilTitles(list, 'Bread');
    expect(cardsOf(list)[0]!.audio!.src).to.equal(new URL('bread.mp3', answer.url).href);
  });

  it('asks a server, where its source is none of packets', async () => {
    const answer = await serveAnswer({ no: 'packets' }, {}, 'resolve');
    const list = await showList({ src: answer.url });
    await waitUntil(() => list.state === 'error', 'the error');
    expect(list.issues[0]!.code).to.equal('not-a-packet');
    await answer.change({ packets: [entryOf('Bread')] });
    list.reload();
    await untilTitles(list, 'Bread');
  });
});

describe('a resolver of the page’s own that goes wrong', () => {
  const { error: original } = console;
  let told: unknown[][] = [];

  beforeEach(() => {
    told = [];
    console.error = (...args) => told.push(args);
  });

  afterEach(() => {
    console.error = original;
  });

  const answerOf = (answer: unknown): unknown => ({ ok: true, url: null, answer });
  const throwing = (): never => {
    throw new Error('Out of order');
  };
  const rows: readonly [name: string, query: () => unknown][] = [
    ['throws', throwing],
    ['rejects', () => Promise.reject(new Error('Out of order'))],
    ['answers nothing', () => undefined],
    ['answers without an answer', () => ({ ok: true })],
    ['answers without packets', () => answerOf({ packets: null, total: 3, next: null })],
    ['fails without an issue', () => ({ ok: false })],
  ];
  for (const [name, query] of rows)
    it(`and ${name} is an error to try again, and the console says why`, async () => {
      const resolver = { query } as Resolver;
      const list = await showList({ resolver });
      const retry = await waitUntil(() => findPart(list, 'retry-button'), 'the button');
      expect(list.issues.map(({ code }) => code)).to.deep.equal(['network']);
      expect(told.map(([, reason]) => reason instanceof Error)).to.deep.equal([true]);
      resolver.query = () => Promise.resolve(answerOf({ packets: entries, total: 5, next: null }) as ResolverResult);
      retry.click();
      await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    });

  it('and never answers is late', async () => {
    const restore = hurryLimits(50);
    const list = await showList({ resolver: { query: () => new Promise(() => undefined) } });
    await waitUntil(() => list.state === 'error', 'the error');
    restore();
    expect(list.issues.map(({ code }) => code)).to.deep.equal(['timeout']);
  });

  it('and rejects for being aborted is no news', async () => {
    const query: Resolver['query'] = (_, { signal } = {}) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new Error('Aborted'))));
    const list = await showList({ resolver: { query } });
    await waitUntil(() => list.state === 'loading', 'the question');
    list.resolver = new NotingResolver(dated, 5);
    await untilTitles(list, 'Bread', 'Rolls', 'Cake', 'Coffee', 'Tea');
    expect(told).to.deep.equal([]);
  });
});
