import { expect } from 'chai';
import '../../src/index.js';
import type { SmartPacketElement } from '../../src/index.js';
import { serveTone, type Answer } from '../helpers/answers.js';
import { keys, mouse } from '../helpers/commands.js';
import { createElement, part, parts, place, showPacket, textOf, untilState } from '../helpers/fixture.js';
import { metaWith, packetWith, speech } from '../helpers/packets.js';
import { speedList, untilAt, untilSeekable } from '../helpers/player.js';
import { settle, waitUntil } from '../helpers/wait.js';

const page = document.documentElement;
const pageLang = page.lang;

let tone: Answer;
before(async () => {
  tone = await serveTone(10);
});

afterEach(() => {
  page.lang = pageLang;
  Reflect.deleteProperty(navigator, 'languages');
});

/** The languages a person set in the browser. */
function preferLanguages(...languages: string[]): void {
  Object.defineProperty(navigator, 'languages', { configurable: true, value: languages });
}

const packet = packetWith({ voice: speech.wav, meta: metaWith({ expires: '2099-12-31' }) });

/** A place in the page with a language of its own. */
function placeBox(lang: string, parent?: ParentNode): HTMLElement {
  const box = document.createElement('div');
  box.lang = lang;
  return place(box, parent);
}

async function showIn(parent: ParentNode, lang = ''): Promise<SmartPacketElement> {
  const element = place(createElement({ packet }), parent);
  if (lang) element.lang = lang;
  await untilState(element, 'ready');
  return element;
}

const PLAY = { en: 'Play', fr: 'Lire' };
/** Beside them: what plays, and the first four seconds of ten in words. */
const MORE_LANGUAGES = {
  ar: ['تشغيل', '4 ثوان، والمدة الكلية 10 ثوان'],
  de: ['Wiedergeben', '4 Sekunden von 10 Sekunden'],
  es: ['Reproducir', '4 segundos de 10 segundos'],
  he: ['הפעלה', '4 שניות מתוך 10 שניות'],
  hi: ['चलाएँ', '4 सेकंड, कुल 10 सेकंड'],
  it: ['Riproduci', '4 secondi su 10 secondi'],
  ja: ['再生', '10 秒中4 秒'],
  ko: ['재생', '10초 중 4초'],
  pt: ['Reproduzir', '4 segundos de 10 segundos'],
  'zh-Hans': ['播放', '4秒钟，共 10秒钟'],
} as const;

/** Waits until the words are of that language, then expects it of all that is said. */
async function expectWords(element: SmartPacketElement, language: keyof typeof PLAY): Promise<void> {
  await waitUntil(() => part(element, 'play-button').ariaLabel === PLAY[language], `words in ${language}`);
  await speedList(element);
  const labels = ['menu-button', 'transcript', 'rate'].map((name) => part(element, name).ariaLabel);
  const expected = { en: ['More', 'Transcript', 'Speed'], fr: ['Plus', 'Transcription', 'Vitesse'] };
  expect(labels).to.deep.equal(expected[language]);
}

/** The date on the card and the one in its foot. */
const datesOf = (element: SmartPacketElement) => [
  textOf(part(element, 'byline').querySelector('bdi:last-of-type')),
  textOf(part(element, 'footer').querySelector('span')),
];

