"""Recordings of clicks at 0.5, 1, 1.5, 2 and 2.5 seconds, to see where encoders and players put them: test/element/clock.test.ts."""

import random
import subprocess
import tempfile
import wave
from array import array
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RATE = 44100
SECONDS = 3
CLICK_SECONDS = 0.004


def clicks() -> array:
    """Short bursts of noise, which a codec keeps better than single samples."""
    noise = random.Random(1)
    samples = array("h", bytes(2 * RATE * SECONDS))
    length = round(RATE * CLICK_SECONDS)
    for click in range(1, 2 * SECONDS):
        for at in range(length):
            samples[click * RATE // 2 + at] = round(noise.choice((-1, 1)) * 20000 * (1 - at / length))
    return samples


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = str(Path(folder, "clicks.wav"))
        with wave.open(source, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(clicks().tobytes())
        plain = ["-b:a", "48k", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
        for name, codec in ("clicks.mp3", "libmp3lame"), ("clicks.m4a", "aac"):
            path = str(ROOT / "test/fixtures/audio" / name)
            subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", source, "-c:a", codec, *plain, path], check=True)


if __name__ == "__main__":
    main()
