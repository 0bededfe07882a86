import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../src/cli/align/fill-in.js';
import { readSpokenText } from '../../../src/cli/align/spoken-text.js';
import { parsePacket } from '../../../src/packet/parse-packet.js';

const MEASURED = { duration: 21.25, waveform: [0, 50, 100], captions: 'welcome%20you.vtt' };

const fill = (content: string, packetId?: string): string =>
  fillIn(content, readSpokenText('welcome.json', content, { packetId }).packet!, MEASURED);

describe('fillIn', () => {
  it.each([
    [
      'the format',
      '{\n  "id": "spid:bakery.example:welcome",\n  "voice": "a.mp3",\n  "transcript": "Hello.",\n  "x-own": [1,2]\n}\n',
      '{\n  "id": "spid:bakery.example:welcome",\n  "voice": "a.mp3",\n  "transcript": "Hello.",\n  "x-own": [1,2],\n  "duration": 21.25,\n  "waveform": [0, 50, 100],\n  "captions": "welcome%20you.vtt"\n}\n',
    ],
    [
      'the SDK',
      '{"spid":"a:b","packet":{"transcript":"Hello.","voice_url":"a.mp3"},"proof":{}}',
      '{"spid":"a:b","packet":{"transcript":"Hello.","voice_url":"a.mp3","duration":21.25,"waveform":[0, 50, 100],"captions":"welcome%20you.vtt"},"proof":{}}',
    ],
    [
      'specification v1.0',
      '{"@type":"SmartPacket", "audio":"a.mp3", "transcript":"Hello.", "metadata":{}}',
      '{"@type":"SmartPacket", "audio":"a.mp3", "transcript":"Hello.", "metadata":{}, "duration":21.25, "waveform":[0, 50, 100], "captions":"welcome%20you.vtt"}',
    ],
    [
      'the early documentation',
      '{"spid":"a:b","voice":"a.mp3","transcript":"Hello."}',
      '{"spid":"a:b","voice":"a.mp3","transcript":"Hello.","duration":21.25,"waveform":[0, 50, 100],"captions":"welcome%20you.vtt"}',
    ],
    [
      'fields that there are',
      '{"voice":"a.mp3","duration":1,"waveform":[\n1,\n2\n],"captions":[{"start":0,"end":1,"text":"Hello"}],"transcript":"Hello."}',
      '{"voice":"a.mp3","duration":21.25,"waveform":[0, 50, 100],"captions":"welcome%20you.vtt","transcript":"Hello."}',
    ],
  ])('writes into %s', (_, content, changed) => {
    const filled = fill(content);
    expect(filled).toBe(changed);
    const parsed = parsePacket(filled, { baseUrl: 'https://bakery.example/welcome.json' });
    expect(parsed.ok && parsed.value).toMatchObject({
      duration: 21.25,
      waveform: [0, 50, 100],
      captions: 'https://bakery.example/welcome%20you.vtt',
    });
  });

  it('writes into one packet of an answer', () => {
    const content = '{"packets":[{"id":"spid:a.example:b","voice":"b.mp3"},{"id":"spid:a.example:c","voice":"c.mp3"}]}';
    expect(fill(content, 'spid:a.example:c')).toBe(
      '{"packets":[{"id":"spid:a.example:b","voice":"b.mp3"},{"id":"spid:a.example:c","voice":"c.mp3","duration":21.25,"waveform":[0, 50, 100],"captions":"welcome%20you.vtt"}]}',
    );
  });
});

describe('readSpokenText', () => {
  it.each([
    ['a text', 'speech.txt', 'Hello.\r\nThere\u0000.', { language: 'PT-br' }, ['Hello.\nThere.', 'pt-BR']],
    ['a text without a language', '-', 'Hello.', {}, ['Hello.', null]],
    ['a packet', '-', ' {"transcript":"Hi.","meta":{"language":"fr"}}', {}, ['Hi.', 'fr']],
    [
      'a packet in another language',
      '-',
      '{"transcript":"Hi.","meta":{"language":"fr"}}',
      { language: 'en' },
      ['Hi.', 'en'],
    ],
  ])('reads %s', (_, name, content, options, [text, language]) => {
    expect(readSpokenText(name, content, options)).toMatchObject({ text, language });
  });

  it.each([
    ['a.txt', 'Hello.', { language: '12' }, '12 is not a language tag'],
    ['a.json', 'Hello.', {}, 'a.json:1:1 is not JSON'],
    ['a.txt', '{"transcript":\n"Hi.",}', {}, 'a.txt:2:6 is not JSON'],
    ['a.json', '{"name":"x"}', {}, 'a.json is not a packet'],
    ['a.json', '{"packets":[{"transcript":"a"},{"transcript":"b"}]}', {}, 'a.json holds 2 packets'],
    ['a.json', '{"transcript":"a"}', { packetId: 'spid:a.example:b' }, 'a.json holds no packet spid:a.example:b'],
  ])('refuses %s: %j', (name, content, options, message) => {
    expect(() => readSpokenText(name, content, options)).toThrow(message);
  });
});
