"""Speech with exact word times, to train and to measure the aligner: `corpus.py VOICES FOLDER [part of a name …]`.

Every voice of VOICES (`voices.json` to train, `voices-bench.json` to measure) reads sentences of its language's text. A clip is a folder with audio.wav, transcript.txt,
truth.json ([{word, start, end}], seconds) and meta.json ({lang, kind, voice}).
"""

import json
import os
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "speech"))
import espeak_voice  # noqa: E402
import flite_voice  # noqa: E402
from festival_voice import columns, read_wave  # noqa: E402
from speech import MARKS, Speech, Spoken, joined  # noqa: E402

# Pauses between sentences, in turn.
PAUSES = (0.35, 0.7, 0.2, 0.5)


def festival(text: str, voice: str, stretch: float = 1, encoding: str = "latin-1") -> Speech:
    """One sentence."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "in.txt"), Path(folder, "out")
        source.write_text(text, encoding=encoding)
        environment = os.environ | {"IN": str(source), "OUT": str(out), "STRETCH": str(stretch), "VOICE": f"voice_{voice}"}
        subprocess.run(["festival", "-b", str(HERE / "festival-words.scm")], env=environment, check=True)
        parts = [read_wave(path) for path in sorted(Path(folder).glob("out-*.wav"))]
        lines = Path(folder, "out.tsv").read_text(encoding=encoding).splitlines()
    rate, samples, begins, words, at = parts[0][0], array("h"), [], [], 0
    for _, part in parts:
        begins.append(len(samples) / rate)
        samples.extend(part)
    for number, start, end, token in map(columns, lines):
        found = text.lower().find(token.lower(), at)
        if found < 0:
            continue
        at, begin = found + len(token), begins[int(number)]
        words.append(Spoken(begin + float(start), begin + float(end), found, at))
    return Speech(rate, samples, words)


SPEAKERS = {"festival": festival, "flite": flite_voice.speak, "espeak": espeak_voice.speak}


def clip(sentences: list[str], recipe: dict) -> tuple[str, Speech]:
    """Sentences one after the other, a pause of varying length between them."""
    speak, gap = SPEAKERS[recipe["engine"]], "" if recipe["lang"] in ("zh", "ja") else " "
    text, whole = "", None
    for number, sentence in enumerate(sentences):
        part = (len(text), speak(sentence, **recipe["options"]))
        whole = part[1] if whole is None else joined([(0, whole), part], PAUSES[number % len(PAUSES)])
        text += sentence + gap
    return text.strip(), whole


def save(folder: Path, text: str, speech: Speech, recipe: dict) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with wave.open(str(folder / "audio.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(speech.rate)
        file.writeframes(speech.samples.tobytes())
    words = [
        {"word": text[word.at : word.to], "start": round(word.start, 3), "end": round(word.end, 3)}
        for word in speech.words
        if text[word.at : word.to].strip(MARKS)
    ]
    (folder / "transcript.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "truth.json").write_text(json.dumps(words, ensure_ascii=False) + "\n", encoding="utf-8")
    meta = {"id": folder.name, "lang": recipe["lang"], "kind": "word", "grade": "synthetic", "voice": recipe["name"]}
    meta["seconds"] = round(speech.seconds, 2)
    (folder / "meta.json").write_text(json.dumps(meta) + "\n", encoding="utf-8")


def main() -> None:
    target, wanted = Path(sys.argv[2]), sys.argv[3:]
    for recipe in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        if wanted and not any(part in recipe["name"] for part in wanted):
            continue
        sentences = (HERE / "texts" / f"{recipe['text']}.txt").read_text(encoding="utf-8").splitlines()
        first, count, size = recipe.get("from", 0), recipe.get("count", len(sentences)), recipe.get("size", 5)
        chosen = [sentences[(first + number) % len(sentences)] for number in range(count)]
        for number in range(0, count, size):
            text, speech = clip(chosen[number : number + size], recipe)
            save(target / f"{recipe['name']}-{number // size}", text, speech, recipe)
        print(recipe["name"], flush=True)


main()
