"""What a voice gives back: samples, and when each word of the text is spoken."""

import re
from array import array
from dataclasses import dataclass

# What no voice says: it belongs to no word, and it ends one in text written without spaces.
MARKS = " \u00a0\u202f\n\t.,;:!?…—–«»“”‘’\"'()،؛؟。，、！？：；（）《》"
SILENCE = 300  # about -41 dB of full scale


@dataclass(frozen=True)
class Spoken:
    """A word of the text. Seconds from the start of the samples; offsets count the text's characters, `to` exclusive."""

    start: float
    end: float
    at: int
    to: int


@dataclass
class Speech:
    """16-bit mono samples and the words heard in them, in the order of the text."""

    rate: int
    samples: array
    words: list[Spoken]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def written_words(text: str) -> list[tuple[int, int]]:
    """Offsets of what stands between spaces."""
    return [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]


def silence(rate: int, seconds: float) -> array:
    return array("h", bytes(2 * round(rate * seconds)))


def without_pauses(speech: Speech) -> Speech:
    """Words that end where their sound does, for voices which tell only where each word starts."""
    step = speech.rate // 100

    def sound_end(word: Spoken) -> float:
        first, last = round(word.start * speech.rate), round(word.end * speech.rate)
        while last - step > first and max(map(abs, speech.samples[last - step : last]), default=0) < SILENCE:
            last -= step
        return last / speech.rate

    words = [Spoken(word.start, sound_end(word), word.at, word.to) for word in speech.words]
    return Speech(speech.rate, speech.samples, words)


def slowed(speech: Speech, factor: float) -> Speech:
    """The same recording played at `factor` times its rate: deeper below 1, and every time stretched exactly."""
    if factor == 1:
        return speech
    samples = speech.samples
    count = int(len(samples) / factor)
    out = array("h", bytes(2 * count))
    for index in range(count):
        place = index * factor
        left = int(place)
        right = min(left + 1, len(samples) - 1)
        out[index] = round(samples[left] + (samples[right] - samples[left]) * (place - left))
    words = [Spoken(word.start / factor, word.end / factor, word.at, word.to) for word in speech.words]
    return Speech(speech.rate, out, words)


def joined(parts: list[tuple[int, Speech]], pause_seconds: float) -> Speech:
    """Paragraphs, each with its offset in the whole text, one after the other with a pause between them."""
    rate = parts[0][1].rate
    samples = array("h")
    words: list[Spoken] = []
    for number, (offset, part) in enumerate(parts):
        if number:
            samples.extend(silence(rate, pause_seconds))
        begin = len(samples) / rate
        words += [Spoken(w.start + begin, w.end + begin, w.at + offset, w.to + offset) for w in part.words]
        samples.extend(part.samples)
    return Speech(rate, samples, words)
