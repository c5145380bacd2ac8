"""Trains the network on treebanks and, if there are any, on silver trees.

    python train.py --data FOLDER --out FILE [--start FILE] [--silver FILE...]
"""

import argparse
import copy
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from corpus import Inventory, Numbering, batches, recasing
from features import Lexicon, learned_forms, read_vectors
from network import Network, Sizes
from scores import Scores
from spanning_tree import best_tree
from treebank import Sentence, read_treebank

TREEBANKS = ("ewt", "gum")


def loss_of(network, batch, options) -> torch.Tensor:
    encoded = network.encode(batch.ids, batch.mask, options.dropout, options.word_dropout)
    weights = (batch.weights.expand_as(batch.heads) * batch.mask).reshape(-1)
    total = weights.sum()

    def mean(scores, gold):
        losses = functional.cross_entropy(
            scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), reduction="none")
        return (losses * weights).sum() / total

    arcs = network.arc_scores(encoded, batch.mask, options.dropout).transpose(0, 1)
    heads = batch.heads.clamp(min=0)
    labels = network.label_scores(encoded, heads, options.dropout)
    return (
        mean(arcs, batch.heads) + mean(labels, batch.relations)
        + options.tag_weight * mean(network.upos(encoded), batch.upos)
        + options.tag_weight * mean(network.xpos(encoded), batch.xpos)
    )


@torch.no_grad()
def analyzed(network, numbering, inventory, sentences):
    """Tags, 0-based heads (-1 for the root) and relations of each sentence."""
    network.eval()
    results = [None] * len(sentences)
    for group in batches(sentences, 4000, None):
        batch = numbering.batch(sentences, group, lambda _: 1.0)
        encoded = network.encode(batch.ids, batch.mask, 0, 0)
        upos, xpos = network.upos(encoded).argmax(-1), network.xpos(encoded).argmax(-1)
        arcs = network.arc_scores(encoded, batch.mask, 0).numpy()
        heads = np.zeros(batch.mask.shape, np.int64)
        for column, member in enumerate(group):
            size = len(sentences[member])
            heads[:size, column] = best_tree(arcs[column, :size, : size + 1])
        labels = network.label_scores(encoded, torch.from_numpy(heads), 0)
        labels = _root_only_at_the_root(labels, heads, inventory).argmax(-1)
        for column, member in enumerate(group):
            size = len(sentences[member])
            results[member] = (
                [inventory.upos[i] for i in upos[:size, column]],
                [inventory.xpos[i] for i in xpos[:size, column]],
                (heads[:size, column] - 1).tolist(),
                [inventory.relations[i] for i in labels[:size, column]],
            )
    network.train()
    return results


def _root_only_at_the_root(labels, heads, inventory):
    root = inventory.relations.index("root")
    is_root = torch.from_numpy(heads == 0)
    labels[..., root] = torch.where(is_root, 1e4, -1e4)
    return labels


def evaluate(network, numbering, inventory, sentences) -> dict[str, float]:
    scores = Scores()
    for sentence, result in zip(sentences, analyzed(network, numbering, inventory, sentences)):
        scores.add_sentence(sentence, *result)
    return scores.percent()


class Average:
    """Exponential moving average of the parameters."""

    def __init__(self, network, rate: float):
        self.network, self.rate, self.steps = copy.deepcopy(network), rate, 0
        self.pairs = list(zip(self.network.parameters(), network.parameters()))

    @torch.no_grad()
    def update(self) -> None:
        self.steps += 1
        rate = min(self.rate, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_([mine for mine, _ in self.pairs],
                             [theirs for _, theirs in self.pairs], 1 - rate)


def learning_rate(step: int, steps: int, options) -> float:
    if step < options.warmup:
        return options.rate * (step + 1) / options.warmup
    progress = (step - options.warmup) / max(1, steps - options.warmup)
    return options.rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))


@torch.no_grad()
def continue_from(path: str, network, forms: dict[bytes, int]) -> None:
    """Takes over a network of the same sizes; learned forms and further layers may be new.

    A further layer begins with values of zero, so that it changes nothing at first.
    """
    saved = torch.load(path)
    state, rows = saved["state"], network.tables[0].weight
    old = state.pop("tables.0.weight")
    rows[0] = old[0]
    for index, form in enumerate(saved["forms"]):
        if form in forms:
            rows[forms[form]] = old[index + 1]
    known = len(saved["sizes"]["layers"])
    for layer in network.layers[known:]:
        layer.silence()
    further = tuple(f"layers.{index}." for index in range(known, len(network.layers)))
    missing, unknown = network.load_state_dict(state, strict=False)
    if unknown or any(not name.startswith(("tables.0.", *further)) for name in missing):
        raise ValueError(f"{path} is a network of another kind: {missing} {unknown}")


