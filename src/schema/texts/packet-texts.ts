import type { Texts } from '../with-texts.js';
import { EXAMPLE_ACTIONS, EXAMPLE_CUES, EXAMPLE_META, EXAMPLE_PACKET } from './example-packet.js';

const SPOKEN_FROM = 'Seconds from the start of the recording, 0 or more';

export const CUE_TEXTS: Texts = {
  title: 'Cue',
  description: 'A word or a phrase, and when it is spoken. A cue may not end before it starts.',
  examples: EXAMPLE_CUES,
  fields: {
    start: { title: 'Start', description: `${SPOKEN_FROM}.`, examples: [0.42] },
    end: { title: 'End', description: `${SPOKEN_FROM}; not before the start.`, examples: [0.8] },
    text: {
      title: 'Text',
      description: 'What is spoken in this time; at most 1,000 characters.',
      examples: ['Hello,'],
    },
    speaker: {
      title: 'Speaker',
      description: 'Who speaks; at most 80 characters.',
      default: null,
      examples: ['Ada'],
    },
  },
};

const META_TEXTS: Texts = {
  title: 'About the packet',
  description: 'Who made the packet and when, its language and subjects, and until when it is valid.',
  examples: [EXAMPLE_META],
  fields: {
    author: {
      title: 'Author',
      description: 'The person or organisation that speaks; at most 200 characters.',
      examples: ['Harbour Street Bakery'],
    },
    created: {
      title: 'Created',
      description:
        'When the packet was made: a date, or a date and time, of ISO 8601. A time without an offset is in UTC.',
      examples: ['2026-03-01', '2026-03-01T09:30:00Z', '2026-03-01T10:30:00+01:00'],
    },
    language: {
      title: 'Language',
      description: 'The language of the recording and the transcript, as a BCP 47 tag.',
      examples: ['en', 'pt-BR', 'zh-Hant-TW'],
    },
    tags: {
      title: 'Tags',
      description: 'Subjects of the packet: at most 20.',
      default: [],
      examples: [['bakery', 'opening hours']],
      entries: { title: 'Tag', description: 'One subject; at most 40 characters.', examples: ['bakery'] },
    },
    expires: {
      title: 'Expires',
      description:
        'Until when the packet is valid: a date, or a date and time, of ISO 8601. A date without a time means the end of that day, in UTC. An expired packet shows no actions. Null or missing: it does not expire.',
      default: null,
      examples: ['2026-12-31', '2026-12-31T18:00:00Z'],
    },
  },
};

const CAPTIONS_TEXTS: Texts = {
  title: 'Captions',
  description:
    'When each word or phrase is spoken: the address of a caption file, or the cues themselves. Without captions, the times are found in the recording.',
  default: null,
  examples: ['welcome.vtt', EXAMPLE_CUES],
  options: [
    {
      title: 'Caption file',
      description:
        "Address of captions in WebVTT, SRT or JSON, of at most 2,048 characters; absolute (https: or http:), or relative to the packet's own address.",
      examples: ['welcome.vtt', 'https://media.bakery.example/welcome.srt'],
    },
    {
      title: 'Cues',
      description: 'At most 60,000 cues, in any order.',
      examples: [EXAMPLE_CUES],
      entries: CUE_TEXTS,
    },
  ],
};

const ACTIONS_TEXTS: Texts = {
  title: 'Actions',
  description: 'What a listener can do next: at most three actions, in the order in which they are shown.',
  examples: [[EXAMPLE_ACTIONS.link, EXAMPLE_ACTIONS.call], []],
  entries: {
    title: 'Action',
    description: 'One thing to do, shown as a link. Its type says what happens and which other fields it has.',
    examples: Object.values(EXAMPLE_ACTIONS),
    fields: {
      type: {
        title: 'Type',
        description:
          'link: a page. form: a page with a form. calendar: an event, or a page to book one. call: a phone number. sms: a text message. email: an email.',
        examples: Object.keys(EXAMPLE_ACTIONS),
      },
    },
  },
};

export const PACKET_TEXTS: Texts = {
  title: 'Smart Packet',
  description:
    'A short voice answer: a recording, the words spoken in it, up to three actions, and who speaks. Fields that are not described here are allowed and ignored. Lengths count UTF-16 code units, without white space around a text.',
  examples: [EXAMPLE_PACKET],
  fields: {
    id: {
      title: 'Identifier',
      description:
        'SPID of the packet: "spid:" and two or more segments with colons between them, without white space; at most 200 characters. "spid://bakery.example/welcome" is the same as "spid:bakery.example:welcome".',
      examples: ['spid:bakery.example:welcome', 'spid://bakery.example/welcome'],
    },
    title: {
      title: 'Title',
      description: 'Heading of the packet; at most 200 characters. Without it, the author is the heading.',
      default: null,
      examples: ['Welcome'],
    },
    voice: {
      title: 'Recording',
      description:
        "Address of the recording, of at most 2,048 characters: absolute (https: or http:), or relative to the packet's own address. Null: there is none, only text.",
      examples: ['welcome.mp3', 'https://media.bakery.example/welcome.mp3', null],
    },
    transcript: {
      title: 'Transcript',
      description: 'The words that are spoken; at most 400,000 characters. A line break starts a paragraph.',
      examples: [EXAMPLE_PACKET.transcript],
    },
    intent: {
      title: 'Intent',
      description: 'What the packet is for: a category, a slash and an action; at most 200 characters.',
      examples: ['welcome/greeting', 'product/quote'],
    },
    cta: ACTIONS_TEXTS,
    meta: META_TEXTS,
    captions: CAPTIONS_TEXTS,
    duration: {
      title: 'Duration',
      description:
        'Length of the recording in seconds, 0 to 1,000,000, to show it before the recording is requested. 0, null or missing: not known.',
      default: null,
      examples: [21.2],
    },
    waveform: {
      title: 'Waveform',
      description:
        'How loud the recording is along its length: at most 128 numbers for stretches of equal length, from the first to the last. Null or missing: not known.',
      default: null,
      examples: [[0, 21, 63, 62, 100, 48, 12]],
      entries: {
        title: 'Loudness',
        description: 'Of one stretch, from 0 (silent) to 100 (the loudest).',
        examples: [63],
      },
    },
  },
};
