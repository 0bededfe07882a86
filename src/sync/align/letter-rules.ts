/**
 * Letter-to-sound rules: ordered, the first that matches at a place is used (as in H. S. Elovitz et al., "Letter-to-Sound
 * Rules for Automatic Translation of English Text to Phonetics", IEEE ASSP 24, 1976), into the classes of `units.ts`.
 * Accents are taken off before, except where a rule's language needs them. `Q` stands for a voiceless stop, `qx`.
 */
export type LetterRules = readonly (readonly [pattern: RegExp, units: string])[];

/** `pattern>units`, separated by white space. */
const rules = (list: string): LetterRules =>
  list
    .trim()
    .split(/\s+/)
    .map((rule) => {
      const at = rule.lastIndexOf('>');
      return [new RegExp(rule.slice(0, at), 'y'), rule.slice(at + 1)] as const;
    });

/** What is left when no rule of the language matches. */
const COMMON = rules(String.raw`
  ([bdfglmnprstzvk])(?=\1)> [bdg]>b [ptkqc]>Q j>bs x>Qs [szßšžç]>s č>Qs [fh]>f v>v [mnñ]>n l>l r>r w>w a>a e>e [iy]>i o>o u>u`);

const ENGLISH = rules(String.raw`
  tion|sion|cian|ssion>sen [tc]ious>ses ture>Qser tch>Qs sch|sh>s ch>Qs ph>f th(?=er|is|at|e|ese|ose|ey|em|an)>v th>f
  who>fu wh>w igh>ai eigh>ei [ao]ugh>o gh(?=t|$)> ck>Q c?qu>Qw ng(?=$|s$|[^aeiouy])>n nk>nQ mb$>n ^kn>n ^wr>r ^ps>s dge?>bs
  cc?(?=[eiy])>s cc>Q g(?=e[^t]|i[^v]|y)>bs ear|eer>ir ere$|are$|air>er ee|ea>i ie|ei>i oo|ou>u ow$|oa|oe>ou ow>au oi|oy>oi
  au|aw>o ai|ay|ey(?!$)>ei ey$>i ew|ue|eu>iu (?<=[^aeiouy])le(?=$|s$|d$)>ol (?:er|ir|ur)(?![aeiou])>r ous$>es
  (?<=[td])ed$>eb ed$>b (?<=[^cgsxzh])es$>s a(?=[^aeiouywxr]e(?:$|s$|d$|ly|ment))>ei i(?=[^aeiouywxr]e(?:$|s$|d$|ly|ment))>ai
  (?<=[^aeiou][^aeiou]|..[aeiouy][^aeiou])e(?=$|ly|ment)> (?<=^(?:[bhmw]|sh))e$>i (?<=[aeiou][^aeiou])e$> (?<=^[^aeiou]{1,2})y$>ai ^y|y(?=[aeou])>i`);

const FRENCH = rules(String.raw`
  (?<=^(?:[cdjlmnst]|qu))es?$>e ^est$>e (?<=...)ent$> tion>sion ch>s ph>f gn>ni qu>Q e?au>o oi>wa ou>u ai|ei>e (?:en|an|am|em)(?![aeiouymn])>a (?:a?in|ein|un|im)(?![aeiouymn])>e
  o[nm](?![aeiouymn])>o ill>i  er$|ez$>e (?<=..)e?s$|[tdxpz]s?$|(?<=.)es?$> h> g(?=[eiy])|j>s c(?=[eiy])|ç>s eu>e`);

const SPANISH = rules(String.raw`
  ch>Qs ll|y(?=[aeiou])>i qu>Q gu(?=[ei])>b c(?=[ei])|z>f [jx]|g(?=[ei])>f h> ñ>ni [bv]>b u(?=[aeio])>w i(?=[aeou])>i`);

const GERMAN = rules(String.raw`
  sch>s tsch>Qs chs>Qs ch>f (?<![a-zß])s(?=[pt])>s ck>Q ph>f pf>Qf qu>Qv th>Q tz|z>Qs tion>Qsion ei|ai|ey|ay>ai eu|äu>oi ie>i
  (?<=[aeiouäöü])h> ng>n (?<=.)er(?=$|n$|s$|[^aeiouäöü])>a ä>e ö>e ü>i w>v v>f j>i s>s d$>Q b$>Q g$>Q y>i`);

const ITALIAN = rules(String.raw`
  sc(?=[ei])>s sch>sQ ch>Q gh>b gli>li gn>ni ci(?=[aou])>Qs c(?=[ei])>Qs gi(?=[aou])>bs g(?=[ei])>bs qu>Qw z+>Qs h> u(?=[aeio])>w v>v`);

const PORTUGUESE = rules(String.raw`
  ch|x>s lh>li nh>ni qu(?=[ei])>Q qu>Qw gu(?=[ei])>b ção|cao>saun ão|ao>aun õe>oin [ao]m$>aun (?<=[aeiou])[mn](?![aeiouhmn])>n
  c(?=[ei])|ç>s [jg](?=[ei])|j>s h> rr|^r>f ou>o`);

/** Words too frequent to be read by rule. */
const ENGLISH_WORDS = new Map(
  "the:ve of:ev was:wes you:iu some:sen um:en an:en and:enb said:seb says:ses there:ver could:Qub would:wub should:sub people:biQol through:fru your:ior one:wen once:wens to:Qu two:Qu do:bu have:fav i:ai i'm:ain a:e uh:e mr:nisQr they:vei use:ius are:ar"
    .split(' ')
    .map((entry) => entry.split(':') as [string, string]),
);

const BY_LANGUAGE: Record<string, LetterRules> = {
  en: [...ENGLISH, ...COMMON],
  fr: [...FRENCH, ...ENGLISH, ...COMMON],
  es: [...SPANISH, ...COMMON],
  de: [...GERMAN, ...COMMON],
  it: [...ITALIAN, ...COMMON],
  pt: [...PORTUGUESE, ...COMMON],
};

/** Any other language in Latin letters: nearly every letter is said. */
const OTHER: LetterRules = [
  ...rules(
    String.raw`sch|sh|sz|ś|š|ş>s ch>Qs cz|č|ć>Qs ph>f th>f qu>Qv rz|ř|ż|ž|ź>s dž>bs c(?=[ei])>s [c]>Qs ng>n j>i y>i w>v ł>w h>f`,
  ),
  ...COMMON,
];

/** Letters that lose more than an accent when it is taken off. */
const KEPT = /[äöüñçãõšžčćśşźżř]/;

const unaccented = (text: string) =>
  Array.from(text.normalize('NFC'), (letter) =>
    KEPT.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''),
  ).join('');

/** The units of a word in Latin letters, in lower case. `language`: two letters. */
export function soundLetters(word: string, language: string): string {
  if (language === 'en') {
    const known = ENGLISH_WORDS.get(word.replace('’', "'"));
    if (known) return known;
  }
  const letters = unaccented(word).replace(/['’]/g, '');
  const list = BY_LANGUAGE[language] ?? OTHER;
  let said = '';
  let at = 0;
  const next = () => {
    for (const [pattern, units] of list) {
      pattern.lastIndex = at;
      const match = pattern.exec(letters);
      if (!match?.[0]) continue;
      said += units;
      at += match[0].length;
      return;
    }
    const plain = letters[at]!.normalize('NFD')[0]!;
    if (plain !== letters[at]) said += soundLetters(plain, '');
    at++;
  };
  while (at < letters.length) next();
  return said;
}
