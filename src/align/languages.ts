/**
 * Parses lists by name: blocks of a name and its entries, separated by white space, with an empty line between blocks.
 */
const readTable = (text: string): Map<string | undefined, string[]> =>
  new Map(
    text.split('\n\n').map((block) => {
      const [name, ...entries] = block.split(/\s+/);
      return [name, entries];
    }),
  );

/** Words for 0 to 16, 20 to 90 by tens, 100, 1,000, 1,000,000, and each of `SIGNS`, by language. */
export const WORDS = readTable(`en
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
and point dot at percent dollars euros slash pounds

fr
zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt cent mille million
et virgule point arobase pourcent dollars euros

es
cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis
veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa ciento mil millon
y coma punto arroba porciento dolares euros

de
null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn
zwanzig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million
und komma punkt at prozent dollar euro

it
zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento mille milioni
e virgola punto chiocciola percento dollari euro

pt
zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis
vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cento mil milhoes
e virgula ponto arroba porcento dolares euros`);

/**
 * Letter-to-sound rules, `letters>units`. At each position the first matching rule applies, as in H. S. Elovitz et al.,
 * "Letter-to-Sound Rules for Automatic Translation of English Text to Phonetics", IEEE ASSP 24, 1976; the units are the
 * classes of `units.ts`, and `Q` is a voiceless stop, `qx`. A letter precedes its accents (NFKD): `e$` does not match a
 * final "é", and an accent without a rule is silent. Frequent irregular words come first.
 *
 * `other` is for all other languages, in Latin or transliterated letters: nearly every letter is pronounced. `all`
 * applies if no rule of the language matches; its capitals come from `scripts.ts`.
 */
export const RULES = readTable(String.raw`en
^the$>ve ^of$>ev ^a(?=$|nd?$)>e ^i$>ai ^you>iu ^tw?o$>Qu ^do$>bu ^who(?!l)>fu ^u(?=[hm]$)>e ^yeah>iea ^are$>ar ^have>fav ^said>seb
^does>bes ^give>biv ^here>fir (?<=^m?)any>eni ^every>evri some>sen (?<=^|y|some)one$>wen ^mr$>nisQr
[st]ion|cian>sen sh>s ch>Qs ph>f th(?=e|[ai][st]|an$|o(?:se|ugh$)|us$)>v th>f wh>w igh>ai [ao]ugh>o qu>Qw ng(?![aeiouy])>n
^kn>n ^wr>r c(?=[eiy])>s g(?=e(?!t)|i[^vr]|y)>bs gu(?=[aeiy])>b [ae]re$|air>er ie|ei>i ee|ea>i oul(?=d)>u oo>u (?<=[^h])our>or ou>au
(?<=^[chnvw])ow>au ow(?=s?$)|oa|oe>ou ow>au au|aw(?!a)>o a(?=l[lkt])>o (?<=a)l(?=k)> a[iy]>ei (?<=^[^aeiouy]+)ey$>ei ey$>i
ew|ue>iu (?<=[td])ed$>eb (?<=..)ed$>b (?<=[^cgsxzh])es$>s
a(?=[^aeiouywxr](?:e|y$|ing))>ei i(?=[^aeiouywxr]e[sd]?$|nd$)>ai (?<=^(?:[bhmw]|sh))e$>i e(?=$|ly$|ment)> (?<=^[^aeiouy]+)y$>ai
h(?![aeiouy])>

fr
^c$>s ^h$>er ^sept$>seQ ^huit$>uiQ (?<=^[sd]i)x$>s (?<=^(?:[cdjlmnst]|qu))es?$>e (?<=..[^m])ent$> (?<!s)t(?=ion)>s ch>s ph>f gn>ni
qu>Q e?au>o (?:[ae]?i|u|y)[mn](?![aeiouymnh])>e oin(?![aeiouymnh])>we oi>wa oy>wai ou>u (?<=[ae]|eu)il(?:l|(?=s?$))>i
ien(?![aeiouymnh])>ie ai(?!ll|l$)|ei>e [ae][nm](?![aeiouymnh])>a o[nm](?![aeiouymnh])>o (?<=..)er$|ez$>e
(?<=..)e?s$|(?<=.)[dgpstxz]+$|(?<=.)e$> h> ç|c(?=[eiy])>s j|g(?=[eiy])>s [eœ]u>e

es
ch>Qs ll>i qu>Q gu(?=[eiy])>b z|c(?=[eiy])>f j|x|g(?=[eiy])>f h> ñ>ni v>b u(?=[aeiouy])>w

de
sch>s chs>Qs ch>f th>Q tz|z>Qs ei|ai|ey|ay>ai eu|äu>oi ie>i
(?<=[aeiou]\W?)h> ng>n w>v v>f j>i ig$>if [bdg](?=s?t?$)>Q

it
sc(?=[eiy])>s gli>li gn>ni ci(?=[aou])|c(?=[eiy])|z+>Qs gi(?=[aou])|g(?=[eiy])>bs h>

pt
ch|x>s lh>li nh>ni qu(?=[eiy])>Q gu(?=[eiy])>b ão>aun em$>ein ç|c(?=[eiy])>s j|g(?=[eiy])>s h> rr|^r>f ou>o o(?=s?$)>u

el
oy>u ay>af ey>ef ai>e [eo]i>i mp|nt>b g(?=[eiy])>i

nl
ij>ei oe>u ie>i ch|g>f c(?=[eiy])>s w>v j>i d$>Q

other
sh|rz|ř>s ch>f ck>Q cz?>Qs đ>bs ng>n j>i w>v ł>w

all
^k(?=[gm]$)>Qilo [bdg]>b [ptkqc]>Q j>bs x>Qs [szß]>s [fh]>f v>v [mn]>n l>l r>r w>w ä|ö|œ|æ|ø>e ü>i å>o a>a e>e [iy]>i o>o u>u
X>a J>bs A>ia E>ie O>io U>iu W>wa Y>we`);
