import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ogs from 'open-graph-scraper';
import { parseFeed } from 'podcast-partytime';
import RssParser from 'rss-parser';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCaptions } from '../../src/captions/captions.js';
import { createResolver } from '../../src/resolver/create-resolver.js';
import { readIdentityRecord } from '../../src/resolver/identity.js';
import { serveDemoSite, type ServedSite } from '../helpers/demo-site.mjs';

/** The demo's packets as a site, on a server, read by those whom it is for. */
let site: ServedSite;

beforeAll(async () => {
  site = await serveDemoSite(['--image', 'https://voices.example/cover.png']);
});
afterAll(() => site.close());

const read = (path: string): string => readFileSync(join(site.folder, path), 'utf8');
const WELCOME = 'fernhill-example-welcome';

describe('a page of the site', () => {
  it('is understood by a reader of Open Graph', async () => {
    const { error, result } = await ogs({ url: `${site.base}${WELCOME}/` });
    expect([error, result]).toEqual([
      false,
      expect.objectContaining({
        ogTitle: 'Next-day bike repairs',
        ogType: 'article',
        ogUrl: `${site.base}${WELCOME}/`,
        ogSiteName: 'Voices of the demo',
        ogAudio: `${site.base}voice/${WELCOME}.m4a`,
        ogAudioType: 'audio/mp4',
        twitterCard: 'player',
        twitterPlayer: [{ url: `${site.base}${WELCOME}/embed.html`, width: '480', height: '488' }],
        jsonLD: [expect.objectContaining({ '@type': 'AudioObject', name: 'Next-day bike repairs' })],
      }),
    ]);
  });

  it('leads a consumer of oEmbed to the page for frames', async () => {
    const { oEmbed, canonical_url: canonical } = await unfurl(`${site.base}${WELCOME}/`);
    expect(canonical).toBe(`${site.base}${WELCOME}/`);
    expect(oEmbed).toMatchObject({
      type: 'rich',
      version: '1.0',
      title: 'Next-day bike repairs',
      width: 480,
      height: 488,
    });
    const [, frame] = /^<iframe src="([^"]*)"/.exec((oEmbed as { html: string }).html) ?? [];
    expect((await fetch(frame!)).status).toBe(200);
  });
});

describe('the feed of the site', () => {
  it('leads readers of feeds and podcasts to what is there', async () => {
    const xml = read('feed.xml');
    const feed = await new RssParser().parseURL(`${site.base}feed.xml`);
    expect([feed.title, feed.items.length]).toEqual(['Voices of the demo', 14]);
    const episodes = parseFeed(xml)!.items;
    expect(episodes).toHaveLength(12);
    for (const { enclosure, podcastTranscripts = [], guid } of episodes) {
      const response = await fetch(enclosure.url, { method: 'HEAD' });
      expect([guid, response.status, Number(response.headers.get('content-length'))]).toEqual([
        guid,
        200,
        enclosure.length,
      ]);
      expect(
        podcastTranscripts.map(({ type }) => type),
        guid,
      ).toContain('text/vtt');
      for (const { url, type } of podcastTranscripts) {
        const text = await (await fetch(url)).text();
        expect(parseCaptions(text), url).not.toBeNull();
        if (url.endsWith('.vtt')) expect(`${type} ${text.slice(0, 7)}`).toBe('text/vtt WEBVTT\n');
      }
    }
  });
});

describe('the index of the site', () => {
  it('finds its packets', async () => {
    const resolver = createResolver(`${site.base}packets.json`);
    const idsOf = async (query: string): Promise<unknown> => {
      const result = await resolver.query(query);
      return result.ok ? result.answer.packets.map((packet) => (packet as { id: string }).id) : result.issue;
    };
    expect(await idsOf('spid:fernhill.example:welcome')).toEqual(['spid:fernhill.example:welcome']);
    expect(await idsOf('bicycles')).toEqual(['spid:fernhill.example:welcome']);
    expect(await idsOf('ar')).toEqual(['spid:marsa.example:welcome']);
    expect(await idsOf('春茶')).toEqual(['spid:haibian.example:welcome']);
  });

  it('is led to by the record of whose site it is', async () => {
    const record = readIdentityRecord(JSON.parse(read('identity.json')));
    expect(record).toMatchObject({ displayName: 'Voices of the demo', packetsUrl: `${site.base}packets.json` });
    const { packets } = (await (await fetch(record!.packetsUrl!)).json()) as { packets: { voice: string | null }[] };
    expect(packets).toHaveLength(14);
    for (const { voice } of packets) expect(voice === null || voice.startsWith(site.base)).toBe(true);
  });
});
