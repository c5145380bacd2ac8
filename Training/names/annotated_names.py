"""Corrects the names that a model sees in annotated items by the actors that people marked there.

    annotated_names.py ITEMS.jsonl ANALYSIS.conllu LABELS.bio > CORRECTED.bio

ITEMS is in the format of annotated items (Documentation/annotating.md), ANALYSIS what `entente
analyze --from jsonl` writes of them, LABELS what label_names.py writes of that. Where the words of
a marked form stand, they become one name of the actor's type; what nobody marked stays.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

KNOWLEDGE = Path(__file__).resolve().parents[2] / "Knowledge"
TYPES = {"Person": "PER", "Organization": "ORG", "State": "LOC"}
JOINERS = set("of the and for on de la al bin ibn el du des van von to in - – ’ ' . &".split())
LONGEST_PERSON = 5


def table(name):
    """The rows of a table of knowledge, by the names of their columns."""
    lines = [line.rstrip("\n").split("\t") for line in open(KNOWLEDGE / name, encoding="utf-8")
             if not line.startswith("#")]
    return [dict(zip(lines[0], row)) for row in lines[1:]]


def cells(rows, columns):
    return {form for row in rows for column in columns
            for form in row.get(column, "").split("|") if form}


class Words:
    """What forms of states, places and titles there are."""

    def __init__(self):
        states = table("states.tsv")
        self.peoples = cells(states, ["adjectives", "nouns", "plurals"])
        self.states = cells(states, ["name", "official", "aliases", "capitals", "contextual"])
        self.places = cells(table("places.tsv"), ["name"])
        self.titles = {form.lower() for form in cells(table("titles.tsv"), ["title", "variants"])}
        self.titles |= {"mr.", "mrs.", "ms.", "dr."}


@dataclass
class Form:
    words: list[str]
    kind: str


def split(form):
    return re.findall(r"'s|’s|\w+(?:\.\w+)*\.?|[^\w\s]", form)


def without_title(words, titles):
    while len(words) > 1:
        if len(words) > 2 and " ".join(words[:2]).lower() in titles:
            words = words[2:]
        elif words[0].lower() in titles:
            words = words[1:]
        else:
            break
    return words


def is_name(words, kind):
    """Whether words are written as a name: in capitals, but for small words inside."""
    is_long_person = kind == "PER" and len(words) > 2
    if kind == "PER" and len(words) > LONGEST_PERSON:
        return False
    if not all(word[:1].isupper() or word[:1].isdigit() or is_long_person or word.lower() in JOINERS
               for word in words):
        return False
    ends_small = not (words[-1][:1].isupper() or words[-1].isdigit() or words[-1] == ".")
    is_hyphenated = is_long_person and words[-2] in "-–"
    starts = words[0][:1]
    return (starts.isupper() or starts.isdigit() or kind == "PER") and (
        not ends_small or is_hyphenated)


def form_of(actor, text, known):
    """The name that a marked form is, or None where it is a description."""
    kind = TYPES.get(actor["type"])
    bare = re.sub(r"^(the|The|a|A|an) ", "", text)
    words = split(bare)
    if kind == "PER":
        words = without_title(words, known.titles)
    if kind is None or not words or not is_name(words, kind):
        return None
    of_state = bare in known.peoples or bare in known.states
    if kind == "LOC":
        if not of_state:
            return None
        kind = "NORP" if bare in known.peoples else "LOC"
    elif kind == "ORG" and of_state:
        return None
    return Form(words, kind)


def correct(words, tags, forms, known):
    """Puts the names of the forms, the longest first, over the labels of a sentence."""
    used = [False] * len(words)
    for form in forms:
        size = len(form.words)
        for start in range(len(words) - size + 1):
            end = start + size
            if words[start:end] == form.words and not any(used[start:end]):
                place(tags, used, start, end, form, known)


def place(tags, used, start, end, form, known):
    first, last = start, end
    while tags[first].startswith("I-") and first > 0:
        first -= 1
    while last < len(tags) and tags[last].startswith("I-"):
        last += 1
    around = tags[first:last]
    kinds = {tag[2:] for tag in around if tag != "O"}
    is_one = "O" not in around and sum(tag.startswith("B-") for tag in around) == 1
    is_exact = (first, last) == (start, end)
    stays = (
        is_exact and is_one and (
            form.kind in ("LOC", "NORP") and kinds <= {"LOC", "NORP"}
            or form.kind == "ORG" and kinds == {"LOC"} and " ".join(form.words) in known.places)
        or not is_exact and (
            is_one and kinds == {form.kind}
            or form.kind in ("LOC", "NORP") and kinds & {"ORG", "MISC"}
            or form.kind == "PER" and kinds & {"ORG", "MISC"} and last - first > end - start + 1))
    if not stays:
        for position in range(first, last):
            if not used[position]:
                tags[position] = "O"
        tags[start:end] = ["B-" + form.kind] + ["I-" + form.kind] * (end - start - 1)
    for position in range(start, end):
        used[position] = used[position] or not stays or is_exact


def sentence_counts(path):
    """How many sentences each document of an analysis has."""
    counts = []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc"):
            counts.append(0)
        elif line.startswith("# sent_id"):
            counts[-1] += 1
    return counts


def sentences(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        if line.strip():
            rows.append(line.rstrip("\n").split("\t"))
        elif rows:
            yield [row[0] for row in rows], [row[1] for row in rows]
            rows = []


def main(items, analysis, labels):
    known, labelled = Words(), sentences(labels)
    for line, count in zip(open(items, encoding="utf-8"), sentence_counts(analysis), strict=True):
        actors = json.loads(line)["actors"]
        forms = [form for actor in actors for text in actor["forms"]
                 if (form := form_of(actor, text, known))]
        forms.sort(key=lambda form: -len(form.words))
        for _ in range(count):
            words, tags = next(labelled)
            correct(words, tags, forms, known)
            sys.stdout.writelines(f"{word}\t{tag}\n" for word, tag in zip(words, tags))
            sys.stdout.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