describe('the interface language', () => {
  for (const { title, lang, language, dates } of [
    { title: 'English', lang: 'en', language: 'en', dates: ['Mar 1, 2026', 'Expires Dec 31, 2099'] },
    { title: 'British English', lang: 'en-GB', language: 'en', dates: ['1 Mar 2026', 'Expires 31 Dec 2099'] },
    { title: 'French', lang: 'fr', language: 'fr', dates: ['1 mars 2026', 'Expire le 31 déc. 2099'] },
    { title: 'Canadian French', lang: 'fr-CA', language: 'fr', dates: ['1 mars 2026', 'Expire le 31 déc. 2099'] },
    {
      title: 'French, with a tail of nonsense,',
      lang: 'fr-!!',
      language: 'fr',
      dates: ['1 mars 2026', 'Expire le 31 déc. 2099'],
    },
    { title: 'French in capitals', lang: 'FR', language: 'fr', dates: ['1 mars 2026', 'Expire le 31 déc. 2099'] },
  ] as const) {
    it(`is ${title} by lang="${lang}", and so are the dates`, async () => {
      const element = await showIn(document.body, lang);
      await expectWords(element, language);
      expect(datesOf(element)).to.deep.equal(dates);
    });
  }

  it('is the nearest of the ancestors’', async () => {
    const outer = placeBox('fr');
    await expectWords(await showIn(outer), 'fr');
    await expectWords(await showIn(placeBox('en', outer)), 'en');
    await expectWords(await showIn(placeBox('en', outer), 'fr'), 'fr');
  });

  it('is the page’s', async () => {
    page.lang = 'fr';
    await expectWords(await showIn(document.body), 'fr');
  });

  it('comes through two shadow roots, and is followed there', async () => {
    const outer = placeBox('fr');
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    // A closed root is no obstacle.
    const element = await showIn(inner.attachShadow({ mode: 'closed' }));
    await expectWords(element, 'fr');
    outer.lang = 'en';
    await expectWords(element, 'en');
    inner.lang = 'fr';
    await expectWords(element, 'fr');
  });

  for (const [languages, language, created] of [
    [['eo', 'fr-BE', 'en'], 'fr', '1 mars 2026'],
    [['nl-NL', 'en-GB'], 'en', '1 Mar 2026'],
    [['nl-NL', 'eo'], 'en', 'Mar 1, 2026'],
    [[], 'en', 'Mar 1, 2026'],
  ] as const) {
    for (const lang of ['eo', 'not a language!', '']) {
      it(`is ${language} for lang="${lang}" in a browser that prefers ${languages.join(', ') || 'nothing'}`, async () => {
        page.removeAttribute('lang');
        preferLanguages(...languages);
        const element = await showIn(document.body, lang);
        await expectWords(element, language);
        expect(datesOf(element)[0]).to.equal(created);
      });
    }
  }

  it('is each element’s own', async () => {
    const [english, french] = await Promise.all([showIn(document.body, 'en'), showIn(document.body, 'fr')]);
    await expectWords(french, 'fr');
    await expectWords(english, 'en');
    expect(datesOf(french)[0]).to.equal('1 mars 2026');
    expect(datesOf(english)[0]).to.equal('Mar 1, 2026');
  });

  it('follows the page, an ancestor and the element itself', async () => {
    page.lang = 'en';
    const box = place(document.createElement('div'));
    const element = await showIn(box);
    await expectWords(element, 'en');
    page.lang = 'fr';
    await expectWords(element, 'fr');
    box.lang = 'en';
    await expectWords(element, 'en');
    element.lang = 'fr';
    await expectWords(element, 'fr');
    element.removeAttribute('lang');
    await expectWords(element, 'en');
    box.removeAttribute('lang');
    await expectWords(element, 'fr');
    expect(datesOf(element)[0]).to.equal('1 mars 2026');
  });

  it('is the last one asked for when the page changes its mind at once', async () => {
    const element = await showIn(document.body, 'en');
    for (const lang of ['fr', 'en', 'fr-CA', 'en-GB']) {
      element.lang = lang;
      await Promise.resolve();
    }
    await settle();
    await expectWords(element, 'en');
    expect(datesOf(element)[0]).to.equal('1 Mar 2026');
  });

  it('is that of the place the element is moved to', async () => {
    const [english, french] = [placeBox('en'), placeBox('fr')];
    const element = await showIn(english);
    await expectWords(element, 'en');
    french.append(element);
    await expectWords(element, 'fr');
    // A move that keeps the state, where the engine has it.
    if ('moveBefore' in english) english.moveBefore(element, null);
    else (english as HTMLElement).append(element);
    await expectWords(element, 'en');
    french.lang = 'fr-CA';
    english.lang = 'fr';
    await expectWords(element, 'fr');
  });

  it('is followed no more after the element was removed, and again when it is back', async () => {
    const box = placeBox('en');
    const element = await showIn(box);
    await expectWords(element, 'en');
    element.remove();
    box.lang = 'fr';
    page.lang = 'fr';
    element.lang = 'fr';
    await settle();
    expect(part(element, 'play-button').ariaLabel).to.equal('Play');
    element.removeAttribute('lang');
    box.append(element);
    await expectWords(element, 'fr');
  });

  it('is not that of the packet, whose paragraphs have their own', async () => {
    const transcript = 'مرحبا بكم في المخبز.\n\nالخبز طازج كل صباح.';
    const element = await showPacket(packetWith({ transcript, meta: metaWith({ language: 'ar' }) }), { lang: 'en' });
    const paragraphs = parts(element, 'paragraph');
    expect(paragraphs.map(({ lang, dir }) => [lang, dir])).to.deep.equal([
      ['ar', 'rtl'],
      ['ar', 'rtl'],
    ]);
    expect(part(element, 'transcript').ariaLabel).to.equal('Transcript');
    expect(part(element, 'transcript').closest<HTMLElement>('[lang]')?.lang).to.equal('en');
    expect(part(element, 'transcript').closest('[dir]')).to.equal(null);
  });
});

