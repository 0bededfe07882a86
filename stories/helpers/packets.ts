/** Packets of the stories: those of the tests and of the demo, and texts in languages that these don't speak. */
import { metaWith, packetWith, speech } from '../../test/helpers/packets.js';
import measures from '../../test/fixtures/audio/welcome.measures.json';
import words from '../../test/fixtures/audio/welcome.words.json';

export { actions, metaWith, packetWith } from '../../test/helpers/packets.js';

type Fields = Record<string, unknown>;

/** The recording of the tests, with the words' times and what its publisher may say of it: length and waveform. */
export const spoken = (fields: Fields = {}): Fields =>
  packetWith({ voice: speech.m4a, ...measures, captions: words, ...fields });

/** The same without captions, so that the words are found in the recording. */
export const uncaptioned = (fields: Fields = {}): Fields => packetWith({ voice: speech.m4a, ...fields });

export interface Greeting {
  readonly author: string;
  readonly title: string;
  readonly transcript: string;
  readonly action: string;
}

const greetings: Readonly<Record<string, Greeting>> = {
  es: {
    author: 'Panadería del Puerto',
    title: 'Bienvenida',
    transcript: 'Hola, y bienvenidos a la Panadería del Puerto. El pan sale del horno a las siete.',
    action: 'Ver la carta',
  },
  de: {
    author: 'Bäckerei am Hafen',
    title: 'Willkommen',
    transcript: 'Hallo und willkommen in der Bäckerei am Hafen. Um sieben kommt das Brot aus dem Ofen.',
    action: 'Zur Speisekarte',
  },
  pt: {
    author: 'Padaria do Porto',
    title: 'Boas-vindas',
    transcript: 'Olá, e bem-vindos à Padaria do Porto. O pão sai do forno às sete.',
    action: 'Ver a ementa',
  },
  it: {
    author: 'Panificio del Porto',
    title: 'Benvenuti',
    transcript: 'Ciao, e benvenuti al Panificio del Porto. Il pane esce dal forno alle sette.',
    action: 'Vedi il menù',
  },
  ja: {
    author: '港のパン屋',
    title: 'ようこそ',
    transcript: 'こんにちは。港のパン屋へようこそ。パンは七時に焼き上がります。',
    action: 'メニューを見る',
  },
  ko: {
    author: '항구 빵집',
    title: '환영합니다',
    transcript: '안녕하세요. 항구 빵집에 오신 것을 환영합니다. 빵은 일곱 시에 나옵니다.',
    action: '메뉴 보기',
  },
  he: {
    author: 'מאפיית הנמל',
    title: 'ברוכים הבאים',
    transcript: 'שלום וברוכים הבאים למאפיית הנמל. הלחם יוצא מהתנור בשבע.',
    action: 'לתפריט',
  },
  hi: {
    author: 'बंदरगाह बेकरी',
    title: 'स्वागत है',
    transcript: 'नमस्ते, और बंदरगाह बेकरी में आपका स्वागत है। रोटी सात बजे तंदूर से निकलती है।',
    action: 'मेनू देखें',
  },
};

/** A greeting in that language, by the same recording: nobody listens to a picture. */
export function greeting(language: string): Fields {
  const { author, title, transcript, action } = greetings[language]!;
  return packetWith({
    voice: speech.m4a,
    ...measures,
    title,
    transcript,
    meta: metaWith({ author, language, tags: [] }),
    cta: [
      { type: 'link', label: action, url: 'https://bakery.example/menu' },
      { type: 'call', label: '+1 555 123 4567', phone: '+1 555 123 4567' },
    ],
  });
}

/** So many words in paragraphs, of the test recording's sentences. */
export function longTranscript(count: number): string {
  const sentences = speech.transcript.split(/(?<=[.!])\s/);
  const paragraphs: string[] = [];
  for (let words = 0, at = 0; words < count; at++) {
    const sentence = sentences[at % sentences.length]!;
    words += sentence.split(' ').length;
    const paragraph = Math.floor(at / 7);
    paragraphs[paragraph] = [paragraphs[paragraph], sentence].filter(Boolean).join(' ');
  }
  return paragraphs.join('\n\n');
}
