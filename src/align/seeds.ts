// Made by tools/align/train.mjs from synthesised speech; do not edit.
import type { Model } from './gaussians.js';

/** A letter a number, from `(` on. */
const numbers = (letters: string, step: number, zero = 0) =>
  Float32Array.from(letters, (letter) => (letter.charCodeAt(0) - 40 - zero) * step);

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: numbers(
    '.B@49;:>?=?>=<<===========2@?5;=<>>=>>====;A@:9;<===6DB18;<==<>====>@:;>?>><<<4@?7<?>@?>>==<==>>>=<=====:ID.5@==?=>>=<=>>>><<=====5CA29<<>>=>===<=======<===5?=8=?=??==<=>==><======<<6==:?@?A@?><;=<=<>=>=>=>>>8:98@@<8=>:;==?===========89<7A::?>9:=???>==>===>>=<6999AA<<<==;:<=>?9:>?==;;=;8;4A799>@=>A>;:=<==><====:;>6?:@=99<@?>>==<==>=====9=?8>>D?:;;<:<>====>=>>===:796B>:7:A>;==>>=<<=>=<<==9::9A?><<=<<;<=<==<>=>====',
    0.2,
    21,
  ),
  deviation: numbers(
    '4/,/./,-,,----.-)***)***++32/2/0////0000005413021222/101/1////00/000273742011202/0/0//0000/0103622232444.6371213311200000=5;721222.2/2/0///000//00/735311011/2//././//00/0001410030232./.-,/./00022232.0/.-20221.0/.,0/232423353.//-.10312.1..-00/13552113/2/-/11023.31..0.010001320/320/40223-0-/,1/02322254400-./3/112-0./-0101254333200-..10021-10.-00112223312/1/-.12022-0..,1/143113445/1/-/0/332-1/-,21313334433.0/-.00112',
    0.1,
  ),
};

/** Usual length of each unit, in frames. */
export const seedLengths = numbers('Z:=CUSBGKDHSFLSGKU', 0.2);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = numbers('A:;:;:::>;:<><??AA', 0.02);
