"""Trains the network on treebanks and, if there are any, on silver trees.

    python train.py --data FOLDER --out FILE [--start FILE] [--silver FILE...]
"""

import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from corpus import Inventory, Numbering, batches, recasing
from features import Lexicon, learned_forms, read_vectors
from network import Network, Sizes
from scores import Scores
from spanning_tree import best_tree
from treebank import read_treebank


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


def train(options) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    treebanks = Path(options.data) / "treebanks"
    gold = [sentence for name in ("ewt", "gum")
            for sentence in read_treebank(treebanks / f"{name}-train.conllu")]
    dev = {name: read_treebank(treebanks / f"{name}-dev.conllu") for name in ("ewt", "gum")}
    silver = [s for path in options.silver for s in read_treebank(Path(path))]
    inventory = Inventory.of(gold)
    vector_rows, vectors = read_vectors(Path(options.data) / "vectors")
    forms = learned_forms([s.forms for s in gold + silver], options.least)
    numbering = Numbering(Lexicon(vector_rows, forms), inventory)
    network = Network(
        Sizes(len(forms) + 1, len(inventory.upos), len(inventory.xpos), len(inventory.relations),
              options.width, options.layers, options.arc, options.label),
        torch.from_numpy(vectors))
    if options.start:
        continue_from(options.start, network, forms)
    average = Average(network, options.average)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, betas=(0.9, 0.98),
                                  weight_decay=options.decay, fused=True)
    names = {Path(path).stem for path in options.silver}
    weight = lambda s: options.silver_weight if s.source in names else 1.0
    training = gold + silver
    recase = recasing(generator, options.recase)
    steps = len(batches(training, options.batch, random.Random(0))) * options.epochs
    step, start = 0, time.process_time()
    for epoch in range(options.epochs):
        total, count = 0.0, 0
        for group in batches(training, options.batch, generator):
            batch = numbering.batch(training, group, weight, recase)
            for parameters in optimizer.param_groups:
                parameters["lr"] = learning_rate(step, steps, options)
            loss = loss_of(network, batch, options)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()
            average.update()
            step += 1
            total, count = total + loss.item(), count + 1
        spent = time.process_time() - start
        last = epoch + 1 == options.epochs
        report = [f"epoch {epoch + 1} loss {total / count:.3f} seconds {spent:.0f}"]
        if last or (epoch + 1) % options.every == 0:
            for name, sentences in dev.items():
                scores = evaluate(average.network, numbering, inventory, sentences)
                report.append(name + " " + " ".join(f"{k} {v:.2f}" for k, v in scores.items()))
        print(" | ".join(report), flush=True)
        if last or (epoch + 1) % options.every == 0:
            save(options, average.network, forms, inventory)


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
