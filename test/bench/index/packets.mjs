/**
 * Packets without recordings, as publishers might have them, the same in each run: 20 to 60 words a transcript, words as
 * unequally common as in any language, nine languages, three of which put no spaces between words.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {number} seed @returns {() => number} from 0, below 1 (mulberry32) */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @typedef {object} Language
 * @property {string} tag
 * @property {number} share of all packets
 * @property {string} common the most common words, in order
 * @property {string} syllables of which other words are made
 * @property {number} words how many there are
 * @property {number} longest syllables of a word
 * @property {string} space between words
 */

/** Where words are letters, the syllables are letters. @type {Language[]} */
const languages = [
  {
    ...{ tag: 'en', share: 0.4, words: 20_000, longest: 4, space: ' ' },
    common: 'the you to we and a is for in our on your of with it at can this have are be from if or call us',
    syllables:
      'al an ar bak ber bread ca ch com con cor da de din do ed en er es fer for fresh ga ge gra har hel in ing ion ish ist ka ke la le li lo ly ma men mer mo na ner ness no oat or ous ow pa per pin po pre ra re ri ro sa ser sh sing so sour st ta te ter th ti tion to tra tu un ver vi wal war wi y',
  },
  {
    ...{ tag: 'en-GB', share: 0.05, words: 20_000, longest: 4, space: ' ' },
    common: 'the you to we and a is for in our on your of with it at can this have are be from if or call us',
    syllables:
      'al an ar bak ber bread ca ch com con cor da de din do ed en er es fer for fresh ga ge gra har hel in ing ion ish ist ka ke la le li lo ly ma men mer mo na ner ness no oat or ous ow pa per pin po pre ra re ri ro sa ser sh sing so sour st ta te ter th ti tion to tra tu un ver vi wal war wi y',
  },
  {
    ...{ tag: 'de', share: 0.12, words: 25_000, longest: 6, space: ' ' },
    common: 'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an',
    syllables:
      'ab an auf be ber brot bröt chen da de ein en er ern fer fen fri ge gen haft heit hö ig in isch ka ke kei ken kor lie lich lung ma me mit mor mü nach ne nen ner nung ö on pro rei ren sam sche schen schaft se ser sich ßen ta te ten ter tung ü um un ung ver vor wa wei wer zu zeit',
  },
  {
    ...{ tag: 'fr', share: 0.1, words: 20_000, longest: 5, space: ' ' },
    common: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont vous avec',
    syllables:
      'a af al an au bou bre ca ce cha che chi com con cou cré cui da de di dou du é en es eu fa fi fle fou ga ge gè i in jou la le lé lan li lon ma mé ment mi mon nè ni nou on ou pa pain pé per pi por pré qua ra ré ri ron sa sé si son sou ta té ti tion ton tou tra tu va vé vi',
  },
  {
    ...{ tag: 'es', share: 0.1, words: 20_000, longest: 5, space: ' ' },
    common: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si',
    syllables:
      'a ac al ar ba bo ca ce ci có co cue da de di do dor e en es fa fe fi ga go gra ha hor i ja jo la le li lla llo lo ma me mi mo na ne ni ño no o pa pan pe pi po pre pro que ra re ri ro sa se si só so ta te ti to tra tre u va ve vi vo za zo',
  },
  {
    ...{ tag: 'pt-BR', share: 0.06, words: 15_000, longest: 5, space: ' ' },
    common: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu',
    syllables:
      'a al am an ba be bo ca ce cha ci co ção da de di do e em es fa fe fi ga go gra i ja jo la le lha lho li lo ma me mi mo mão na ne nha nho ni no o pa pão pe pi po pra que ra re ri ro sa se si so ta te ti to tra u va ve vi vo za zo',
  },
  {
    ...{ tag: 'zh-Hans', share: 0.07, words: 6000, longest: 3, space: '' },
    common: '的 我们 是 在 您 了 有 和 不 可以 这 请 会 为 上 到 一 个 都 就 电话 谢谢 时间 今天',
    syllables: lettersFrom('一', 1800, 11),
  },
  {
    ...{ tag: 'ja', share: 0.07, words: 6000, longest: 3, space: '' },
    common:
      'の は に を が と で す ます です して から まで も ください お こちら 私たち ありがとう パン 電話 時間 今日',
    syllables: `${lettersFrom('ぁ', 82, 1)} ${lettersFrom('ァ', 82, 1)} ${lettersFrom('一', 900, 17)}`,
  },
  {
    ...{ tag: 'th', share: 0.03, words: 8000, longest: 3, space: '' },
    common: 'ที่ และ ของ เรา ใน มี ให้ คุณ ได้ เป็น จะ กับ ไม่ นี้ ครับ ค่ะ ขนมปัง โทร วันนี้ เวลา',
    syllables:
      'กา กิน เกม ขา ข้าว คน ความ คิด งาน จา ใจ ชา ชื่อ ซื้อ ดี เดิน ตา ต้น ถาม ทำ ท่อง นา น้ำ บ้าน ปี เปิด ปลา ผัก ฝน พา เพื่อน ฟัง ภาพ มา เมือง ยา เย็น รา ร้าน เรียน ลา เล่น วา วัน สา สวย เสื้อ หา หวาน อา อ่าน อาหาร',
  },
];

