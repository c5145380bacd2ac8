"""Sentences whose names are marked as BIO, their best labels and F1."""

from dataclasses import dataclass, field

KINDS = ("PER", "ORG", "LOC", "NORP", "MISC")
LABELS = ["O"] + [f"{place}-{kind}" for kind in KINDS for place in "BI"]
NUMBERS = {label: number for number, label in enumerate(LABELS)}
COUNTED = ("PER", "ORG", "LOC")


@dataclass
class Sentence:
    forms: list[str]
    labels: list[int]
    hints: list[int]
    weights: list[float] = field(default_factory=list)

    def __post_init__(self):
        self.weights = [1.0] * len(self.forms)

    def __len__(self) -> int:
        return len(self.forms)

    def doubt(self, weight: float) -> None:
        """Less is learned from names that only the other model sees."""
        self.weights = [weight if label and label == hint else 1.0
                        for label, hint in zip(self.labels, self.hints)]


@dataclass
class HeldOut:
    """The rule of HeldOut.swift: the last of every five blocks of 25 sentences."""

    block: int
    of: int

    def parted(self, sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
        parts: tuple[list[Sentence], list[Sentence]] = ([], [])
        for number, sentence in enumerate(sentences):
            parts[number // self.block % self.of == self.of - 1].append(sentence)
        return parts


HELD_OUT = HeldOut(25, 5)


def rows(path):
    forms, labels = [], []
    with open(path, encoding="utf-8") as file:
        for line in [*file, "\n"]:
            if line.strip():
                form, label = line.rstrip("\n").split("\t")
                forms.append(form)
                labels.append(NUMBERS[label])
            elif forms:
                yield forms, labels
                forms, labels = [], []


def read(path: str, hints: str) -> list[Sentence]:
    sentences = []
    for (forms, labels), (hinted, others) in zip(rows(path), rows(hints), strict=True):
        if forms != hinted:
            raise SystemExit(f"{hints}: not the words of {path}: {' '.join(hinted)}")
        sentences.append(Sentence(forms, [peoples(*pair) for pair in zip(labels, others)], others))
    return sentences


def peoples(label: int, hint: int) -> int:
    """Sets without nationalities count them among other names."""
    name, other = LABELS[label], LABELS[hint]
    return hint if name[2:] == "MISC" and other[2:] == "NORP" and name[0] == other[0] else label


def follows(label: int, before: int) -> bool:
    """Whether a label may stand after another: an inner one continues its own kind alone."""
    name = LABELS[label]
    return name[0] != "I" or LABELS[before][1:] == name[1:]


ALLOWED = [[before for before in range(len(LABELS)) if follows(label, before)]
           for label in range(len(LABELS))]


def best_labels(scores: list[list[float]]) -> list[int]:
    """The best sequence of labels (Viterbi's algorithm)."""
    best = [score if LABELS[label][0] != "I" else -1e9 for label, score in enumerate(scores[0])]
    origins = []
    for row in scores[1:]:
        origin = [max(befores, key=best.__getitem__) for befores in ALLOWED]
        best = [row[label] + best[before] for label, before in enumerate(origin)]
        origins.append(origin)
    label = max(range(len(best)), key=best.__getitem__)
    labels = [label]
    for origin in reversed(origins):
        label = origin[label]
        labels.append(label)
    return labels[::-1]


def spans(labels: list[int]) -> set[tuple[int, int, str]]:
    found, start = set(), 0
    for place, label in enumerate([*labels, 0]):
        if place > 0 and LABELS[labels[place - 1]] != "O" and LABELS[label][0] != "I":
            found.add((start, place, LABELS[labels[place - 1]][2:]))
        if LABELS[label][0] == "B":
            start = place
    return {span for span in found if span[2] in COUNTED}


def f1(found: list[list[int]], right: list[list[int]]) -> str:
    """F1 of persons, organizations and places, and of organizations alone, in percent."""
    pairs = [(spans(guess), spans(gold)) for guess, gold in zip(found, right, strict=True)]
    return "/".join(
        f"{100 * share(pairs, kinds):.1f}" for kinds in (COUNTED, ("ORG",)))


def share(pairs, kinds) -> float:
    both = sum(span[2] in kinds for guess, gold in pairs for span in guess & gold)
    whole = sum(span[2] in kinds for guess, gold in pairs for part in (guess, gold) for span in part)
    return 2 * both / max(1, whole)
