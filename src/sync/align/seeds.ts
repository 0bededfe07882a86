// Made by .scripts/align/train.mjs from synthesised speech; do not edit.
import type { Model } from './gaussians.js';

/** A letter a number, from `(` on. */
const numbers = (letters: string, step: number, zero = 0) =>
  Float32Array.from(letters, (letter) => (letter.charCodeAt(0) - 40 - zero) * step);

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: numbers(
    "4\\YAKOLUWSXUSQRTSSSSSSSSSS=YWCORPVVSVUSSRTN\\YMKOPSTSD`];IOPSTRUSRRSTYNPVWUUQQRBXWGQUTYWTVSSRSSTTTSRRSRRSMk`4CXRSWSUUSRRTTVTPQTRSSSC_[>JPPVUTVTTRQSTRSRSRRRRSBVTIRWSXWSSRSTTTTRRTTSTSRRERSNWYW[YWVRORQSQTSTSUSUUTILKIYXPJTUNPTRWTSSSSSSTRTSJIQG[MLWUKNTVWVUSSTTSRTUSQFKJKY[QQQSTONQSUXLNTXSROPSOIPAZHKKUXSUZUONTQRSTQRSTTNOUDVNXRKLQXVUTRTRSTTSTSRSKSWITT`WMPPQNQTSSSSTSTUTSSMGJF\\TMGNZTPTSUUTQQSUSRQSTKLMIZURPRURQPRSPSRRTTTSSSS",
    0.1,
    43,
  ),
  deviation: numbers(
    "@5166612/0122020+++++++++,==7;786666777898A@:>9<:;;;6;8;595576786787=F?F@<899;8<89686777887898?D==;>;?@>4D?F:=:==:;;87889RCNF<:;<;4=7=6965577766766G>B>;98997<67474575776788;A998=8<=<37421546878;;;=;47542;7<;:4973187;><@<==A=57733:7=:<4:432787:=AA;:;>6;526898;=5=:44848:7899=<87>>97A8;<=28461:88==<<;@?A89346=69:;394618:8:;@?>>><89345;88<:3:94289:9;<==>:<7:6349<8<;27450:59?=::=??@7;63685?=<29640=;=:===BA>?474139699:",
    0.05,
  ),
};

/** Usual length of each unit, in frames. */
export const seedLengths = numbers("Z:=DVSBGJIHRGNPKKU", 0.2);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = numbers("A:<:;;::>=:<=<@BAA", 0.02);
