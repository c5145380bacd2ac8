"""Trains the network that scores names, on the states of the network of trees: from texts marked by
people and from what the teacher says of others.

    name_network.py --network network.bin --gold BIO… --silver BIO… --dev BIO… --out FILE [--sample BIO OUT]

Of gold the held-out fifth of each file (`HeldOut.swift`) is left out and scored. The perceptron of
`entente-train train-names` decides by these scores and by what it knows of words.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from bio import HELD_OUT, KINDS, LABELS, Sentence, f1, read
from corpus import batches
from descent import Descent
from encoder import ShippedEncoder
from export import STEPS, Writer, array, weights_of, write_layers
from network import Normalization, RecurrentLayer, dropped

MAGIC = b"ENTNNET1"
LONGEST = 150
POSITIONS = 4
COUNT = 1 + POSITIONS * len(KINDS)
FIRST, INNER, LAST, ONLY = range(POSITIONS)


class NameNetwork(nn.Module):
    def __init__(self, states: int, width: int, layers: int):
        super().__init__()
        self.input = nn.Linear(2 * states, width)
        self.layers = nn.ModuleList(RecurrentLayer(width) for _ in range(layers))
        self.normalization = Normalization(width)
        self.labels = nn.Linear(width, COUNT)

    def forward(self, states: Tensor, mask: Tensor, dropout: float = 0.0) -> Tensor:
        value = self.input(functional.dropout(states, dropout, self.training))
        for layer in self.layers:
            value = layer(value, mask, dropout)
        return self.labels(dropped(self.normalization(value), dropout, self.training))


def codes(labels: list[int]) -> list[int]:
    """Labels that tell first, inner, last and only words apart, as in NameLabel.swift."""
    result = []
    for place, label in enumerate(labels):
        name = LABELS[label]
        if name == "O":
            result.append(0)
            continue
        goes_on = place + 1 < len(labels) and LABELS[labels[place + 1]] == "I" + name[1:]
        position = (FIRST if goes_on else ONLY) if name[0] == "B" else INNER if goes_on else LAST
        result.append(1 + POSITIONS * KINDS.index(name[2:]) + position)
    return result


def follows(code: int, before: int) -> bool:
    is_open = before and (before - 1) % POSITIONS in (FIRST, INNER)
    continues = code and (code - 1) % POSITIONS in (INNER, LAST)
    same = code and before and (code - 1) // POSITIONS == (before - 1) // POSITIONS
    return bool(continues and same) if is_open else not continues


FORBIDDEN = np.array([[0.0 if follows(code, before) else -1e9 for before in range(COUNT)]
                      for code in range(COUNT)])


def best_codes(scores: np.ndarray) -> list[int]:
    best = scores[0] + FORBIDDEN[:, 0]
    origins = []
    for row in scores[1:]:
        reached = best[None] + FORBIDDEN
        origins.append(reached.argmax(1))
        best = reached.max(1) + row
    ends = np.array([0.0 if code == 0 or (code - 1) % POSITIONS in (LAST, ONLY) else -1e9
                     for code in range(COUNT)])
    found = [int((best + ends).argmax())]
    for origin in reversed(origins):
        found.append(int(origin[found[-1]]))
    return found[::-1]


def plain(found: list[int]) -> list[int]:
    """Labels as in BIO."""
    result = []
    for code in found:
        kind, position = divmod(code - 1, POSITIONS)
        begins = position in (FIRST, ONLY)
        result.append(LABELS.index(("B-" if begins else "I-") + KINDS[kind]) if code else 0)
    return result


class Batch:
    def __init__(self, chosen: list[Sentence]):
        time, count = max(map(len, chosen)), len(chosen)
        self.states = torch.zeros(time, count, chosen[0].state.shape[-1])
        self.mask = torch.zeros(time, count, 1)
        self.labels = torch.zeros(time, count, dtype=torch.long)
        self.weights = torch.zeros(time, count)
        for column, sentence in enumerate(chosen):
            size = len(sentence)
            self.states[:size, column] = sentence.state.float()
            self.mask[:size, column] = 1
            self.labels[:size, column] = torch.tensor(sentence.codes)
            self.weights[:size, column] = sentence.weight


def prepared(sentences: list[Sentence], encoder: ShippedEncoder, weight: float) -> list[Sentence]:
    short = [each for each in sentences if len(each) <= LONGEST]
    for group in batches(short, 6000, None):
        states = encoder([short[member] for member in group])
        for column, member in enumerate(group):
            sentence = short[member]
            sentence.state = states[: len(sentence), column].half()
            sentence.codes, sentence.weight = codes(sentence.labels), weight
    return short


@torch.no_grad()
def evaluate(network: NameNetwork, held: dict[str, list[Sentence]]) -> str:
    network.eval()
    parts = []
    for name, sentences in held.items():
        found = [[] for _ in sentences]
        for group in batches(sentences, 6000, None):
            batch = Batch([sentences[member] for member in group])
            scores = network(batch.states, batch.mask).numpy()
            for column, member in enumerate(group):
                found[member] = plain(best_codes(scores[: len(sentences[member]), column]))
        parts.append(f"{name} {f1(found, [each.labels for each in sentences])}")
    network.train()
    return "; ".join(parts)


def fit(network: NameNetwork, training: list[Sentence], held: dict, options) -> None:
    generator = random.Random(options.seed)
    optimizer = torch.optim.AdamW(network.parameters(), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = len(batches(training, options.batch, random.Random(0))) * options.epochs
    descent = Descent(optimizer, steps, options.rate)
    for epoch in range(options.epochs):
        start, total = time.time(), 0.0
        groups = batches(training, options.batch, generator)
        for group in groups:
            batch = Batch([training[member] for member in group])
            scores = network(batch.states, batch.mask, options.dropout)
            losses = functional.cross_entropy(
                scores.flatten(0, 1), batch.labels.flatten(), reduction="none")
            loss = (losses * batch.weights.flatten()).sum() / batch.weights.sum()
            descent.follow(loss)
            total += loss.item()
        print(f"pass {epoch + 1}: loss {total / len(groups):.4f}, {time.time() - start:.0f} s; "
              + evaluate(network, held), flush=True)
        if options.keep:
            torch.save(network.state_dict(), options.keep)


def write(network: NameNetwork, unit: float) -> bytes:
    writer = Writer()
    writer.parts.append(MAGIC)
    writer.count(network.input.in_features // 2, network.input.out_features, len(network.layers))
    weights = weights_of(network.input)
    weights[: len(weights) // 2] *= unit * STEPS  # Features stand in steps of the tables.
    writer.matrix(weights, array(network.input.bias), STEPS)
    write_layers(writer, network)
    writer.matrix(weights_of(network.labels, network.normalization), array(network.labels.bias), STEPS)
    return b"".join(writer.parts)


@torch.no_grad()
def sample(network: NameNetwork, sentences: list[Sentence]) -> str:
    """Words, then for each its scores of all labels, in sixteenths."""
    lines = []
    for sentence in sentences:
        batch = Batch([sentence])
        lines.append(" ".join(sentence.forms))
        for row in network(batch.states, batch.mask)[:, 0].tolist():
            lines.append("\t".join(str(round(16 * score)) for score in row))
    return "\n".join(lines) + "\n"


def main(options) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    encoder = ShippedEncoder(options.network)
    training, held = [], {}
    for path in options.gold:
        kept, left = HELD_OUT.parted(read(path, path))
        training += prepared(kept, encoder, options.gold_weight)
        if len(left) < 1000:
            held[Path(path).stem] = prepared(left, encoder, 1)
    for path in options.silver:
        training += prepared(read(path, path), encoder, 1)
    for path in options.dev:
        held[Path(path).stem] = prepared(read(path, path), encoder, 1)
    network = NameNetwork(encoder.width, options.width, options.layers)
    fit(network, training, held, options)
    network.eval()
    options.out.write_bytes(write(network, encoder.unit))
    if options.sample:
        lines, out = options.sample
        words = [line.split() for line in lines.read_text(encoding="utf-8").splitlines()]
        chosen = [Sentence(forms, [0] * len(forms), [0] * len(forms)) for forms in words if forms]
        out.write_text(sample(network, prepared(chosen, encoder, 1)), encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--network", type=Path, required=True, help="Models/network.bin")
    add("--gold", type=Path, nargs="+", default=[])
    add("--silver", type=Path, nargs="+", default=[])
    add("--dev", type=Path, nargs="+", default=[])
    add("--out", type=Path, required=True)
    add("--keep", type=Path, help="where the parameters are kept after each pass")
    add("--sample", nargs=2, type=Path, help="lines of words, and where to write their scores")
    add("--width", type=int, default=64)
    add("--layers", type=int, default=2)
    add("--epochs", type=int, default=8)
    add("--rate", type=float, default=4e-3)
    add("--batch", type=int, default=2500)
    add("--dropout", type=float, default=0.05)
    add("--gold-weight", type=float, default=2.0)
    add("--seed", type=int, default=1)
    return result


if __name__ == "__main__":
    main(parser().parse_args())
