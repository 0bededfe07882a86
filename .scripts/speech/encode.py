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
    ".wav": ["-ar", "16000", "-c:a", "pcm_s16le"],
    ".m4a": ["-ar", "32000", "-c:a", "aac", "-movflags", "+faststart"],
    ".mp3": ["-ar", "32000", "-c:a", "libmp3lame"],
    ".ogg": ["-ar", "48000", "-c:a", "libopus", "-application", "voip"],
}


def encode(speech: Speech, path: Path, kilobits: int) -> None:
    """16-bit WAV at 16 kHz, or the given bit rate; always mono and without the encoder's name, so that a file can be made again."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "speech.wav")
        with wave.open(str(source), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(speech.rate)
            file.writeframes(speech.samples.tobytes())
        gain = LOUDNESS_LUFS - loudness(source)
        level = f"volume={gain:.2f}dB,alimiter=limit={PEAK}:level=false:latency=true"
        rate = [] if path.suffix == ".wav" else ["-b:a", f"{kilobits}k"]
        ffmpeg = ["ffmpeg", "-v", "error", "-y", "-i", str(source), "-af", level, "-ac", "1"]
        plain = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
        subprocess.run([*ffmpeg, *CODECS[path.suffix], *rate, *plain, str(path)], check=True)


def loudness(path: Path) -> float:
    """Integrated loudness in LUFS (EBU R 128)."""
    measure = ["ffmpeg", "-hide_banner", "-i", str(path), "-af", "loudnorm=print_format=json", "-f", "null", "-"]
    report = subprocess.run(measure, check=True, capture_output=True, text=True).stderr
    return float(json.loads(report[report.rindex("{") :])["input_i"])
