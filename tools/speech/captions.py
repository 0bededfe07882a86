"""Word times as the kinds of captions that packets use. Seconds from the start of the recording."""

import json
import re
from html import escape

from speech import MARKS, Spoken

SENTENCE_END = re.compile(r"[.!?…。！？؟][\"”»)]*\s*$")


def bare_words(text: str, words: list[Spoken]) -> list[dict]:
    """Each word without the punctuation around it."""
    return [{"start": round(w.start, 3), "end": round(w.end, 3), "text": text[w.at : w.to].strip(MARKS)} for w in words]


def words_json(text: str, words: list[Spoken], indent: str = "") -> str:
    """The array that a packet's `captions` may hold, a word a line, as Prettier has it."""
    lines = [
        f'{indent}  {{ "start": {word["start"]}, "end": {word["end"]}, "text": {json.dumps(word["text"], ensure_ascii=False)} }}'
        for word in bare_words(text, words)
    ]
    return "[\n" + ",\n".join(lines) + f"\n{indent}]"


def sentences(text: str, words: list[Spoken]) -> list[list[Spoken]]:
    groups: list[list[Spoken]] = [[]]
    for word, following in zip(words, [*words[1:], None]):
        groups[-1].append(word)
        rest = text[word.at : following.at if following else len(text)]
        if following and (SENTENCE_END.search(rest) or "\n\n" in rest):
            groups.append([])
    return groups


def written(text: str, group: list[Spoken], following: list[Spoken] | None) -> list[tuple[Spoken, str]]:
    """Words with what is written up to the next one; spaces kept, paragraph ends not."""
    ends = [word.at for word in group[1:]] + [following[0].at if following else len(text)]
    return [(word, text[word.at : end].replace("\n", " ")) for word, end in zip(group, ends)]


def clock(seconds: float, mark: str = ".") -> str:
    ms = round(seconds * 1000)
    return f"{ms // 3600000:02}:{ms // 60000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


def cues(text: str, words: list[Spoken]) -> list[tuple[float, float, list[tuple[Spoken, str]]]]:
    groups = sentences(text, words)
    return [
        (group[0].start, group[-1].end, written(text, group, following))
        for group, following in zip(groups, [*groups[1:], None])
    ]


def speaker_at(speakers: list[tuple[int, str]], at: int) -> str | None:
    names = [name for offset, name in speakers if offset <= at]
    return names[-1] if names else None


def webvtt(text: str, words: list[Spoken], speakers: list[tuple[int, str]]) -> str:
    """A cue per sentence, with a timestamp before each word after the first."""
    blocks = ["WEBVTT"]
    for start, end, pieces in cues(text, words):
        line = "".join(
            ("" if index == 0 else f"<{clock(word.start)}>") + escape(piece, quote=False)
            for index, (word, piece) in enumerate(pieces)
        ).strip()
        name = speaker_at(speakers, pieces[0][0].at)
        blocks.append(f"{clock(start)} --> {clock(end)}\n" + (f"<v {name}>{line}" if name else line))
    return "\n\n".join(blocks) + "\n"


def srt(text: str, words: list[Spoken]) -> str:
    """A cue per sentence, no times within it."""
    blocks = [
        f"{number}\n{clock(start, ',')} --> {clock(end, ',')}\n{''.join(piece for _, piece in pieces).strip()}"
        for number, (start, end, pieces) in enumerate(cues(text, words), 1)
    ]
    return "\n\n".join(blocks) + "\n"


def podcast_json(text: str, words: list[Spoken], speakers: list[tuple[int, str]]) -> str:
    """Podcasting 2.0 transcript, a segment per sentence."""
    segments = []
    for start, end, pieces in cues(text, words):
        name = speaker_at(speakers, pieces[0][0].at)
        segment = {"speaker": name} if name else {}
        segment |= {"startTime": round(start, 3), "endTime": round(end, 3)}
        segments.append(segment | {"body": "".join(piece for _, piece in pieces).strip()})
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=2) + "\n"
