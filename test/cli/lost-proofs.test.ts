import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/paths.mjs';
import { verifyPacket } from '../../src/trust/verify-packet.js';
import { runCommand } from '../helpers/run-command.js';
import { packetOf, writeKey } from '../helpers/signing.js';
import { temporaryFolder } from '../helpers/temporary-folder.js';

const LOST = 'the signature is left out, since the packet is no longer as it was signed: sign it again';

let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  await writeKey(folder);
});

type Json = Record<string, unknown>;

const at = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');
const readJson = (path: string): Json => JSON.parse(read(path)) as Json;
const run = (...args: readonly string[]) => runCommand(args, { cwd: folder });

async function writeSigned(path: string, packet: unknown): Promise<void> {
  writeFileSync(at(path), JSON.stringify(packet, null, 2));
  expect(await run('sign', path, '--key', 'key.json')).toMatchObject({ code: 0 });
}
const textOf = async (packet: unknown) => (await verifyPacket(packet)).verification.text;

describe('convert', () => {
  it('keeps the signature of a packet that stays the same', async () => {
    await writeSigned('welcome.json', packetOf());
    const { code, stdout, stderr } = await run('convert', 'welcome.json');
    expect([code, stderr, await textOf(stdout)]).toEqual([0, '', 'intact']);
  });

  it('leaves out that of another, and says so', async () => {
    await writeSigned('welcome.json', packetOf({ intent: 'QuoteRequest' }));
    const { code, stdout, stderr } = await run('convert', '--intents', 'welcome.json');
    expect([code, stderr]).toEqual([0, `welcome.json: $.proof: ${LOST}\n`]);
    expect(JSON.parse(stdout)).not.toHaveProperty('proof');
  });

  it('leaves out that of another shape', async () => {
    const spec = JSON.parse(readFileSync(fromRoot('test/fixtures/valid/spec-v1-text-only.json'), 'utf8')) as Json;
    await writeSigned('welcome.json', spec);
    const { stdout, stderr } = await run('convert', 'welcome.json');
    expect([await textOf(stdout), stderr]).toEqual(['unsigned', expect.stringContaining(`$.proof: ${LOST}`)]);
  });

  it('goes by each packet of an answer', async () => {
    await writeSigned('all.json', { packets: [packetOf({ intent: 'QuoteRequest' }), packetOf()] });
    const { stdout, stderr } = await run('convert', '--intents', 'all.json');
    expect(stderr).toBe(`all.json: $.packets[0].proof: ${LOST}\n`);
    const { packets } = JSON.parse(stdout) as { packets: Json[] };
    expect(await Promise.all(packets.map(textOf))).toEqual(['unsigned', 'intact']);
  });

  it('moves what is said of files with them', async () => {
    copyFileSync(fromRoot('test/fixtures/audio/welcome.wav'), at('welcome.wav'));
    await writeSigned('welcome.json', packetOf({ voice: 'welcome.wav' }));
    const { stderr } = await run('convert', 'welcome.json', '--output', 'out/welcome.json');
    expect(stderr).toContain(LOST);
    const { relatedResource, ...packet } = readJson('out/welcome.json');
    expect(packet).toMatchObject({ voice: '../welcome.wav' });
    expect(packet).not.toHaveProperty('proof');
    expect(relatedResource).toMatchObject([{ id: '../welcome.wav' }]);
    expect((await run('sign', 'out/welcome.json', '--key', 'key.json')).stderr).toBe(
      '✓ out/welcome.json: signed for bakery.example (text, voice)\n',
    );
  });
});

describe('align --write', () => {
  beforeEach(() => {
    copyFileSync(fromRoot('test/fixtures/audio/welcome.wav'), at('welcome.wav'));
  });
  const transcript = readFileSync(fromRoot('test/fixtures/audio/welcome.transcript.txt'), 'utf8').trim();

  it.each([
    ['a packet', (packet: Json) => packet, (json: Json) => json],
    ['an answer', (packet: Json) => ({ packets: [packet] }), (json: Json) => (json['packets'] as Json[])[0]!],
  ])('takes the signature out of %s that it changes', async (_, wrap, unwrap) => {
    await writeSigned('welcome.json', wrap(packetOf({ voice: 'welcome.wav', transcript })));
    const { code, stderr } = await run('align', 'welcome.wav', 'welcome.json', '--write');
    expect([code, stderr]).toEqual([0, expect.stringContaining(`! welcome.json: ${LOST}`)]);
    const packet = unwrap(readJson('welcome.json'));
    expect(packet).toMatchObject({ captions: 'welcome.vtt' });
    expect(packet).not.toHaveProperty('proof');
    // Nothing is left to be lost.
    expect((await run('align', 'welcome.wav', 'welcome.json', '--write', '--force')).stderr).not.toContain(LOST);
  });

  it('leaves it where nothing changes, and takes it out where captions do', async () => {
    writeFileSync(at('welcome.json'), JSON.stringify(packetOf({ voice: 'welcome.wav', transcript }), null, 2));
    await run('align', 'welcome.wav', 'welcome.json', '--write');
    await run('sign', 'welcome.json', '--key', 'key.json');
    const before = read('welcome.json');
    expect((await run('align', 'welcome.wav', 'welcome.json', '--write')).stderr).not.toContain(LOST);
    expect(read('welcome.json')).toBe(before);
    expect((await run('align', 'welcome.wav', 'welcome.json', '--write', '--force')).stderr).toContain(LOST);
    expect(readJson('welcome.json')).not.toHaveProperty('proof');
  });
});

describe('html --page', () => {
  const packetIn = (page: string): unknown =>
    JSON.parse(/<script type="application\/json">(.*?)<\/script>/s.exec(page)![1]!);

  it('keeps a signature that is right in the page, and leaves out another', async () => {
    await writeSigned('text.json', packetOf());
    const { stdout, stderr } = await run('html', 'text.json', '--page');
    expect([await textOf(packetIn(stdout)), stderr]).toEqual(['intact', '']);
    copyFileSync(fromRoot('test/fixtures/audio/welcome.wav'), at('welcome.wav'));
    await writeSigned('voice.json', packetOf({ voice: 'welcome.wav' }));
    const other = await run('html', 'voice.json', '--page', '--url', 'https://bakery.example/');
    expect([await textOf(packetIn(other.stdout)), other.stderr]).toEqual(['unsigned', `! voice.json: ${LOST}\n`]);
  });
});
