import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../src/captions/captions.js';

type Row = [start: number, end: number, text: string, speaker?: string];

/** The cues, each as a row. */
const rowsOf = (text: string): Row[] | null =>
  parseCaptions(text)?.map(({ start, end, text: words, speaker }) =>
    speaker === undefined ? [start, end, words] : [start, end, words, speaker],
  ) ?? null;

const first = '00:00:01,000 --> 00:00:02,000';
const second = '00:00:03,000 --> 00:00:04,000';
const both: Row[] = [
  [1, 2, 'Hello there'],
  [3, 4, 'Bye'],
];

describe('lines of spaces and empty lines', () => {
  const vtt = (body: string): string => `WEBVTT\n\n${body}`;
  const [one, two] = [first.replaceAll(',', '.'), second.replaceAll(',', '.')];

  it.each<[string, string, Row[] | null]>([
    ['a blank before the text', vtt(`${one}\n \nHello there\n\n${two}\nBye`), both],
    ['a blank in the text', vtt(`${one}\nHello\n \nthere\n\n${two}\nBye`), both],
    ['tabs', vtt(`${one}\n\t\nHello\n \t \nthere\n\n${two}\nBye`), both],
    ['a blank behind the text', vtt(`${one}\nHello there\n \n\n${two}\nBye\n `), both],
    ['a blank between cues', vtt(`${one}\nHello there\n \n${two}\nBye`), both],
    ['blanks with CRLF', vtt(`${one}\n \nHello there\n\n${two}\nBye`).replaceAll('\n', '\r\n'), both],
    ['an empty line before the text', vtt(`${one}\n\nHello there\n\n${two}\nBye`), both],
    ['an empty line before the text, and identifiers', vtt(`a\n${one}\n\nHello there\n\nb\n${two}\nBye`), both],
    ['an empty cue', vtt(`${one}\n\n${two}\nBye`), [[3, 4, 'Bye']]],
    ['an empty cue, and an identifier', vtt(`${one}\n\nb\n${two}\nBye`), [[3, 4, 'Bye']]],
    ['an empty cue, and a comment', vtt(`${one}\n\nNOTE no text\nhere\n\n${two}\nBye`), [[3, 4, 'Bye']]],
    ['an empty line ends the cue', vtt(`${one}\nHello there\n\nlost\n\n${two}\nBye`), both],
    ['no line end at the end', vtt(`${one}\nHello there\n\n${two}\nBye`), both],
    ['no text at the end', vtt(`${one}\nHello there\n\n${two}`), [[1, 2, 'Hello there']]],
    ['a comment behind a line of spaces', vtt(`${one}\nHello\n \nNOTE there`), [[1, 2, 'Hello NOTE there']]],
    ['a style with lines of spaces', vtt(`STYLE\n::cue {\n \n}\n\n${one}\nHello there\n\n${two}\nBye`), both],
    [
      'a map to a stream',
      `WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n${one}\nHello there\n\n${two}\nBye`,
      both,
    ],
    [
      'files joined',
      `WEBVTT\n\n${one}\nHello there\n\n\ufeffWEBVTT\nX-TIMESTAMP-MAP=LOCAL:0,MPEGTS:0\n\n${two}\nBye`,
      both,
    ],
    ['a tab behind the signature', `WEBVTT\twith a title\n\n${one}\nHello there\n\n${two}\nBye`, both],
    ['two byte order marks', `\ufeff\ufeff${vtt(`${one}\nHello there\n\n${two}\nBye`)}`, both],
    ['an identifier with an arrow', vtt(`a --> b\n${one}\nHello there\n\n${two}\nBye`), both],
    [
      'many settings',
      vtt(
        `${one} region:a line:-1,end position:50%,center size:80% align:start vertical:rl\nHello there\n\n${two}\nBye`,
      ),
      both,
    ],
    ['no signature', `${one}\nHello there\n\n${two}\nBye`, both],
  ])('WebVTT: %s', (_name, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  it.each<[string, string, Row[] | null]>([
    ['an empty line after the times', `1\n${first}\n\nHello there\n\n2\n${second}\nBye\n`, both],
    ['two empty lines after the times', `1\n${first}\n\n\nHello there\n\n2\n${second}\n\n\nBye\n`, both],
    ['an empty line in the text', `1\n${first}\nHello\n\nthere\n\n2\n${second}\nBye\n`, both],
    ['two empty lines in the text', `1\n${first}\nHello\n\n\nthere\n\n\n2\n${second}\nBye\n`, both],
    ['a line of spaces in the text', `1\n${first}\nHello\n  \nthere\n\n2\n${second}\nBye\n`, both],
    ['an empty line between all lines', `1\n\n${first}\n\nHello\n\nthere\n\n2\n\n${second}\n\nBye\n\n`, both],
    ['CR CR LF', `1\n${first}\nHello there\n\n2\n${second}\nBye\n`.replaceAll('\n', '\r\r\n'), both],
    ['CR', `1\n${first}\nHello there\n\n2\n${second}\nBye\n`.replaceAll('\n', '\r'), both],
    ['no counters', `${first}\nHello there\n\n${second}\nBye`, both],
    ['no counters, and an empty line in the text', `${first}\nHello\n\nthere\n\n${second}\nBye`, both],
    ['counters in disorder', `7\n${first}\nHello there\n\n3\n${second}\nBye`, both],
    ['the same counter', `1\n${first}\nHello there\n\n1\n${second}\nBye`, both],
    ['counters from 0, with zeros and spaces', ` 0000 \n${first}\nHello there\n\n 0001 \n${second}\nBye`, both],
    [
      'the first counter is missing',
      `${first}\nHello there\n\n2\n${second}\nBye\n\n3\n00:00:05,000 --> 00:00:06,000\nX`,
      [...both, [5, 6, 'X']],
    ],
    [
      'a number is the text',
      `1\n${first}\n42\n\n2\n${second}\n43\n`,
      [
        [1, 2, '42'],
        [3, 4, '43'],
      ],
    ],
    [
      'a number is the text, without counters',
      `${first}\n42\n\n${second}\n43\n`,
      [
        [1, 2, '42'],
        [3, 4, '43'],
      ],
    ],
    [
      'a number ends the text',
      `1\n${first}\nRoom\n42\n\n2\n${second}\nBye`,
      [
        [1, 2, 'Room 42'],
        [3, 4, 'Bye'],
      ],
    ],
    ['an empty cue', `1\n${first}\n\n2\n${second}\nBye`, [[3, 4, 'Bye']]],
    ['a text that begins like a comment', `1\n${first}\nNOTE this\n\nSTYLE it\n`, [[1, 2, 'NOTE this STYLE it']]],
    ['a mark inside the file', `1\n${first}\nHello there\n\n\ufeff2\n${second}\nBye`, both],
    [
      'times that are none end the cue before',
      `1\n${first}\nHello there\n\n2\n00:00:0x,000 --> 00:00:02,000\nlost\n\n3\n${second}\nBye`,
      both,
    ],
    [
      'an end before the start',
      `1\n${first}\nHello there\n\n2\n00:00:09,000 --> 00:00:02,000\nlost\n\n3\n${second}\nBye`,
      both,
    ],
  ])('SRT: %s', (_name, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });
});

describe('times', () => {
  it.each<[string, Row]>([
    ['00:00:01,000-->00:00:02,000', [1, 2, 'Hello']],
    ['00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50', [1, 2, 'Hello']],
    ['00:00:01,000 --> 00:00:02,000  X1:117 X2:619 Y1:042 Y2:428  ', [1, 2, 'Hello']],
    ['00:00:01,000 --> 00:00:02,000 line:90% position:50% align:middle', [1, 2, 'Hello']],
    ['00:00:01,000 --> 00:00:02,000 Oh,', [1, 2, 'Oh, Hello']],
    ['00:00:01,000 --> 00:00:02,000 Ann: oh,', [1, 2, 'Ann: oh, Hello']],
    ['00:00:01.000 --> 00:00:02.000', [1, 2, 'Hello']],
    ['00:01,5 --> 00:02,25', [1.5, 2.25, 'Hello']],
    ['0:00:01 --> 0:00:02', [1, 2, 'Hello']],
    ['00:00:01:500 --> 00:00:02:250', [1.5, 2.25, 'Hello']],
    ['100:00:01,000 --> 100:00:02,000', [360_001, 360_002, 'Hello']],
    ['00:00:01,000 -- > 00:00:02,000', [1, 2, 'Hello']],
    ['00:00:01,000 -> 00:00:02,000', [1, 2, 'Hello']],
    ['00:00:01,000 → 00:00:02,000', [1, 2, 'Hello']],
    ['-00:00:01,000 --> 00:00:02,000', [0, 2, 'Hello']],
    ['\t00:00:01,000\t-->\t00:00:02,000\t', [1, 2, 'Hello']],
    ['0:00:01.000,0:00:02.390', [1, 2.39, 'Hello']],
    ['00:00:01.00,00:00:02.39', [1, 2.39, 'Hello']],
  ])('%s', (times, row) => {
    expect(rowsOf(`${times}\nHello\n`)).toEqual([row]);
  });
});

describe('escapes and tags', () => {
  it.each<[string, string]>([
    ['no-break\\hspace', 'no-break space'],
    ['two\\Nlines', 'two lines'],
    ['two\\nlines', 'two lines'],
    ['two<br>lines', 'two lines'],
    ['two<br/>lines', 'two lines'],
    ['two<BR />lines', 'two lines'],
    ['two[br]lines', 'two lines'],
    ['{\\an8}top', 'top'],
    ['{\\an8\\i1}top{\\i0} left', 'top left'],
    ['go --> there', 'go --> there'],
    ['a -> b', 'a -> b'],
    ['if a<b and b>c', 'if a<b and b>c'],
    ['I <3 you', 'I <3 you'],
    ['1<2', '1<2'],
    ['<i>one</i> <b>two</b> <u>three</u> <s>four</s>', 'one two three four'],
    ['<font face="Arial" size=\'12\' color=#fff>one</font>', 'one'],
    ['<FONT COLOR="red">one</FONT>', 'one'],
    ['<span style="x">one</span> <em>two</em> <strong>three</strong>', 'one two three'],
    ['<i><b><u>deep</u></b></i>', 'deep'],
    ['<i>never closed', 'never closed'],
    ['closed</i> only', 'closed only'],
    ['<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>', '漢'],
    ['<lang en-GB>one</lang>', 'one'],
    ['<00:00:01.500>one <c.a>two</c>', 'one two'],
    ['caf&eacute; &uuml;ber &Ntilde;and&uacute; gar&ccedil;on', 'café über Ñandú garçon'],
    ['don&rsquo;t&hellip; &ldquo;so&rdquo; &mdash; yes', 'don’t… “so” — yes'],
    ['one&nbsp;two', 'one\u00a0two'],
    ['&amp;amp;', '&amp;'],
    ['C:\\docs', 'C:\\docs'],
  ])('%s', (text, expected) => {
    for (const head of ['WEBVTT\n\n00:01.000 --> 00:02.000', '1\n00:00:01,000 --> 00:00:02,000']) {
      const cues = parseCaptions(`${head}\n${text}\n`);
      expect(cues?.map((cue) => cue.text).join(' ')).toBe(expected);
    }
  });

  it('keeps the lines of two speakers apart', () => {
    expect(rowsOf('1\n00:00:01,000 --> 00:00:05,000\nAnn: Hello\nthere\nBob: Hello\n')).toEqual([
      [1, 5, 'Ann: Hello there\nBob: Hello'],
    ]);
  });

  it('reads the lengths of syllables', () => {
    expect(rowsOf('1\n00:00:01,000 --> 00:00:03,000\n{\\k50}One {\\kf100}two {\\K50}three')).toEqual([
      [1, 1.5, 'One'],
      [1.5, 2.5, 'two'],
      [2.5, 3, 'three'],
    ]);
  });
});

describe('karaoke', () => {
  const srt = (...texts: string[]): string =>
    texts.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n\n`).join('');

  it.each<[string, string[], Row[]]>([
    [
      'the marked word has the cue’s time',
      ['<u>very</u> very good', 'very <u>very</u> good', 'very very <u>good</u>'],
      [
        [0, 1, 'very'],
        [1, 2, 'very'],
        [2, 3, 'good'],
      ],
    ],
    [
      'pauses are silent',
      ['one two', '<u>one</u> two', 'one two', 'one <u>two</u>', 'one two'],
      [
        [1, 2, 'one'],
        [3, 4, 'two'],
      ],
    ],
    [
      'a line that is not marked stays',
      ['<b>one</b> two', 'one <b>two</b>', 'three four', 'five'],
      [
        [0, 1, 'one'],
        [1, 2, 'two'],
        [2, 3, 'three four'],
        [3, 4, 'five'],
      ],
    ],
    [
      'a line of one word',
      ['<b>one</b> two', 'one <b>two</b>', '<b>three</b>'],
      [
        [0, 1, 'one'],
        [1, 2, 'two'],
        [2, 3, 'three'],
      ],
    ],
    [
      'the same line again',
      ['<u>la</u> lo', 'la <u>lo</u>', '<u>la</u> lo', 'la <u>lo</u>'],
      [
        [0, 1, 'la'],
        [1, 2, 'lo'],
        [2, 3, 'la'],
        [3, 4, 'lo'],
      ],
    ],
    [
      'without spaces',
      ['<u>今日</u>は', '今日<u>は</u>'],
      [
        [0, 1, '今日'],
        [1, 2, 'は'],
      ],
    ],
    [
      'a stressed word is no karaoke',
      ['I <i>never</i> said', 'I <i>never</i> said', 'that <i>she</i> did'],
      [
        [0, 1, 'I never said'],
        [1, 2, 'I never said'],
        [2, 3, 'that she did'],
      ],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(rowsOf(srt(...texts))).toEqual(expected);
  });
});

describe('JSON with words', () => {
  it.each<[string, unknown, Row[] | null]>([
    [
      'of segments',
      {
        segments: [
          {
            start: 0,
            end: 2,
            text: ' one two',
            speaker: 'SPEAKER_00',
            words: [
              { word: ' one', start: 0.5, end: 1 },
              { word: ' two', start: 1, end: 1.5, speaker: 'SPEAKER_01' },
            ],
          },
          { start: 3, end: 4, text: 'three', words: [] },
        ],
      },
      [
        [0.5, 1, 'one', 'SPEAKER_00'],
        [1, 1.5, 'two', 'SPEAKER_01'],
        [3, 4, 'three'],
      ],
    ],
    [
      'of which some have no times',
      {
        segments: [
          {
            start: 0,
            end: 6,
            text: 'in 2 or 3 years, 4',
            words: [
              { word: '1' },
              { word: 'in', start: 1, end: 2 },
              { word: '2' },
              { word: '3' },
              { word: 'or', start: 3, end: 4 },
              { word: '3' },
              { word: 'years,', start: 4, end: 5 },
              { word: '4' },
            ],
          },
        ],
      },
      [
        [0, 1, '1'],
        [1, 2, 'in'],
        [2, 3, '2 3'],
        [3, 4, 'or'],
        [4, 5, 'years,'],
        [5, 6, '4'],
      ],
    ],
    [
      'of which none has a time',
      { segments: [{ start: 0, end: 2, text: 'one two', words: [{ word: 'one' }] }] },
      [[0, 2, 'one two']],
    ],
    [
      'named text',
      { segments: [{ start: 0, end: 2, text: 'one', words: [{ text: 'one', start: 1, end: 2 }] }] },
      [[1, 2, 'one']],
    ],
    ['at the top', { text: 'one', words: [{ word: 'one', start: 1, end: 2 }] }, [[1, 2, 'one']]],
    ['in segments of words', { word_segments: [{ word: 'one', start: 1, end: 2 }] }, [[1, 2, 'one']]],
    ['in a list', [{ start: 0, end: 2, text: 'one', words: [{ word: 'one', start: 1, end: 2 }] }], [[1, 2, 'one']]],
    ['without words', { text: 'one', segments: [{ id: 0, start: 1, end: 2, text: ' one' }] }, [[1, 2, 'one']]],
  ])('%s', (_name, json, expected) => {
    expect(rowsOf(JSON.stringify(json))).toEqual(expected);
  });

  it('are read where Python writes no numbers, which the texts keep', () => {
    expect(rowsOf('[{"start": 1, "end": 2, "p": [NaN, -Infinity], "text": "\\"NaN: 1"}]')).toEqual([[1, 2, '"NaN: 1']]);
  });

  it('take no longer where a text with many quotes is cut off', () => {
    // Four megabytes, the limit for a file: minutes if each quote were searched for its end.
    expect(rowsOf(`[{"text":"${'\\"'.repeat(2_000_000)}`)).toBeNull();
  });
});

describe('what other tools answer has no cue', () => {
  const word = { start: 0.1, end: 0.5, confidence: 0.9 };
  it.each<[string, unknown]>([
    [
      'Deepgram',
      {
        metadata: {},
        results: { channels: [{ alternatives: [{ transcript: 'Hello', words: [{ word: 'hello', ...word }] }] }] },
      },
    ],
    [
      'AssemblyAI',
      {
        id: 'a',
        status: 'completed',
        text: 'Hello',
        words: [{ text: 'Hello', start: 250, end: 650, speaker: null }],
        utterances: null,
      },
    ],
    [
      'ElevenLabs',
      {
        language_code: 'eng',
        text: 'Hello',
        words: [
          { text: 'Hello', ...word, type: 'word' },
          { text: ' ', type: 'spacing' },
        ],
      },
    ],
    [
      'ElevenLabs, spoken',
      { alignment: { characters: ['H'], character_start_times_seconds: [0], character_end_times_seconds: [0.1] } },
    ],
    [
      'AWS Transcribe',
      {
        jobName: 'a',
        results: {
          transcripts: [{ transcript: 'Hello' }],
          items: [{ start_time: '0.1', end_time: '0.5', alternatives: [{ content: 'Hello' }] }],
        },
      },
    ],
    [
      'Google',
      {
        results: [
          {
            alternatives: [{ transcript: 'Hello', words: [{ startTime: '0.100s', endTime: '0.500s', word: 'Hello' }] }],
          },
        ],
      },
    ],
    [
      'whisper.cpp',
      {
        systeminfo: '',
        transcription: [
          { timestamps: { from: '00:00:00,100', to: '00:00:00,500' }, offsets: { from: 100, to: 500 }, text: ' Hello' },
        ],
      },
    ],
    [
      'Podlove',
      {
        transcripts: [
          { start: '00:00:00.100', start_ms: 100, end: '00:00:00.500', end_ms: 500, voice: 'Ann', text: 'Hello' },
        ],
      },
    ],
    ['aeneas', { fragments: [{ begin: '0.100', end: '0.500', id: 'f1', language: 'eng', lines: ['Hello'] }] }],
    [
      'Gentle',
      { transcript: 'Hello', words: [{ alignedWord: 'hello', case: 'success', start: 0.1, end: 0.5, word: 'Hello' }] },
    ],
    ['Vosk', { result: [{ conf: 1, start: 0.1, end: 0.5, word: 'hello' }], text: 'hello' }],
    ['Rev', { monologues: [{ speaker: 0, elements: [{ type: 'text', value: 'Hello', ts: 0.1, end_ts: 0.5 }] }] }],
    [
      'Speechmatics',
      {
        format: '2.9',
        results: [{ type: 'word', start_time: 0.1, end_time: 0.5, alternatives: [{ content: 'Hello' }] }],
      },
    ],
    [
      'Azure',
      {
        combinedPhrases: [{ text: 'Hello' }],
        phrases: [{ offsetMilliseconds: 100, durationMilliseconds: 400, text: 'Hello' }],
      },
    ],
    [
      'Azure, in batches',
      {
        recognizedPhrases: [
          { offset: 'PT0.1S', duration: 'PT0.4S', offsetInTicks: 1_000_000, nBest: [{ display: 'Hello' }] },
        ],
      },
    ],
    ['Gladia', { result: { transcription: { utterances: [{ start: 0.1, end: 0.5, text: 'Hello' }] } } }],
    ['transformers', { text: 'Hello', chunks: [{ timestamp: [0.1, 0.5], text: 'Hello' }] }],
    ['OpenAI, text alone', { text: 'Hello' }],
    ['an error', { error: { message: 'not found' } }],
    ['a list of texts', ['Hello']],
    ['a text', 'Hello'],
  ])('%s', (_name, json) => {
    expect(parseCaptions(JSON.stringify(json))).toBeNull();
  });

  it.each<[string, string]>([
    [
      'TTML',
      '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div><!-- a --><p begin="00:00:01.000" end="00:00:02.000">Hello</p></div></body></tt>',
    ],
    [
      'ASS',
      '[Script Info]\nTitle: a\n\n[Events]\nFormat: Layer, Start, End, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello',
    ],
    ['LRC', '[ti:Hello]\n[00:01.00]Hello\n[00:02.00]<00:02.00>there'],
    ['MicroDVD', '{24}{48}Hello'],
    ['SAMI', '<SAMI><BODY><SYNC Start=1000><P>Hello</SAMI>'],
    ['SCC', 'Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420 94ae'],
    ['TSV', 'start\tend\ttext\n1000\t2000\tHello'],
    ['Audacity', '1.0\t2.0\tHello'],
    ['CTM', 'a 1 0.10 0.40 hello 0.9'],
    ['a TextGrid', 'File type = "ooTextFile"\nObject class = "TextGrid"\nxmin = 0'],
    ['Otter', 'Ann Lee  0:01\nHello\n\nBob  0:03\nBye'],
    ['plain text', 'Hello there.\n\nBye.'],
    ['a page', '<!doctype html><!-- 1 --> <title>Not found</title><script>a --> b</script>'],
    ['JSON lines', '{"text":"a"}\n{"text":"b"}'],
  ])('%s', (_name, text) => {
    expect(parseCaptions(text)).toBeNull();
  });
});
