"""Trains the network on treebanks and, if there are any, on silver trees.

    python train.py --data FOLDER --out FILE [--silver FILE...]

The defaults are what the shipped network was trained with.
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
from treebank import Sentence, read_labelled, read_treebank

TREEBANKS = ("ewt", "gum")
UPOS, XPOS, HEADS, RELATIONS = range(4)


def loss_of(network, batch, options) -> torch.Tensor:
    encoded = network.encode(batch.ids, batch.mask, options.dropout, options.word_dropout)
    weights = (batch.weights.expand_as(batch.heads) * batch.mask).reshape(-1)
    total = weights.sum()

    def mean(task, scores):
        likelihoods = functional.log_softmax(scores, -1).gather(-1, batch.labels[:, :, task])
        losses = -(likelihoods * batch.shares[:, :, task]).sum(-1)
        return (losses.reshape(-1) * weights).sum() / total

    arcs = network.arc_scores(encoded, batch.mask, options.dropout).transpose(0, 1)
    relations = network.label_scores(encoded, batch.heads, options.dropout)
    tags = mean(UPOS, network.upos(encoded)) + mean(XPOS, network.xpos(encoded))
    return mean(HEADS, arcs) + mean(RELATIONS, relations) + options.tag_weight * tags


@torch.no_grad()
def analyzed(network, numbering, inventory, sentences, observe=None):
    """Tags, 0-based heads (-1 for the root) and relations of each sentence.

    `observe` is told the positions of a batch and its scores of the four tasks.
    """
    network.eval()
    results = [None] * len(sentences)
    for group in batches(sentences, 4000, None):
        batch = numbering.batch(sentences, group, lambda _: 1.0)
        encoded = network.encode(batch.ids, batch.mask, 0, 0)
        tags = network.upos(encoded), network.xpos(encoded)
        upos, xpos = _paired(*tags, inventory)
        all_arcs = network.arc_scores(encoded, batch.mask, 0)
        arcs = all_arcs.numpy()
        heads = np.zeros(batch.mask.shape, np.int64)
        for column, member in enumerate(group):
            size = len(sentences[member])
            heads[:size, column] = best_tree(arcs[column, :size, : size + 1])
        labels = network.label_scores(encoded, torch.from_numpy(heads), 0)
        labels = _root_only_at_the_root(labels, heads, inventory)
        if observe:
            observe(group, (*tags, all_arcs.transpose(0, 1), labels))
        labels = labels.argmax(-1)
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


def _paired(upos, xpos, inventory):
    """The best tags; a universal tag goes with some Penn tag that is likely too."""
    apart = torch.from_numpy(~inventory.pairing())
    fitting = xpos.unsqueeze(-2).masked_fill(apart, -1e4).amax(-1)
    return (upos + fitting).argmax(-1), xpos.argmax(-1)


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
    training = gold + [s for path in options.silver for s in read_labelled(Path(path))]
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
    return Network(sizes, torch.from_numpy(data.vectors))


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
    add("--silver", nargs="*", default=[])
    add("--silver-weight", type=float, default=0.6)
    add("--epochs", type=int, default=16)
    add("--until", type=int, default=1000, help="stop after this many epochs of those planned")
    add("--every", type=int, default=2)
    add("--seed", type=int, default=1)
    add("--batch", type=int, default=2000)
    add("--rate", type=float, default=3e-3)
    add("--decay", type=float, default=1e-4)
    add("--warmup", type=int, default=200)
    add("--average", type=float, default=0.998)
    add("--dropout", type=float, default=0.1)
    add("--word-dropout", type=float, default=0.1)
    add("--recase", type=float, default=0.05)
    add("--tag-weight", type=float, default=1.0)
    add("--least", type=int, default=3)
    add("--width", type=int, default=128)
    add("--layers", default="CRRRRR")
    add("--arc", type=int, default=96)
    add("--label", type=int, default=64)
    return result


if __name__ == "__main__":
    train(parser().parse_args())
