"""CoNLL-U treebanks: the syntactic words of each sentence with tags, heads and relations."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass
class Alternatives:
    """What else a teacher thinks possible: numbers of labels and their shares.

    Both are words x 4 x alternatives, for universal tags, Penn tags, heads and relations.
    """

    labels: np.ndarray
    shares: np.ndarray


@dataclass
class Sentence:
    """One sentence; `heads` holds 0-based positions, -1 for the root."""

    forms: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]
    source: str
    alternatives: Alternatives | None = None

    def __len__(self) -> int:
        return len(self.forms)


def read_treebank(path: Path) -> list[Sentence]:
    """Reads a CoNLL-U file; word ranges (`3-4`) and empty nodes (`3.1`) are left out."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sentences.append(_sentence(rows, path.stem))
                rows = []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
    if rows:
        sentences.append(_sentence(rows, path.stem))
    return sentences


def _sentence(rows: list[list[str]], source: str) -> Sentence:
    return Sentence(
        forms=[row[1] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[int(row[6]) - 1 for row in rows],
        relations=[row[7] for row in rows],
        source=source,
    )


def read_tokenized_lines(path: Path) -> list[list[str]]:
    """Reads one sentence a line, tokens separated by spaces."""
    with open(path, encoding="utf-8") as lines:
        return [line.split() for line in lines if line.strip()]


def read_first_columns(path: Path) -> list[list[str]]:
    """Reads the token column of a BIO file."""
    sentences, forms = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            form = line.rstrip("\n").split("\t")[0]
            if form:
                forms.append(form)
            elif forms:
                sentences.append(forms)
                forms = []
    if forms:
        sentences.append(forms)
    return sentences


def unlabelled(forms: list[str], source: str) -> Sentence:
    """A sentence of which only the words are known."""
    none = ["_"] * len(forms)
    return Sentence(forms, none, none, [-1] * len(forms), none, source)


def write_treebank(path: Path, sentences: list[Sentence], analyses) -> None:
    """Writes analyses (tags, Penn tags, heads, relations) as CoNLL-U."""
    with open(path, "w", encoding="utf-8") as out:
        for sentence, analysis in zip(sentences, analyses):
            for index, (form, upos, xpos, head, relation) in enumerate(
                    zip(sentence.forms, *analysis)):
                columns = [index + 1, form, "_", upos, xpos, "_", head + 1, relation, "_", "_"]
                out.write("\t".join(map(str, columns)) + "\n")
            out.write("\n")


def write_alternatives(path: Path, alternatives: list[Alternatives]) -> None:
    """Writes the alternatives of all sentences of a treebank, word after word."""
    np.savez(path, labels=np.concatenate([each.labels for each in alternatives]),
             shares=np.concatenate([each.shares for each in alternatives]))


def read_labelled(path: Path) -> list[Sentence]:
    """Reads the trees of a teacher (`.conllu`) with its alternatives (`.npz`)."""
    sentences, start = read_treebank(path), 0
    with np.load(path.with_suffix(".npz")) as stored:
        labels, shares = stored["labels"], stored["shares"]
    for sentence in sentences:
        end = start + len(sentence)
        sentence.alternatives = Alternatives(labels[start:end], shares[start:end])
        start = end
    return sentences
