import { describe, expect, it } from 'vitest';
import { pronounce } from '../../src/align/pronounce.js';

describe('pronounce', () => {
  it.each([
    ['en', 'name', 'nein'],
    ['en', 'light', 'laiqx'],
    ['en', 'knight', 'naiqx'],
    ['en', 'nation', 'nasen'],
    ['en', 'walked', 'woqxb'],
    ['en', 'wanted', 'wanqxeb'],
    ['en', 'judge', 'bsubs'],
    ['en', 'one', 'wen'],
    ['en', 'and', 'enb'],
    ['en', 'the', 've'],
    ['en', 'these', 'ves'],
    ['en', 'something', 'senfin'],
    ['en', 'know', 'nou'],
    ['en', 'how', 'fau'],
    ['en', 'our', 'aur'],
    ['en', 'paper', 'qxeiqxer'],
    ['en', 'uh', 'e'],
    ['en', "it's", 'iqxs'],
    ['en', 'we’ll', 'wil'],
    ['en', 'kg', 'qxilob'],
    ['fr', 'eau', 'o'],
    ['fr', 'bonjour', 'bosur'],
    ['fr', 'oiseau', 'waso'],
    ['fr', 'les', 'le'],
    ['fr', 'été', 'eqxe'],
    ['fr', 'base', 'bas'],
    ['fr', "c'est", 'se'],
    ['fr', 'l’homme', 'lon'],
    ['fr', 'bien', 'bie'],
    ['fr', 'travail', 'qxravai'],
    ['fr', 'nation', 'nasio'],
    ['fr', 'français', 'frase'],
    ['fr', 'cœur', 'qxer'],
    ['fr', 'vingt', 've'],
    ['fr', 'sept', 'seqx'],
    ['es', 'queso', 'qxeso'],
    ['es', 'chico', 'qxsiqxo'],
    ['es', 'niño', 'ninio'],
    ['es', 'llamar', 'ianar'],
    ['es', 'huevo', 'webo'],
    ['de', 'schön', 'sen'],
    ['de', 'Straße', 'sqxrase'],
    ['de', 'Vögel', 'febel'],
    ['de', 'Häuser', 'foiser'],
    ['de', 'gesagt', 'besaqx'],
    ['de', 'sechs', 'seqxs'],
    ['de', 'fertig', 'ferqxif'],
    ['it', 'ciao', 'qxsao'],
    ['it', 'gnocchi', 'nioqxi'],
    ['it', 'famiglia', 'fanilia'],
    ['pt', 'não', 'naun'],
    ['pt', 'filho', 'filiu'],
    ['pt', 'também', 'qxanben'],
    ['pt', 'carro', 'qxafu'],
    ['cs', 'město', 'nesqxo'],
    ['cs', 'chlap', 'flaqx'],
    ['cs', 'řeka', 'seqxa'],
    ['pl', 'cześć', 'qxsesqxs'],
    ['pl', 'przez', 'qxses'],
    ['nl', 'goed', 'fuqx'],
    ['nl', 'mijn', 'nein'],
    ['sv', 'också', 'oqxso'],
    ['tr', 'güneş', 'bines'],
    ['constructor', 'toString', 'qxosqxrin'],
    ['__proto__', 'constructor', 'qxsonsqxruqxsqxor'],
  ])('%s: %s', (language, word, units) => {
    expect(pronounce(word, language)).toBe(units);
  });

  it.each([
    ['ru', 'город', 'borob'],
    ['ru', 'моя', 'noia'],
    ['ru', 'объект', 'obeqx'],
    ['uk', 'її', 'i'],
    ['sr', 'ђак', 'bsaqx'],
    ['el', 'μπορούμε', 'borune'],
    ['el', 'και', 'qxe'],
    ['el', 'καλημέρα', 'qxalinera'],
    ['hi', 'हिन्दी', 'finbi'],
    ['ja', 'カメラ', 'qxanera'],
    ['ja', 'がっこう', 'baqxou'],
    ['ja', '学校', 'CVCVCVCV'],
    ['ja', 'わたし', 'waqxasi'],
    ['zh', '您好', 'CVCV'],
    ['ko', '한국', 'fanqxuqx'],
    ['ko', '정말', 'qxsonal'],
    ['ko', '과자', 'qxwaqxsa'],
    ['hi', 'नमक', 'nanaqx'],
    ['hi', 'आज', 'abs'],
    ['he', 'שלום', 'seleon'],
    ['ar', 'كتاب', 'qxeqxeab'],
    ['th', 'สวัส', 'CVCVCV'],
  ])('%s, not in Latin letters: %s', (language, word, units) => {
    expect(pronounce(word, language)).toBe(units);
  });

  it.each(['', '🎉', '—', 'ー'])('gives a vowel to what cannot be read: %s', (word) => {
    expect(pronounce(word, 'en')).toBe('V');
  });

  it.each(['k', '/', 'a.', '1st', '.12 ', 'é', 'の', 'XII '])('reads a very long word in bounded time: %s', (part) => {
    expect(pronounce(part.repeat(100_000), 'en').length).toBeLessThan(10_000);
  });
});
