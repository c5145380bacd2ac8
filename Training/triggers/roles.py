"""Semantic roles of PropBank on our own words and trees (Palmer, Gildea & Kingsbury 2005).

    python roles.py TREEBANK.conllu OUT.jsonl    the sentences as records of text, to be analyzed
"""

import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from claims import Sentence, read_sentences

CORE = ("ARG0", "ARG1", "ARG2")
HELD_OUT = 10


@dataclass
class Predicate:
    """A predicate's word, and the head words of its core roles, by their places."""

    word: int
    roles: dict[int, set[int]]


def texts(treebank: Path) -> list[dict]:
    """The sentences of a treebank as records of text, to be analyzed by the program."""
    records, name = [], None
    with open(treebank, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                name = line[12:].strip()
            elif line.startswith("# text = "):
                records.append({"id": name, "text": line[9:].rstrip("\n")})
    return records


def read_roles(treebank: Path, propbank: Path, conllu: Path) -> list[Sentence]:
    """The sentences as the program reads them, each with its predicates."""
    offsets = _gold_offsets(treebank)
    with open(propbank, encoding="utf-8") as lines:
        annotated = {record["sent_id"]: record["predicates"] for record in map(json.loads, lines)}
    records, result = texts(treebank), []
    for record, sentences in zip(records, read_sentences(records, conllu)):
        gold = offsets[record["id"]]
        for sentence in sentences:
            sentence.predicates = [each for predicate in annotated.get(record["id"], [])
                                   if (each := _predicate(predicate, gold, sentence))]
            result.append(sentence)
    return result


def parted(sentences: list[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """A tenth held out, by sentences of the treebank; then the rest."""
    names = sorted({each.item for each in sentences})
    random.Random(1).shuffle(names)
    held = set(names[: len(names) // HELD_OUT])
    return ([each for each in sentences if each.item in held],
            [each for each in sentences if each.item not in held])


def _predicate(predicate: dict, gold: list[tuple[int, int]], sentence: Sentence):
    words = sentence.words(*gold[predicate["token"] - 1])
    if not words:
        return None
    roles = {number: set() for number in range(len(CORE))}
    for role, first, last in predicate["arguments"]:
        if role in CORE:
            own = sentence.words(gold[first - 1][0], gold[last - 1][1])
            tops = [word for word in own if sentence.heads[word] not in own]
            roles[CORE.index(role)].update(tops[:1])
    return Predicate(words[-1], roles)


def _gold_offsets(treebank: Path) -> dict[str, list[tuple[int, int]]]:
    """Where the tokens of each sentence stand in its text."""
    result, name, text, position, whole = {}, None, "", 0, {}
    with open(treebank, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# sent_id = "):
                name, position, whole = line[12:].strip(), 0, {}
                result[name] = []
            elif line.startswith("# text = "):
                text = line[9:].rstrip("\n")
            elif line[:1].isdigit():
                number, form = line.split("\t")[:2]
                if "." in number:
                    continue
                if "-" in number:
                    start = max(position, text.find(form, position))
                    first, last = map(int, number.split("-"))
                    position = start + len(form)
                    whole |= dict.fromkeys(range(first, last + 1), (start, position))
                elif int(number) in whole:
                    start, end = whole[int(number)]
                    inside = text.find(form, start, end)
                    result[name].append((inside, inside + len(form)) if inside >= 0 else (start, end))
                else:
                    start = max(position, text.find(form, position))
                    position = start + len(form)
                    result[name].append((start, position))
    return result


def loss_of(scores: tuple, sentences: list[Sentence]) -> torch.Tensor:
    """The loss of predicates and their core roles."""
    predicates, roles = scores
    odds = functional.binary_cross_entropy_with_logits
    targets, weights = torch.zeros_like(predicates), torch.zeros_like(predicates)
    ends = torch.zeros_like(roles)
    counted = torch.zeros(roles.shape[1:])
    for column, sentence in enumerate(sentences):
        size = len(sentence)
        weights[:size, column] = 1
        for predicate in sentence.predicates:
            targets[predicate.word, column] = 1
            counted[column, predicate.word, :size] = 1
            for number, words in predicate.roles.items():
                for word in words:
                    ends[number, column, predicate.word, word] = 1
    words = odds(predicates, targets, reduction="none") * weights
    arguments = odds(roles, ends, reduction="none") * counted
    rows = counted.amax(-1).sum().clamp(min=1)
    return words.sum() / weights.sum() + arguments.sum() / rows


@torch.no_grad()
def scores_of(sentences: list[Sentence], read, batches) -> str:
    """F1 of core roles: predicate, role and head word of the argument must all be right."""
    right = found = wanted = 0
    for group in batches(sentences, 4000, None):
        chosen = [sentences[member] for member in group]
        predicates, roles = read(chosen)
        for column, sentence in enumerate(chosen):
            size = len(sentence)
            gold = {(each.word, number, word) for each in sentence.predicates
                    for number, words in each.roles.items() for word in words}
            own = set()
            for word in (predicates[:size, column] > 0).nonzero().flatten().tolist():
                for number, end in (roles[:, column, word, :size] > 0).nonzero().tolist():
                    own.add((word, number, end))
            right, found, wanted = right + len(gold & own), found + len(own), wanted + len(gold)
    precision, recall = right / max(1, found), right / max(1, wanted)
    return (f"core roles F1 {2 * precision * recall / max(1e-9, precision + recall):.3f} "
            f"(P {precision:.3f} R {recall:.3f})")


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for record in texts(Path(sys.argv[1])):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