@dataclass
class Data:
    """What is trained on and what is chosen by."""

    training: list[Sentence]
    dev: dict[str, list[Sentence]]
    silver: set[str]
    forms: dict[bytes, int]
    inventory: Inventory
    numbering: Numbering
    vectors: np.ndarray


def read_data(options) -> Data:
    treebanks = Path(options.data) / "treebanks"
    gold = [sentence for name in TREEBANKS
            for sentence in read_treebank(treebanks / f"{name}-train.conllu")]
    dev = {name: read_treebank(treebanks / f"{name}-dev.conllu") for name in TREEBANKS}
    training = gold + [s for path in options.silver for s in read_treebank(Path(path))]
    inventory = Inventory.of(gold)
    vector_rows, vectors = read_vectors(Path(options.data) / "vectors")
    forms = learned_forms([sentence.forms for sentence in training], options.least)
    numbering = Numbering(Lexicon(vector_rows, forms), inventory)
    silver = {Path(path).stem for path in options.silver}
    return Data(training, dev, silver, forms, inventory, numbering, vectors)


def make_network(data: Data, options) -> Network:
    inventory = data.inventory
    sizes = Sizes(len(data.forms) + 1, len(inventory.upos), len(inventory.xpos),
                  len(inventory.relations), options.width, options.layers, options.arc,
                  options.label)
    network = Network(sizes, torch.from_numpy(data.vectors))
    if options.start:
        continue_from(options.start, network, data.forms)
    return network


class Trainer:
    """Takes the steps of training; the averaged network is the outcome."""

    def __init__(self, data: Data, options, generator: random.Random):
        self.data, self.options, self.generator = data, options, generator
        self.network = make_network(data, options)
        self.average = Average(self.network, options.average)
        self.optimizer = torch.optim.AdamW(
            self.network.parameters(), lr=options.rate, betas=(0.9, 0.98),
            weight_decay=options.decay, fused=True)
        self.recase = recasing(generator, options.recase)
        groups = batches(data.training, options.batch, random.Random(0))
        self.step, self.steps = 0, len(groups) * options.epochs

    def epoch(self) -> float:
        """Goes through all sentences once; returns the mean loss of a batch."""
        groups = batches(self.data.training, self.options.batch, self.generator)
        return sum(self._learn(group) for group in groups) / len(groups)

    def _learn(self, group: list[int]) -> float:
        data, options = self.data, self.options
        batch = data.numbering.batch(data.training, group, self._weight, self.recase)
        for parameters in self.optimizer.param_groups:
            parameters["lr"] = learning_rate(self.step, self.steps, options)
        loss = loss_of(self.network, batch, options)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimizer.step()
        self.average.update()
        self.step += 1
        return loss.item()

    def _weight(self, sentence: Sentence) -> float:
        return self.options.silver_weight if sentence.source in self.data.silver else 1.0


def train(options) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    data = read_data(options)
    trainer = Trainer(data, options, generator)
    start, last = time.process_time(), min(options.epochs, options.until)
    for epoch in range(1, last + 1):
        loss = trainer.epoch()
        print(f"epoch {epoch} loss {loss:.3f} seconds {time.process_time() - start:.0f}", flush=True)
        if epoch == last or epoch % options.every == 0:
            network = trainer.average.network
            report(network, data.numbering, data.inventory, data.dev)
            save(options, network, data.forms, data.inventory)


def report(network, numbering, inventory, dev: dict[str, list[Sentence]]) -> None:
    """Prints the scores on the dev files."""
    for name, sentences in dev.items():
        scores = evaluate(network, numbering, inventory, sentences)
        print(name, " ".join(f"{key} {value:.2f}" for key, value in scores.items()), flush=True)


def save(options, network, forms, inventory) -> None:
    torch.save({"state": network.state_dict(), "sizes": vars(network.sizes),
                "forms": list(forms), "inventory": vars(inventory),
                "options": vars(options)}, options.out)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--data", required=True)
    add("--out", required=True)
    add("--start", help="a network to go on from")
    add("--silver", nargs="*", default=[])
    add("--silver-weight", type=float, default=0.5)
    add("--epochs", type=int, default=12)
    add("--until", type=int, default=1000, help="stop after so many epochs of those planned")
    add("--every", type=int, default=3)
    add("--seed", type=int, default=1)
    add("--batch", type=int, default=1500)
    add("--rate", type=float, default=3e-3)
    add("--decay", type=float, default=1e-4)
    add("--warmup", type=int, default=200)
    add("--average", type=float, default=0.998)
    add("--dropout", type=float, default=0.2)
    add("--word-dropout", type=float, default=0.1)
    add("--recase", type=float, default=0.05)
    add("--tag-weight", type=float, default=0.5)
    add("--least", type=int, default=3)
    add("--width", type=int, default=128)
    add("--layers", default="CRRR")
    add("--arc", type=int, default=96)
    add("--label", type=int, default=64)
    return result


if __name__ == "__main__":
    train(parser().parse_args())