const frameOf = (element: SmartPacketElement) => part(element, 'player').closest<HTMLElement>('.frame')!;

describe('each further language', () => {
  for (const [lang, [play, position]] of Object.entries(MORE_LANGUAGES)) {
    it(`${lang} has its words, its numbers and its direction on a page that names none`, async () => {
      const english = await showIn(document.body, 'en');
      const element = await showPacket(packetWith({ voice: tone.url }), { lang, preload: 'metadata', start: 4 });
      await waitUntil(() => part(element, 'play-button').ariaLabel === play, play);
      await untilSeekable(element);
      await untilAt(element, 4);
      part(element, 'slider').focus();
      // Spaces that do not break, vowel signs, and Arabic's digits depend on the version of the language data.
      const spoken = part(element, 'slider')
        .ariaValueText?.replace(/\s/g, ' ')
        .replace(/\u064d/g, '')
        .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
      expect(spoken).to.equal(position);
      expect(frameOf(element).lang).to.equal(lang);
      expect(getComputedStyle(frameOf(element)).direction).to.equal(lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr');
      await expectWords(english, 'en');
      expect(getComputedStyle(frameOf(english)).direction).to.equal('ltr');
    });
  }

  for (const lang of ['zh', 'zh-CN', 'zh-SG', 'zh-TW']) {
    it(`zh-Hans is there for ${lang}`, async () => {
      const element = await showIn(document.body, lang);
      await waitUntil(() => part(element, 'play-button').ariaLabel === '播放', 'Chinese');
      expect(frameOf(element).lang).to.equal('zh-Hans');
    });
  }

  it('has its own digits and signs in times, speeds and dates', async () => {
    const german = await showIn(document.body, 'de');
    await waitUntil(() => part(german, 'play-button').ariaLabel === 'Wiedergeben', 'German');
    // The other speeds are there when a person turns to the list.
    expect(textOf(part(german, 'rate'))).to.equal('1×');
    const list = await speedList(german);
    expect(textOf(list)).to.equal('1×');
    list.focus();
    expect(textOf(list.querySelector('option'))).to.equal('0,75×');
    expect(datesOf(german)).to.deep.equal(['01.03.2026', 'Gültig bis 31.12.2099']);
    german.lang = 'ar-EG';
    await waitUntil(() => part(german, 'play-button').ariaLabel === 'تشغيل', 'Arabic');
    expect(textOf(list.querySelector('option'))).to.equal('٠٫٧٥×');
    expect(textOf(part(german, 'elapsed'))).to.equal('٠:٠٠');
  });
});

/** The middle of a part, from the left of the page. */
const middleOf = (element: SmartPacketElement, name: string): number => {
  const { left, width } = part(element, name).getBoundingClientRect();
  return left + width / 2;
};

describe('right to left', () => {
  for (const { title, lang, dir } of [
    { title: 'by an Arabic interface', lang: 'ar', dir: '' },
    { title: 'by a Hebrew interface on a page that says otherwise', lang: 'he', dir: 'ltr' },
    { title: 'by the page, in English', lang: 'en', dir: 'rtl' },
  ]) {
    it(`${title}: layout and slider are mirrored, times are not`, async () => {
      const box = placeBox(lang);
      box.dir = dir;
      const element = place(createElement({ packet: packetWith({ voice: tone.url }), preload: 'metadata' }), box);
      await untilState(element, 'ready');
      await waitUntil(() => frameOf(element).lang === lang, lang);
      await untilSeekable(element);
      expect(middleOf(element, 'play-button')).to.be.greaterThan(middleOf(element, 'slider'));
      expect(middleOf(element, 'elapsed')).to.be.greaterThan(middleOf(element, 'duration'));
      expect(middleOf(element, 'back-button')).to.be.greaterThan(middleOf(element, 'forward-button'));
      for (const name of ['elapsed', 'duration', 'rate']) {
        expect(getComputedStyle(part(element, name)).direction, name).to.equal('ltr');
      }

      part(element, 'slider').focus();
      await keys({ press: 'ArrowLeft' });
      await untilAt(element, 5);
      await keys({ press: 'ArrowRight' });
      await untilAt(element, 0);
      const { left, top, width, height } = part(element, 'slider').getBoundingClientRect();
      await mouse({ type: 'click', x: Math.round(left + width / 4), y: Math.round(top + height / 2) });
      await untilAt(element, 7.5, 0.6);
    });

    it(`${title}: signs that point along the slider are turned, the one for play is not`, async () => {
      const box = placeBox(lang);
      box.dir = dir;
      const element = await showIn(box);
      await waitUntil(() => frameOf(element).lang === lang, lang);
      const turned = (name: string) => getComputedStyle(part(element, name).querySelector('svg')!).scale;
      expect([turned('back-button'), turned('forward-button'), turned('play-button')]).to.deep.equal([
        '-1 1',
        '-1 1',
        '1',
      ]);
    });
  }

  it('ends when the language changes back', async () => {
    const element = await showIn(document.body, 'ar');
    await waitUntil(() => getComputedStyle(frameOf(element)).direction === 'rtl', 'right to left');
    element.lang = 'ja';
    await waitUntil(() => getComputedStyle(frameOf(element)).direction === 'ltr', 'left to right');
    expect(part(element, 'play-button').ariaLabel).to.equal('再生');
  });
});

describe('the packet’s language', () => {
  for (const [language, lang, dir] of [
    ['en', 'en', 'ltr'],
    ['fr-ca', 'fr-CA', 'ltr'],
    ['ar', 'ar', 'rtl'],
    ['he-IL', 'he-IL', 'rtl'],
    ['zh-Hans', 'zh-Hans', 'ltr'],
    [undefined, '', 'auto'],
  ] as const) {
    it(`${language ?? 'is not known'}: paragraphs have lang="${lang}" dir="${dir}", whatever the interface`, async () => {
      const element = await showPacket(packetWith({ meta: metaWith({ language }) }), { lang: 'fr' });
      await waitUntil(() => part(element, 'menu-button').ariaLabel === 'Plus', 'words in fr');
      const paragraph = part(element, 'paragraph');
      expect(paragraph.lang).to.equal(lang);
      expect(paragraph.dir).to.equal(dir);
      element.lang = 'en';
      await waitUntil(() => part(element, 'menu-button').ariaLabel === 'More', 'words in en');
      expect(part(element, 'paragraph').lang).to.equal(lang);
    });
  }
});
