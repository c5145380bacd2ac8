"""The shipped network of triggers, read back from `Models/triggers.bin` so that it can learn on.

Where the file holds rounded numbers, the network has what they stand for: so it says the same as the
engine, but for what is rounded.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

import encoder
from claims import RELATIONS, Sentence
from features import ascii_lowercase, fnv1a
from student import Inventory, TriggerNetwork

MAGIC = b"ENTRIGR4"
KINDS = {2: "R", 3: "T"}
# By how much rounded values are divided, so that weights have the size that training begins with.
SPREAD = 0.08


class Reader(encoder.Reader):
    """Little-endian numbers, in the order in which `export_triggers.py` wrote them."""

    def __init__(self, path: Path):
        self.bytes, self.position = path.read_bytes(), len(MAGIC)
        if not self.bytes.startswith(MAGIC):
            raise SystemExit(f"{path}: not a network of triggers of this version")

    def words(self) -> list[str]:
        length = self.count()
        self.position += length
        return self.bytes[self.position - length : self.position].decode("utf-8").split("\n")

    def floats(self, *shape: int) -> Tensor:
        return torch.from_numpy(self.array("<f4", int(np.prod(shape))).reshape(shape).copy())

    def steps(self, rows: int, columns: int) -> tuple[Tensor, Tensor]:
        """Weights for inputs in the steps that the engine rounds them to, and offsets."""
        weights, offsets = self.matrix(rows, columns)
        return weights / encoder.STEPS, offsets


@dataclass
class ShippedLexicon:
    """The rows of words as the file has them: vectors and learned forms are one table."""

    known: dict[int, int]
    vectors: np.ndarray
    raw: bytes
    forms: tuple[str, ...] = ()

    def rows(self, sentence: Sentence) -> Tensor:
        return torch.tensor([(self.known.get(fnv1a(ascii_lowercase(form.encode("utf-8"))), 0), 0)
                             for form in sentence.forms])


def read(path: Path, unit: float) -> TriggerNetwork:
    """The network of a file; `unit` is a step of the tables of the network of trees."""
    reader = Reader(path)
    half, width, end, relations, layers = [reader.count() for _ in range(5)]
    if reader.words() != list(RELATIONS):
        raise SystemExit(f"{path}: its relations are others")
    lexicon = _lexicon(reader, width)
    upos, names = reader.words(), reader.words()
    tags, kinds_of_arcs = reader.floats(len(upos) + 1, width), reader.floats(len(names) + 1, width)
    kinds = reader.words()
    kinds_of_names = reader.floats(len(kinds) + 1, width).roll(1, 0)
    joined, offsets = reader.matrix(2 * half, width)
    joined[:half] /= unit * encoder.STEPS
    found = [_layer(reader, width) for _ in range(layers)]
    sizes = {"input": 2 * half, "width": width, "end": end,
             "layers": "".join(kind for kind, _, _ in found)}
    network = TriggerNetwork(Inventory(upos, names), lexicon, sizes)
    with torch.no_grad():
        nn.init.eye_(network.projection.weight)
        _set(network.input, joined, offsets)
        for table, values in ((network.tags, tags), (network.relations, kinds_of_arcs),
                              (network.names, kinds_of_names)):
            table.weight.copy_(values)
        for layer, (kind, weights, bias) in zip(network.layers, found):
            _set(layer.gates if kind == "R" else layer.joint, weights, bias)
        _heads(reader, network, width, end, relations)
    return network


def _lexicon(reader: Reader, width: int) -> ShippedLexicon:
    start = reader.position
    known = reader.word_map()
    unit, count = float(reader.array("<f4", 1)[0]), reader.count()
    table = reader.array("i1", count * width).reshape(count, width).astype(np.float32) * unit
    return ShippedLexicon(known, table, reader.bytes[start : reader.position])


def _layer(reader: Reader, width: int) -> tuple[str, Tensor, Tensor]:
    kind = KINDS[reader.count()]
    return kind, *reader.matrix(*((width, 2 * width) if kind == "R" else (3 * width, width)))


def _heads(reader: Reader, network: TriggerNetwork, width: int, end: int, relations: int) -> None:
    heads = network.heads
    scorers = list(network.ends.values())
    sizes = [width] + 2 * len(scorers) * [end]
    weights, offsets = reader.matrix(width, sum(sizes))
    factors = []
    parts = [heads.hidden, *(part for each in scorers for part in (each.left, each.right))]
    for part, own, bias in zip(parts, weights.split(sizes, 1), offsets.split(sizes)):
        factors.append(own.std().item() / SPREAD)
        _set(part, own / factors[-1], bias / factors[-1])
    scores, bias = reader.steps(width, relations + heads.qualifier.out_features)
    for part, own, added in zip((heads.trigger, heads.qualifier),
                                scores.split([relations, heads.qualifier.out_features], 1),
                                bias.split([relations, heads.qualifier.out_features])):
        _set(part, own * factors[0], added)
    for number, scorer in enumerate(scorers):
        _ends(reader, scorer, end, *factors[1 + 2 * number : 3 + 2 * number])


def _ends(reader: Reader, scorer, size: int, left: float, right: float) -> None:
    weights, offsets = reader.steps(size, size + 1)
    made = size**-0.5 / (float(reader.array("<f4", 1)[0]) * right)
    _set(scorer.middle, weights[:, :size] * left / made, offsets[:size] / made)
    _set(scorer.from_left, weights[:, size:] * left, offsets[size:])
    nn.init.zeros_(scorer.from_right.weight)
    nn.init.zeros_(scorer.from_right.bias)
    reach = reader.count()
    scorer.distance.copy_(reader.floats(2 * reach + 1))


def _set(linear: nn.Linear, weights: Tensor, bias: Tensor) -> None:
    linear.weight.copy_(weights.t())
    linear.bias.copy_(bias)
