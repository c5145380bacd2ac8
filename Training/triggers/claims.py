"""Sentences of the corpus of claims: words, trees, and what is claimed between the words."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

RELATIONS = (
    "holdsOfficeIn leads memberOf partOf citizenOf cooperatesWith consultsWith supports aids "
    "agreesWith concedesTo retreatsFrom opposes disapprovesOf rejects threatens demandsOf "
    "protestsAgainst coerces sanctions attacks mobilizesAgainst investigates").split()
MODALITIES = ["actual", "planned", "possible", "demanded"]
GRAMMAR = {"ADP", "DET", "PUNCT", "PART", "CCONJ", "SCONJ", "AUX", "PRON"}
NOMINAL = ("PROPN", "NOUN", "PRON", "ADJ")
# Of so many texts one may be refused by the program.
MOST_REFUSED = 20


@dataclass
class Claim:
    """A claim by positions of words; `relation` and `modality` are numbers of the lists above.

    `speakers` are the words that name whoever says so: none if the writer does, and unknown if it is
    somebody whom the sentence does not name. `times` are the words that say when.
    """

    triggers: list[int]
    subject: int
    object: int
    relation: int
    negative: bool
    modality: int
    doubtful: bool
    group: bool
    speakers: list[int] | None
    times: list[int]


@dataclass
class SoftClaims:
    """Shares of relations by word and number; ends and qualifiers of the likeliest triggers."""

    relations: list[tuple[int, int, float]]
    rows: list[int]
    ends: np.ndarray | None
    qualifiers: np.ndarray | None


@dataclass
class Sentence:
    """Words with tags, trees (0-based heads, -1 for the root), kinds of names and offsets."""

    forms: list[str]
    upos: list[str]
    heads: list[int]
    relations: list[str]
    names: list[str]
    offsets: list[tuple[int, int]]
    item: str
    claims: list[Claim] = field(default_factory=list)
    soft: SoftClaims | None = None

    def __len__(self) -> int:
        return len(self.forms)

    def words(self, start: int, end: int) -> list[int]:
        """The words in a stretch of characters."""
        return [word for word, (first, last) in enumerate(self.offsets)
                if first < end and last > start and last > first]

    def head(self, words: list[int]) -> int | None:
        """The word of a phrase that depends on none of the others."""
        tops = [word for word in words if self.heads[word] not in words]
        nominal = [word for word in tops if self.upos[word] in NOMINAL]
        return next(iter(nominal or tops), None)


def read_sentences(records: list[dict], conllu: Path) -> list[list[Sentence]]:
    """The sentences of each item, as `entente analyze` prints them for the same file.

    What the program refuses, such as a text without capitals, has none; a text alone needs no identifier.
    """
    documents = _documents(conllu)
    found = [documents.get(record["id"], documents.get(None)) for record in records]
    if found.count(None) * MOST_REFUSED > len(records):
        raise SystemExit(f"{conllu}: not the {len(records)} texts that are asked for; analyze it again")
    return [_sentences(record, document or []) for record, document in zip(records, found)]


def read_claims(gold: Path, conllu: Path) -> list[Sentence]:
    """The sentences of a corpus with their claims."""
    records = read_records(gold)
    result = []
    for record, sentences in zip(records, read_sentences(records, conllu)):
        actors = {actor["id"]: actor for actor in record["actors"]}
        for claim in record["claims"]:
            _add(claim, actors, record["text"], sentences)
        result += sentences
    return result


def read_records(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _add(claim: dict, actors: dict[str, dict], text: str, sentences: list[Sentence]) -> None:
    place = claim["cue"][0]["start"]
    home = next((each for each in sentences
                 if each.offsets[0][0] <= place < each.offsets[-1][1]), None)
    if home is None:
        return
    cue = [word for piece in claim["cue"] for word in home.words(piece["start"], piece["end"])]
    content = [word for word in cue if home.upos[word] not in GRAMMAR] or cue
    ends = [home.head(home.words(claim[side]["start"], claim[side]["end"]))
            for side in ("subjectWords", "objectWords")]
    if not content or None in ends:
        return
    home.claims.append(Claim(
        content, *ends, RELATIONS.index(claim["relation"]), claim["polarity"] == "negative",
        MODALITIES.index(claim["modality"]), bool(claim.get("doubtful")),
        any(actors.get(claim[side], {}).get("type") == "Group" for side in ("subject", "object")),
        _speakers(claim, actors, text, home), _times(claim, home)))


def _speakers(claim: dict, actors: dict[str, dict], text: str, home: Sentence) -> list[int] | None:
    """The words in the sentence that name who says a claim."""
    speaker = claim.get("attribution")
    if not speaker:
        return []
    start, end = home.offsets[0][0], home.offsets[-1][1]
    places = {place for form in actors.get(speaker, {}).get("forms", []) if form
              for place in _places(text, form, start, end)}
    heads = {home.head(home.words(*place)) for place in places} - {None}
    return sorted(heads) or None


def _places(text: str, form: str, start: int, end: int):
    while (place := text.find(form, start, end)) >= 0:
        start = place + len(form)
        yield place, start


def _times(claim: dict, home: Sentence) -> list[int]:
    date = claim.get("date")
    head = home.head(home.words(date["start"], date["end"])) if date else None
    return [] if head is None else [head]


def _documents(conllu: Path) -> dict[str | None, list[list[list[str]]]]:
    """The sentences of documents by their identifiers."""
    documents, document, rows = {}, [], []
    with open(conllu, encoding="utf-8") as lines:
        for line in map(str.rstrip, lines):
            if line.startswith("# newdoc"):
                document = documents[line.partition(" id = ")[2] or None] = []
            elif not line:
                if rows:
                    document.append(rows)
                rows = []
            elif not line.startswith("#"):
                rows.append(line.split("\t"))
    return documents


def _sentences(record: dict, document: list) -> list[Sentence]:
    position, result = 0, []
    for rows in document:
        sentence, position = _sentence(rows, record["text"], position, record["id"])
        result.append(sentence)
    return result


def _sentence(rows: list[list[str]], text: str, position: int, item: str) -> tuple[Sentence, int]:
    """A sentence and where it ends; parts of a contraction are looked for inside of it."""
    surfaces, offsets, words = {}, [], []
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            start = max(position, text.find(row[1], position))
            position = start + len(row[1])
            surfaces |= dict.fromkeys(range(first, last + 1), (start, position))
            continue
        surface = surfaces.get(int(row[0]))
        if surface:
            inside = text.find(row[1], *surface)
            offsets.append((inside, inside + len(row[1])) if inside >= 0 else surface)
        else:
            start = max(position, text.find(row[1], position))
            position = start + len(row[1])
            offsets.append((start, position))
        words.append(row)
    return Sentence([row[1] for row in words], [row[3] for row in words],
                    [int(row[6]) - 1 for row in words], [row[7] for row in words],
                    [_name(row[9]) for row in words], offsets, item), position


def _name(miscellaneous: str) -> str:
    """What a word is part of the name of: PER, ORG … (`Name=B-PER` in CoNLL-U)."""
    names = [pair[7:] for pair in miscellaneous.split("|") if pair.startswith("Name=")]
    return names[0] if names else ""
