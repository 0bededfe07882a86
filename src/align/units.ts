/**
 * The sounds the search knows, one letter each: broad classes, for a class is heard in any voice and spelled in any
 * language where a phone is neither. Manner classes after S. A. Liu (JASA 100, 1996).
 *
 * `.` silence, `q` closure and `x` burst of a voiceless stop, `b` voiced stop, `s` sibilant, `f` other voiceless
 * fricative, `v` voiced fricative, `n` nasal, `l`, `r`, `w`,
 * and five vowels; `C` any consonant and `V` any vowel or sonorant.
 */
export const UNITS = '.qxbsfvnlrwaeiouCV';

/** Number of units that have a model of their own. */
export const MODELLED = 16;
