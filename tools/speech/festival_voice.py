"""English with festival's HTS voice `cmu_us_slt_arctic_hts`: exact word times from its Word relation."""

import os
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

from speech import Speech, Spoken, slowed, written_words

HERE = Path(__file__).parent
# festival reads Latin-1. Each of these becomes one character, so that offsets stay.
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def speak(text: str, deeper: float = 1) -> Speech:
    """One paragraph. `deeper` below 1 makes another speaker of the voice: faster speech, then stretched by as much."""
    plain = text.translate(PLAIN)
    if not plain.isascii():
        sys.exit(f"festival cannot read: {[c for c in plain if not c.isascii()]}")
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "in.txt"), Path(folder, "out")
        source.write_text(plain, encoding="ascii")
        environment = os.environ | {"IN": str(source), "OUT": str(out), "RATE": str(1 / deeper)}
        subprocess.run(["festival", "-b", str(HERE / "festival-words.scm")], env=environment, check=True)
        sentences = [read_wave(path) for path in sorted(Path(folder).glob("out-*.wav"))]
        lines = Path(folder, "out.tsv").read_text(encoding="ascii").splitlines()
    rate = sentences[0][0]
    samples, begins = array("h"), []
    for _, part in sentences:
        begins.append(len(samples) / rate)
        samples.extend(part)
    tokens = [(begins[int(number)], float(start), float(end), token) for number, start, end, token in map(columns, lines)]
    return slowed(Speech(rate, samples, spoken_words(plain, tokens)), deeper)


def columns(line: str) -> list[str]:
    return line.split("\t")


def read_wave(path: Path) -> tuple[int, array]:
    with wave.open(str(path)) as file:
        return file.getframerate(), array("h", file.readframes(file.getnframes()))


def spoken_words(text: str, tokens: list[tuple[float, float, float, str]]) -> list[Spoken]:
    """One time for each written word, which may be several tokens ("well-known")."""
    spoken: dict[tuple[int, int], tuple[float, float]] = {}
    written = iter(written_words(text))
    place, at = next(written), 0
    for begin, start, end, token in tokens:
        at = text.index(token, at) + len(token)
        while place[1] < at:
            place = next(written)
        first = spoken[place][0] if place in spoken else begin + start
        spoken[place] = (first, begin + end)
    return [Spoken(start, end, *place) for place, (start, end) in spoken.items()]
