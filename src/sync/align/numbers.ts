/** How a language says numbers. Words of 0 to 19, of 20 to 90, and of 100, 1,000 and 1,000,000. */
interface Numerals {
  readonly small: readonly string[];
  readonly tens: readonly string[];
  readonly large: readonly string[];
  /** Between the tens and the ones, and whether the ones come first ("fünfundzwanzig"). */
  readonly and: string;
  readonly onesFirst?: boolean;
  /** Decimal separator, as said. */
  readonly point: string;
  /** The hundreds from 200 on, where they are words of their own. */
  readonly hundreds?: readonly string[];
}

const words = (list: string) => list.split(' ');

const NUMERALS: Record<string, Numerals> = {
  en: {
    small: words(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: words('twenty thirty forty fifty sixty seventy eighty ninety'),
    large: words('hundred thousand million'),
    and: '',
    point: 'point',
  },
  fr: {
    small: words(
      'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    ),
    tens: words('vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'),
    large: words('cent mille million'),
    and: '',
    point: 'virgule',
  },
  es: {
    small: words(
      'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    tens: words('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    large: words('ciento mil millón'),
    hundreds: words('doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'),
    and: 'y',
    point: 'coma',
  },
  de: {
    small: words(
      'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    tens: words('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
    large: words('hundert tausend million'),
    and: 'und',
    onesFirst: true,
    point: 'komma',
  },
  it: {
    small: words(
      'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    ),
    tens: words('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
    large: words('cento mille milioni'),
    and: '',
    point: 'virgola',
  },
  pt: {
    small: words(
      'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
    ),
    tens: words('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'),
    large: words('cento mil milhões'),
    hundreds: words('duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'),
    and: 'e',
    point: 'vírgula',
  },
};

/** 1 to 999,999,999, or 0 alone. */
function cardinal(value: number, numerals: Numerals, language: string): string[] {
  const { small, tens, large, and, onesFirst, hundreds } = numerals;
  const say = (rest: number) => (rest ? cardinal(rest, numerals, language) : []);
  const join = and ? [and] : [];
  if (value < 20) return [small[value]!];
  if (value < 100) {
    // Sixty-ten, four-twenties-ten: the odd tens of French count on from the even ones.
    const twenties = language === 'fr' && value >= 60 ? value % 20 : value % 10;
    const ten = tens[Math.floor(value / 10) - 2]!;
    const ones = say(twenties);
    if (onesFirst) return [...(twenties === 1 ? ['ein'] : ones), ...(ones.length ? join : []), ten];
    return [ten, ...(ones.length ? join : []), ...(language === 'fr' && value < 80 && value % 10 === 1 ? ['et'] : []), ...ones];
  }
  const step = value < 1e3 ? 0 : value < 1e6 ? 1 : 2;
  const size = [100, 1e3, 1e6][step]!;
  const count = Math.floor(value / size);
  const rest = say(value % size);
  const one = language === 'en' || (language === 'de' && step === 2) ? [language === 'en' ? 'one' : 'eine'] : step === 2 ? ['un'] : [];
  if (!step && count > 1 && hundreds) return [hundreds[count - 2]!, ...(rest.length ? join.filter(() => language === 'pt') : []), ...rest];
  const exact = !step && !rest.length && language === 'es' ? 'cien' : !step && !rest.length && language === 'pt' ? 'cem' : large[step]!;
  return [...(count === 1 ? one : cardinal(count, numerals, language)), exact, ...(language === 'pt' && rest.length ? join : []), ...rest];
}

/**
 * A number as it is said, word by word. Digits may be grouped and have a decimal part, in the separators of the language;
 * a year between 1100 and 2099 is said in two halves in English; what is longer than nine digits, or starts with a zero,
 * is said digit by digit.
 */
export function readNumber(written: string, language: string): string[] {
  const numerals = NUMERALS[language] ?? NUMERALS.en!;
  const [group, decimal] = numerals.point === 'point' ? [',', '.'] : ['.', ','];
  const [whole = '', fraction, ...more] = written.split(decimal);
  const digits = whole.replaceAll(group, '');
  const each = (list: string) => [...list].map((digit) => numerals.small[+digit] ?? '').filter(Boolean);
  if (more.length || digits.length > 9 || (digits.length > 1 && digits.startsWith('0'))) return each(written);
  const value = +digits;
  const inHalves = language === 'en' && whole.length === 4 && /^(1[1-9]|20)[1-9]/.test(digits);
  const read = inHalves
    ? [...cardinal(Math.floor(value / 100), numerals, language), ...(value % 100 ? cardinal(value % 100, numerals, language) : ['hundred'])]
    : cardinal(value, numerals, language);
  return fraction ? [...read, numerals.point, ...each(fraction)] : read;
}
