import { describe, expect, it } from 'vitest';
import { pronounce } from '../../../src/sync/align/pronounce.js';

describe('pronounce', () => {
  it.each([
    ['en', 'name', 'nein'],
    ['en', 'light', 'laiqx'],
    ['en', 'knight', 'naiqx'],
    ['en', 'nation', 'nasen'],
    ['en', 'walked', 'walqxb'],
    ['en', 'wanted', 'wanqxeb'],
    ['en', 'judge', 'bsubs'],
    ['en', 'one', 'wen'],
    ['fr', 'eau', 'o'],
    ['fr', 'bonjour', 'bosur'],
    ['fr', 'oiseau', 'waso'],
    ['fr', 'les', 'le'],
    ['es', 'queso', 'qxeso'],
    ['es', 'chico', 'qxsiqxo'],
    ['es', 'niño', 'ninio'],
    ['de', 'schön', 'sen'],
    ['de', 'Straße', 'sqxrase'],
    ['de', 'Vögel', 'febel'],
    ['it', 'ciao', 'qxsao'],
    ['it', 'gnocchi', 'nioqxi'],
    ['it', 'famiglia', 'fanilia'],
    ['pt', 'não', 'naun'],
    ['pt', 'filho', 'filio'],
    ['cs', 'město', 'nesqxo'],
    ['pl', 'cześć', 'qxsesqxs'],
    ['nl', 'goed', 'boeb'],
  ])('%s: %s', (language, word, units) => {
    expect(pronounce(word, language)).toBe(units);
  });

  it.each([
    ['ru', 'город', 'borob'],
    ['el', 'καλημέρα', 'qxalinera'],
    ['hi', 'हिन्दी', 'finbi'],
    ['ja', 'カメラ', 'qxanera'],
    ['ja', 'がっこう', 'baqxou'],
    ['ja', '学校', 'CVCVCVCV'],
    ['zh', '您好', 'CVCV'],
    ['ko', '한국', 'fanqxuqx'],
    ['he', 'שלום', 'seleon'],
    ['ar', 'كتاب', 'qxeqxeab'],
    ['th', 'สวัส', 'CVCVCV'],
  ])('%s, not in Latin letters: %s', (language, word, units) => {
    expect(pronounce(word, language)).toBe(units);
  });

  it.each(['', '🎉', '—', 'ー'])('gives a vowel to what cannot be read: %s', (word) => {
    expect(pronounce(word, 'en')).toBe('V');
  });
});
