"""English with flite's voices through its C API: exact word times, and the time of every phone."""

import ctypes
import sys
from array import array
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "speech"))
from speech import Speech, Spoken  # noqa: E402


class Wave(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_char_p),
        ("sample_rate", ctypes.c_int),
        ("num_samples", ctypes.c_int),
        ("num_channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    ]


@cache
def library() -> ctypes.CDLL:
    flite = ctypes.CDLL("libflite.so.1", ctypes.RTLD_GLOBAL)
    for name in ("usenglish", "cmulex"):
        ctypes.CDLL(f"libflite_{name}.so.1", ctypes.RTLD_GLOBAL)
    pointer, text = ctypes.c_void_p, ctypes.c_char_p
    for name, result, parameters in [
        ("flite_synth_text", pointer, [text, pointer]),
        ("utt_relation", pointer, [pointer, text]),
        ("utt_wave", ctypes.POINTER(Wave), [pointer]),
        ("relation_head", pointer, [pointer]),
        ("item_next", pointer, [pointer]),
        ("ffeature_string", text, [pointer, text]),
        ("ffeature_float", ctypes.c_float, [pointer, text]),
        ("feat_set_float", None, [pointer, text, ctypes.c_float]),
        ("delete_utterance", None, [pointer]),
    ]:
        function = getattr(flite, name)
        function.restype, function.argtypes = result, parameters
    flite.flite_init()
    return flite


@cache
def voice(name: str) -> int:
    library()
    register = getattr(ctypes.CDLL(f"libflite_{name}.so.1"), f"register_{name}")
    register.restype, register.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    return register(None)


def speak(text: str, name: str, stretch: float = 1) -> Speech:
    """One sentence. `name` is the library's: cmu_us_rms. `stretch` above 1 speaks slower."""
    flite = library()
    # A voice starts with its features: `cst_voice { const char *name; cst_features *features; … }`.
    features = ctypes.cast(voice(name), ctypes.POINTER(ctypes.c_void_p))[1]
    flite.feat_set_float(features, b"duration_stretch", stretch)
    utterance = flite.flite_synth_text(text.encode("ascii"), voice(name))
    wave = flite.utt_wave(utterance).contents
    rate, samples = wave.sample_rate, array("h", wave.samples[: wave.num_samples])
    words, begin, at = {}, 0.0, 0
    segment = flite.relation_head(flite.utt_relation(utterance, b"Segment"))
    while segment:
        end = flite.ffeature_float(segment, b"end")
        token = flite.ffeature_string(segment, b"R:SylStructure.parent.parent.R:Token.parent.name").decode()
        place = flite.ffeature_float(segment, b"R:SylStructure.parent.parent.R:Token.parent.file_pos")
        if token != "0":
            if place not in words:
                at = text.index(token, at)
                words[place] = [begin, end, at, at + len(token)]
                at += len(token)
            words[place][1] = end
        begin = end
        segment = flite.item_next(segment)
    flite.delete_utterance(utterance)
    return Speech(rate, samples, [Spoken(*word) for word in words.values()])