/** @param {string} first @param {number} count @param {number} step between code points */
function lettersFrom(first, count, step) {
  const start = first.codePointAt(0) ?? 0;
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(start + index * step)).join(' ');
}

/** A word's share falls with its place in the list, as Zipf has it. @param {number} count @param {number} random */
const zipf = (count, random) => Math.floor(count ** random) - (count ** random >= count ? 1 : 0);

/** @param {Language} language @param {() => number} random */
function vocabularyOf({ common, syllables, words, longest }, random) {
  const parts = syllables.split(' ');
  const known = new Set(common.split(' '));
  while (known.size < words) {
    const length = 1 + Math.floor(random() * longest);
    known.add(Array.from({ length }, () => parts[Math.floor(random() ** 3 * parts.length)]).join(''));
  }
  return [...known];
}

const CATEGORIES =
  'welcome product sales support scheduling onboarding information referral follow-up engagement'.split(' ');
const ACTIONS =
  'quote hours order thanks intro book-meeting callback faq offer reminder survey directions price tour'.split(' ');
/** A site has packets of several tools, which write intents in their own ways. @type {((category: string, action: string) => string)[]} */
const NOTATIONS = [
  (category, action) => `${category}/${action}`,
  (category, action) => `${category}/${action}`,
  (category, action) => `${category}.${action.replaceAll('-', '_')}`,
  (_, action) => action.replace(/(?:^|-)(.)/g, (_match, letter) => letter.toUpperCase()),
];

/** @param {number} count @returns {Generator<Record<string, unknown>>} */
export function* generatePackets(count) {
  const random = randomFrom(17);
  const vocabularies = languages.map((language) => vocabularyOf(language, random));
  const tags = Array.from({ length: 1500 }, (_, index) => vocabularies[index % 4 === 3 ? 2 : 0]?.[index + 26] ?? '');
  const authors = Array.from(
    { length: 200 },
    (_, index) => `${capital(tags[index + 300])} ${capital(tags[index + 700])}`,
  );
  const intents = Array.from({ length: CATEGORIES.length * ACTIONS.length }, (_, index) => index);
  for (let number = 0; number < count; number++) {
    let which = 0;
    for (let share = random(); which < languages.length - 1; which++)
      if ((share -= languages[which]?.share ?? 0) < 0) break;
    const language = languages[which];
    const vocabulary = vocabularies[which];
    if (!language || !vocabulary) throw new Error('no language');
    /** @param {number} words */
    const text = (words) =>
      Array.from({ length: words }, () => vocabulary[zipf(vocabulary.length, random())]).join(language.space);
    const sentences = Array.from({ length: 4 }, () => text(5 + Math.floor(random() * 11)));
    const intent = intents[zipf(intents.length, random())] ?? 0;
    const notation = NOTATIONS[number % NOTATIONS.length] ?? String;
    const author = authors[zipf(authors.length, random())];
    const name = `answer-${number.toString(36).padStart(4, '0')}`;
    yield {
      id:
        number % 5 ? `spid:bakery.example:${name}` : `spid:creator:${author?.toLowerCase().replace(' ', '-')}:${name}`,
      title: capital(text(3 + Math.floor(random() * 4))),
      voice: null,
      transcript: sentences.map((sentence) => capital(sentence)).join(language.space ? '. ' : '。'),
      intent: notation(
        CATEGORIES[intent % CATEGORIES.length] ?? '',
        ACTIONS[Math.floor(intent / CATEGORIES.length)] ?? '',
      ),
      cta: [
        { type: 'link', label: capital(text(2)), url: `https://bakery.example/order/${name}` },
        ...(number % 3 ? [{ type: 'call', label: capital(text(2)), phone: '+15551234567' }] : []),
      ],
      meta: {
        author,
        created:
          new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 1000 * 86_400) * 1000).toISOString().slice(0, 19) + 'Z',
        language: language.tag,
        tags: [
          ...new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => tags[zipf(tags.length, random())])),
        ],
      },
      duration: 6 + Math.floor(random() * 200) / 10,
    };
  }
}

/** @param {string | undefined} text */
const capital = (text = '') => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * @param {string} folder to write them into, one a file
 * @param {number} count
 */
export function writePackets(folder, count) {
  mkdirSync(folder);
  let number = 0;
  for (const packet of generatePackets(count))
    writeFileSync(join(folder, `${String(number++).padStart(6, '0')}.json`), JSON.stringify(packet));
}
