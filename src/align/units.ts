/**
 * The sounds that the search distinguishes, one letter each: broad classes, which can be recognised in any voice and
 * derived from the spelling of any language, unlike single phones. Manner classes after S. A. Liu (JASA 100, 1996).
 *
 * `.` silence, `q` closure and `x` burst of a voiceless stop, `b` voiced stop, `s` sibilant, `f` other voiceless
 * fricative, `v` voiced fricative, `n` nasal, `l`, `r`, `w`, and five vowels; `C` is any consonant and `V` any vowel or
 * sonorant.
 */
export const UNITS = '.qxbsfvnlrwaeiouCV';

/** Number of units with a model of their own. */
export const MODELLED = 16;
