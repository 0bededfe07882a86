/** What the stories of the list have in theirs: messages of several senders, topics and tags. */
import { actions, metaWith, packetWith, spoken } from './packets.js';

type Fields = Record<string, unknown>;

interface Message {
  readonly title: string;
  readonly author: string;
  readonly intent: string;
  readonly tags: readonly string[];
  readonly created: string;
  readonly transcript?: string;
  readonly language?: string;
}

/** @param number that no other message of the inbox has */
function message(
  { title, author, intent, tags, created, transcript, language = 'en' }: Message,
  number: number,
): Fields {
  const fields = {
    id: `spid:inbox.example:${number}`,
    title,
    intent,
    cta: actions.slice(0, 1),
    meta: metaWith({ author, created, language, tags }),
  };
  return transcript === undefined ? spoken(fields) : packetWith({ ...fields, transcript });
}

export const inbox: readonly Fields[] = [
  {
    title: 'Fresh bread at seven',
    author: 'Harbour Street Bakery',
    intent: 'information/opening-hours',
    tags: ['Bread', 'Town'],
    created: '2026-09-28',
  },
  {
    title: 'Your bicycle is ready',
    author: 'Spoke & Saddle',
    intent: 'response/confirmation',
    tags: ['Repairs'],
    created: '2026-09-26',
  },
  {
    title: 'Time for your next eye test, and why a spare pair of glasses belongs in every travel bag',
    author: 'Hillside Opticians and Contact Lens Centre, Upper Market Street',
    intent: 'scheduling/appointment-offer',
    tags: ['Health'],
    created: '2026-09-21',
  },
  {
    title: 'A quote for your hedge',
    author: 'Greenrow Gardens',
    intent: 'sales/quote-request',
    tags: ['Garden', 'Town'],
    created: '2026-09-14',
    transcript: 'We have looked at your hedge. It takes half a day, and the cuttings go with us.',
  },
  {
    title: 'Crème brûlée, half price on Friday',
    author: 'Harbour Street Bakery',
    intent: 'sales/special-offer',
    tags: ['Bread', 'Offers'],
    created: '2026-09-10',
  },
  {
    title: 'Samedi soir, le polar à voix haute',
    author: 'Librairie du Quai',
    intent: 'scheduling/event-invitation',
    tags: ['Books', 'Town'],
    created: '2026-09-02',
    transcript: 'Samedi soir, à vingt heures, trois voix lisent le dernier polar du quai.',
    language: 'fr',
  },
  {
    title: 'How was your visit?',
    author: 'Lantern Museum',
    intent: 'engagement/survey',
    tags: ['Town'],
    created: '2026-08-19',
  },
].map(message);

export const arabicInbox: readonly Fields[] = [
  {
    title: 'خبز طازج في السابعة',
    author: 'مخبز شارع الميناء',
    intent: 'information/opening-hours',
    tags: ['خبز'],
    created: '2026-09-28',
    transcript: 'مرحبًا بكم في مخبز شارع الميناء. يخرج الخبز من الفرن في السابعة.',
    language: 'ar',
  },
  {
    title: 'مواعيد المكتبة وورشة الخط العربي',
    author: 'مكتبة الحي',
    intent: 'scheduling/event-invitation',
    tags: ['كتب'],
    created: '2026-09-20',
    transcript: 'تفتح المكتبة أبوابها من التاسعة إلى الخامسة، وورشة الخط العربي يوم السبت.',
    language: 'ar',
  },
  {
    title: 'Your bicycle is ready',
    author: 'Spoke & Saddle',
    intent: 'response/confirmation',
    tags: ['دراجات'],
    created: '2026-09-12',
  },
].map(message);

const places = ['the harbour', 'the market', 'the library', 'the museum', 'the old mill', 'the station', 'the park'];

/** So many, each with its own number and date. */
export const manyMessages = (count: number): Fields[] =>
  Array.from({ length: count }, (_, index) => {
    const { author, tags } = inbox[index % inbox.length]!['meta'] as { author: string; tags: string[] };
    const day = new Date(Date.UTC(2026, 8, 30) - index * 86_400_000).toISOString().slice(0, 10);
    return packetWith({
      id: `spid:inbox.example:many:${index}`,
      title: `Message ${index + 1}, from ${places[index % places.length]!}`,
      transcript: `This is message ${index + 1}.`,
      intent: inbox[index % inbox.length]!['intent'],
      meta: metaWith({ author, created: day, tags }),
    });
  });
