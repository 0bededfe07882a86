// Made by .scripts/align/train.mjs from synthesised speech; do not edit.
import type { Model } from './gaussians.js';

/** A letter a number, from `(` on. */
const numbers = (letters: string, step: number, zero = 0) =>
  Float32Array.from(letters, (letter) => (letter.charCodeAt(0) - 40 - zero) * step);

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: numbers(
    "4\\YAKOLUWSXUSQRTSSSS=YWCOSPVVSVUSSRTN\\YMDa];HOPSTRUSRRSTYOQUBXWGQUTYXTVSSRSSTTTRMl`4BXRSWSUUSQRTTVTPC`\\>JPPVUTVTTRQSTSSRBVTIRWSXWSSRSTSTTRRTERSNWYW[YWVQORQSRTSTILKIYXPJTUNPTRWTSSSSJJQGZMMWTKNTVWVUSSTTFKJKY[QQQSSONRSUXLNTNJPAZIKLUXSUZUONTQRSMOUDVNXRKLQXVUTRTRRTKSWJTU`WMPPQNQTSSSSTMGJF\\TMHNZTPTSUUTQQSKLMIZURPRURQPSSPSRRT",
    0.1,
    43,
  ),
  deviation: numbers(
    "@5166612/0122020++++==7;786666777888A@:>7:7:595576786787=F?F8<8:686677886798>D==4C?E9=:==::;87889RCN4=7=6965577766765F>B7<67474575776788;A9937421546878;:;=;58644973187;><@<==A=58734:432787:<AA;:;>6<525=944848:8899=<87>>928461:88==<<;@?@8:44394618:8:;@?>>><8:343:94189:9;<==>:<7;6327450:59?=::=??@7<7329640=;=:=<=BA>?5952",
    0.05,
  ),
};

/** Usual length of each unit, in frames. */
export const seedLengths = numbers("Z9=CTRBFKJISHNQLKU", 0.2);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = numbers("A:;:<;::==:<=<?AAA", 0.02);
