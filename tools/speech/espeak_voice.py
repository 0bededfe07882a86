"""Other languages with espeak-ng, through its C API: word events with positions in the text, exact word starts."""

import ctypes
import sys
from array import array
from functools import cache

from speech import MARKS, Speech, Spoken, without_pauses

AUDIO_OUTPUT_RETRIEVAL = 1
POS_CHARACTER = 1
CHARS_UTF8 = 1
PARAMETER_RATE = 1
PARAMETER_PITCH = 3
EVENT_LIST_END, EVENT_WORD, EVENT_END = 0, 1, 5


class EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


@cache
def library() -> tuple[ctypes.CDLL, int]:
    lib = ctypes.CDLL("libespeak-ng.so.1")
    return lib, lib.espeak_Initialize(AUDIO_OUTPUT_RETRIEVAL, 0, None, 0)


def speak(text: str, voice: str, words_per_minute: int = 160, pitch: int = 50) -> Speech:
    """One paragraph. `voice` is espeak's name of the language: fr, ar, cmn."""
    lib, rate = library()
    if lib.espeak_SetVoiceByName(voice.encode()) != 0:
        sys.exit(f"espeak-ng has no voice {voice}")
    lib.espeak_SetParameter(PARAMETER_RATE, words_per_minute, 0)
    lib.espeak_SetParameter(PARAMETER_PITCH, pitch, 0)
    samples, starts, ends = array("h"), [], []

    def heard(wave, count, events):
        if wave and count > 0:
            samples.frombytes(ctypes.string_at(wave, count * 2))
        index = 0
        while events[index].type != EVENT_LIST_END:
            event = events[index]
            if event.type == EVENT_WORD:
                starts.append((event.sample / rate, event.text_position - 1))
            if event.type == EVENT_END:
                ends.append(event.sample / rate)
            index += 1
        return 0

    callback = Callback(heard)
    lib.espeak_SetSynthCallback(callback)
    data = text.encode() + b"\0"
    lib.espeak_Synth(data, len(data), 0, POS_CHARACTER, 0, CHARS_UTF8, None, None)
    lib.espeak_Synchronize()
    words = spoken_words(text, starts, ends, len(samples) / rate)
    return without_pauses(Speech(rate, samples, words))


def spoken_words(text: str, starts: list[tuple[float, int]], ends: list[float], seconds: float) -> list[Spoken]:
    """A word lasts until the next one starts or its sentence ends, whichever comes first."""
    first_at_place: dict[int, float] = {}
    for start, at in starts:
        while at < len(text) and text[at] in MARKS:
            at += 1
        first_at_place.setdefault(at, start)
    places = sorted(at for at in first_at_place if at < len(text))
    words = []
    for at, following in zip(places, places[1:] + [len(text)]):
        start = first_at_place[at]
        later = [time for time in ends if time > start] + [seconds]
        end = min(later[0], first_at_place.get(following, seconds))
        to = at
        while to < following and (text[to] not in MARKS or text[to] in "'’"):
            to += 1
        if to > at and end > start:
            words.append(Spoken(start, end, at, to))
    return words
