"""From samples to the files that packets name: loudness, then the format by the file's name."""

import json
import subprocess
import tempfile
import wave
from pathlib import Path

from speech import Speech

LOUDNESS_LUFS = -18
PEAK = 0.84  # -1.5 dBFS

CODECS = {
    ".wav": ["-c:a", "pcm_s16le"],
    ".m4a": ["-c:a", "aac", "-movflags", "+faststart"],
    ".mp3": ["-c:a", "libmp3lame"],
    ".ogg": ["-c:a", "libopus", "-application", "voip"],
}
# A lower rate leaves a low bit rate more for what is said.
SAMPLE_RATES = {".wav": 16000, ".m4a": 32000, ".mp3": 32000, ".ogg": 48000}
LOW_KILOBITS, LOW_SAMPLE_RATE = 32, 24000


def encode(speech: Speech, path: Path, kilobits: int) -> None:
    """16-bit WAV at 16 kHz, else the given bit rate; mono, and without dates and names, so that the same text makes the same file."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "speech.wav")
        with wave.open(str(source), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(speech.rate)
            file.writeframes(speech.samples.tobytes())
        gain = LOUDNESS_LUFS - loudness(source)
        level = f"volume={gain:.2f}dB,alimiter=limit={PEAK}:level=false:latency=true"
        low = kilobits <= LOW_KILOBITS and path.suffix != ".ogg"
        rate = ["-ar", str(LOW_SAMPLE_RATE if low else SAMPLE_RATES[path.suffix]), "-b:a", f"{kilobits}k"]
        ffmpeg = ["ffmpeg", "-v", "error", "-y", "-i", str(source), "-af", level, "-ac", "1"]
        plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
        subprocess.run([*ffmpeg, *CODECS[path.suffix], *rate, *plain, str(path)], check=True)


def loudness(path: Path) -> float:
    """Integrated loudness in LUFS (EBU R 128)."""
    measure = ["ffmpeg", "-hide_banner", "-i", str(path), "-af", "loudnorm=print_format=json", "-f", "null", "-"]
    report = subprocess.run(measure, check=True, capture_output=True, text=True).stderr
    return float(json.loads(report[report.rindex("{") :])["input_i"])
