"""Compares word times with the sound: `check_words.py RECORDING CAPTIONS.vtt|.words.json`.

After each pause, the time from the word's start to where sound begins; before it, from where sound ends to the
word's end. Voiceless beginnings make the first positive by some hundredths; anything over a tenth is worth a look.
"""

import json
import re
import subprocess
import sys
from array import array
from pathlib import Path

RATE = 16000
STEP = RATE // 100
PAUSE_SECONDS = 0.15
SILENCE = 330  # about -40 dB of full scale
STAMP = re.compile(r"(\d\d):(\d\d):(\d\d\.\d{3})")


def samples(path: str) -> array:
    raw = ["ffmpeg", "-v", "error", "-i", path, "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"]
    return array("h", subprocess.run(raw, check=True, capture_output=True).stdout)


def seconds(stamp: tuple[str, str, str]) -> float:
    return int(stamp[0]) * 3600 + int(stamp[1]) * 60 + float(stamp[2])


def phrases(path: Path) -> list[tuple[float, float]]:
    """Stretches without a pause. In WebVTT only the cues tell where one ends."""
    if path.suffix == ".json":
        words = [(word["start"], word["end"]) for word in json.loads(path.read_text(encoding="utf-8"))]
    else:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if " --> " in line]
        words = [tuple(map(seconds, STAMP.findall(line))) for line in lines]
    joined = [words[0]]
    for start, end in words[1:]:
        if start - joined[-1][1] < PAUSE_SECONDS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def main(recording: str, captions: str) -> None:
    sound = samples(recording)
    loud = [max(map(abs, sound[at : at + STEP])) >= SILENCE for at in range(0, len(sound), STEP)]
    worst = 0.0
    for start, end in phrases(Path(captions)):
        first, last = round(start * 100), min(round(end * 100), len(loud))
        onset = next((at for at in range(max(0, first - 30), len(loud)) if loud[at] and not any(loud[at - 8 : at])), first)
        offset = next((at + 1 for at in range(min(last + 29, len(loud) - 1), 0, -1) if loud[at] and not any(loud[at + 1 : at + 9])), last)
        late, early = onset / 100 - start, end - offset / 100
        worst = max(worst, abs(late), abs(early))
        print(f"{start:8.3f} {end:8.3f}  sound begins {late:+.2f}, ends {early:+.2f}")
    print(f"worst {worst:.2f} s; recording {len(sound) / RATE:.2f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
