"""Makes recordings and their word times from the texts beside it: `make_recordings.py [name …]`, all without a name.

`recordings.json` says for each what speaks it and which files come of it; their kind follows from their names.
The packet it names must have the text as its transcript; where the packet holds captions inline, they are renewed.
"""

import json
import re
import sys
from pathlib import Path

import captions
import espeak_voice
import festival_voice
from encode import CODECS, encode
from speech import Speech, joined

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PARAGRAPH_PAUSE_SECONDS = 0.45
SPEAKER = re.compile(r"^\[([^\]]+)\] ")


def read_text(path: Path) -> tuple[str, list[tuple[int, str]]]:
    """The transcript, and the offset from which each speaker speaks: a paragraph may begin with `[Name] `."""
    text, speakers = "", []
    for paragraph in path.read_text(encoding="utf-8").strip().split("\n\n"):
        text += "\n\n" if text else ""
        if match := SPEAKER.match(paragraph):
            speakers.append((len(text), match[1]))
            paragraph = paragraph[match.end() :]
        text += " ".join(paragraph.splitlines())
    return text, speakers


def speak(recording: dict, text: str, speakers: list[tuple[int, str]]) -> Speech:
    parts, offset = [], 0
    for paragraph in text.split("\n\n"):
        if "espeak" in recording:
            part = espeak_voice.speak(paragraph, **recording["espeak"])
        else:
            name = captions.speaker_at(speakers, offset)
            part = festival_voice.speak(paragraph, recording.get("deeper", {}).get(name, 1))
        parts.append((offset, part))
        offset += len(paragraph) + 2
    return joined(parts, PARAGRAPH_PAUSE_SECONDS)


def write(path: Path, recording: dict, text: str, speakers: list[tuple[int, str]], speech: Speech) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix in CODECS:
        encode(speech, path, recording.get("kilobits", 48))
    elif path.suffix == ".vtt":
        path.write_text(captions.webvtt(text, speech.words, speakers), encoding="utf-8")
    elif path.suffix == ".srt":
        path.write_text(captions.srt(text, speech.words), encoding="utf-8")
    elif path.suffix == ".txt":
        path.write_text(text + "\n", encoding="utf-8")
    elif path.name.endswith(".words.json"):
        path.write_text(captions.words_json(text, speech.words) + "\n", encoding="utf-8")
    elif path.name.endswith(".captions.json"):
        path.write_text(captions.podcast_json(text, speech.words, speakers), encoding="utf-8")
    else:
        sys.exit(f"no kind of file is named like {path}")


def renew_packet(path: Path, text: str, speech: Speech) -> None:
    packet = path.read_text(encoding="utf-8")
    if f'"transcript": {json.dumps(text, ensure_ascii=False)}' not in packet:
        sys.exit(f"{path}: the transcript is not what is spoken")
    inline = re.compile(r'^( *)"captions": \[[^\]]*\]', re.MULTILINE)
    renewed = inline.sub(lambda m: f'{m[1]}"captions": {captions.words_json(text, speech.words, m[1])}', packet)
    path.write_text(renewed, encoding="utf-8")


def main(names: list[str]) -> None:
    recordings = json.loads((HERE / "recordings.json").read_text(encoding="utf-8"))
    if unknown := set(names) - set(recordings):
        sys.exit(f"not in recordings.json: {', '.join(sorted(unknown))}")
    for name in names or recordings:
        recording = recordings[name]
        text, speakers = read_text(HERE / "texts" / f"{name}.txt")
        speech = speak(recording, text, speakers)
        for file in recording["files"]:
            write(ROOT / file, recording, text, speakers, speech)
        if "packet" in recording:
            renew_packet(ROOT / recording["packet"], text, speech)
        print(f"{name}: {speech.seconds:.1f} s, {len(speech.words)} words")


if __name__ == "__main__":
    main(sys.argv[1:])
