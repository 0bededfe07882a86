// Made by .scripts/align/train.mjs from synthesised speech; do not edit.
import type { Model } from './gaussians.js';

/** A letter a number, from `(` on. */
const numbers = (letters: string, step: number, zero = 0) =>
  Float32Array.from(letters, (letter) => (letter.charCodeAt(0) - 40 - zero) * step);

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: numbers(
    '4\\YALOLUVSXUSQRTSSSSSSSSSS=YWCOSPUVSVTSSSTN\\YMKOPSTSD`];IOPSTRUSRRSTYNPVWUVQQRBXWGRVTXWTUSSRSSTTTSRRSRRRMk`4CXRSVSUUSRSTTVTPQTRSSSC_[>KQPUUTVTTRRSTRSRSRRRRSBVTISXSXWSSQSTTTTQRTTSTSQQERSNWYX[XWVQORQSQTSTSUSUUTILKIZYQJSUNOTRWTSSSSSSTSTSJIQG[MMWTKMTVWWUSSTTSRTUSQFKJLZ\\RRQRSOMQRUXKMTXSROPSNJPB[ILKTXSUZUONTQSSTQRSTTNOUDWNZRJJPXUVUSSRSTTSTSRSKSWJTUaWMPPPMQTSSSSTSTUTSSMGJF]TMGNZTPTSUUTQQSUSRRSTLKMI[URORURQPSSPSRRTTTSSSS',
    0.1,
    43,
  ),
  deviation: numbers(
    '@5165601/0111020+++++++++,==7;686666787898A@:>9=:;;;6;8;595576786787=F?F@=89:;8<89686787987898?D==<>;?@?4D?F:=;>=;;;88899RCNF<:;=<4=7=6865577767776F>B?;989:6<67474576787788;A998=9<==37420546888;;<=;47542<8=;:4973187<>=@==>B=57733:7=:=4:432797:=BB<;;?6;5269:8;>5=:44838:7899=<87>>:7B8;==39462:99=>==<A@A8:346=79:<294618:9::A@??>=88334;98<;3:94299:9<==>?;<7:6349<9=<28550:69@=;;>@@A7;63685?=<29640>;=;>=>CB?@4741396:9:',
    0.05,
  ),
};

/** Usual length of each unit, in frames. */
export const seedLengths = numbers('Z:=CVRBGHIGRFMPJKU', 0.2);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = numbers('A:<:;;:;@=:<><@BAA', 0.02);
