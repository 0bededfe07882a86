/**
 * How languages say numbers: 0 to 19, 20 to 90 by tens, 100, 1,000, 1,000,000, what the decimal separator is called, and
 * what stands between tens and ones.
 */
const NUMERALS: Record<string, string> = {
  en: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million point`,
  fr: `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt cent mille million virgule`,
  es: `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa ciento mil millón coma y`,
  de: `null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
    achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million komma und`,
  it: `zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
    diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille milioni
    virgola`,
  pt: `zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito
    dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cento mil milhões vírgula e`,
};

/** Places in the lists. */
const TENS = 18;
const HUNDRED = 28;
const POINT = 31;
const AND = 32;

/** 0 to 999,999,999, near enough: what matters is which sounds are heard. */
function cardinal(value: number, words: readonly string[], language: string): string[] {
  const and = words[AND] ? [words[AND]] : [];
  const rest = (size: number) => (value % size ? cardinal(value % size, words, language) : []);
  if (value < 20) return [words[value]!];
  if (value < 100) {
    const ten = words[TENS + Math.floor(value / 10)]!;
    // Sixty-ten, four-twenties-ten: the odd tens of French count on from the even ones.
    const ones = rest(language === 'fr' && value >= 60 ? 20 : 10);
    if (!ones.length) return [ten];
    if (language === 'de') return [value % 10 === 1 ? 'ein' : ones[0]!, ...and, ten];
    return [ten, ...(language === 'fr' && value < 80 && value % 10 === 1 ? ['et'] : and), ...ones];
  }
  const step = value < 1e3 ? 0 : value < 1e6 ? 1 : 2;
  const size = [100, 1e3, 1e6][step]!;
  const count = Math.floor(value / size);
  const counted = count > 1 || language === 'en' || step === 2 ? cardinal(count, words, language) : [];
  return [...counted, words[HUNDRED + step]!, ...(language === 'pt' && value % size ? and : []), ...rest(size)];
}

/**
 * A number as it is said, word by word. Digits may be grouped and have a decimal part, in the separators of the language;
 * a year between 1100 and 2099 is said in two halves in English (unless its last two digits are below ten); what is longer than nine digits, or starts with a zero,
 * is said digit by digit.
 */
export function readNumber(written: string, language: string): string[] {
  if (/^(?:zh|cmn|yue|ja|ko)/.test(language)) {
    // A syllable for each digit, and one for its place; there is none for zero.
    const digits = written.replace(/\D/g, '');
    return Array.from(digits, (digit, at) =>
      digit === '0' ? [] : at < digits.length - 1 ? ['一', '十'] : ['一'],
    ).flat();
  }
  const words = (NUMERALS[language] ?? NUMERALS.en!).split(/\s+/);
  const [group, decimal] = words[POINT] === 'point' ? [',', '.'] : ['.', ','];
  const [whole = '', fraction, ...more] = written.split(decimal);
  const digits = whole.replaceAll(group, '');
  const each = (list: string) => Array.from(list.replace(/\D/g, ''), (digit) => words[+digit]!);
  if (more.length || digits.length > 9 || /^0./.test(digits)) return each(written);
  const value = +digits;
  const read =
    language === 'en' && /^(?:1[1-9]|20)[1-9]\d$/.test(whole)
      ? [...cardinal(Math.floor(value / 100), words, language), ...cardinal(value % 100, words, language)]
      : cardinal(value, words, language);
  return fraction ? [...read, words[POINT]!, ...each(fraction)] : read;
}
