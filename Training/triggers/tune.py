"""Lets the network of triggers learn from annotated items, after all that the teacher taught it.

    python tune.py --start triggers.bin --network network.bin --gold GOLD CONLLU... --dev GOLD CONLLU
        --out FILE [--folds N --unseen K]

What it learned is taken by half (`--share`): the mean of the weights before and after keeps what the
teacher taught it of other texts (Wortsman et al. 2022). What reads the network must be fitted to what it
says of items that it has not seen. So besides the network that is shipped there is one for each fold,
which has not seen the articles of that fold; the folds are those of `entente-train scorer --triggers`.
"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch

import shipped
from claims import Sentence, read_claims, read_records
from corpus import batches
from descent import Descent
from encoder import ShippedEncoder
from export_triggers import ENOUGH, largest_values, write, write_sample
from heads import Labels, circumstance_loss_of, loss_of
from pairs import best_of
from student import TriggerNetwork, encode_all, evaluate

LONGEST = 120


def items_of(fold: int, folds: int, corpora: list[Path]) -> set[str]:
    """The items of every so manieth article; "id.1" and "id.2" are of one."""
    numbers: dict[str, int] = {}
    items = [record["id"] for corpus in corpora for record in read_records(corpus)]
    for item in items:
        numbers.setdefault(item.partition(".")[0], len(numbers))
    return {item for item in items if numbers[item.partition(".")[0]] % folds == fold}


def fit(network: TriggerNetwork, gold: list[Sentence], dev: list[Sentence], options) -> None:
    generator = random.Random(options.seed)
    # The table of words stands in the file as it is, so that what makes it stays.
    network.projection.requires_grad_(False)
    tuned = [parameters for name, parameters in network.named_parameters()
             if parameters.requires_grad and not name.startswith(("role_heads", "forms"))]
    optimizer = torch.optim.AdamW(tuned, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98),
                                  fused=True)
    steps = len(batches(gold, options.batch, random.Random(0))) * options.epochs
    descent = Descent(optimizer, steps, options.rate)
    for epoch in range(options.epochs):
        start, total = time.time(), 0.0
        groups = batches(gold, options.batch, generator)
        for group in groups:
            chosen = [gold[member] for member in group]
            value = network.encode(network.batch(chosen), options.dropout)
            loss = (loss_of(network.heads(value, options.dropout), Labels(chosen))
                    + circumstance_loss_of(network.circumstances(value, options.dropout), chosen))
            descent.follow(loss)
            total += loss.item()
        print(f"pass {epoch + 1}: loss {total / len(groups):.3f}, {time.time() - start:.0f} s; "
              + evaluate(network, dev, []) + ", " + circumstances(network, dev), flush=True)


def blended(network: TriggerNetwork, start: dict, share: float) -> None:
    """Takes so much of what was learned; speakers and times were not known before."""
    network.load_state_dict({
        name: share * value + (1 - share) * start[name]
        if value.is_floating_point() and not name.startswith("circumstances.") else value
        for name, value in network.state_dict().items()})


@torch.no_grad()
def circumstances(network: TriggerNetwork, dev: list[Sentence]) -> str:
    """How well speakers and times of annotated triggers are found where the sentence has them."""
    network.eval()
    judged: list[list[tuple[float, bool]]] = [[], []]
    totals = [0, 0]
    for group in batches(dev, 4000, None):
        chosen = [dev[member] for member in group]
        scores = network.circumstances(network.encode(network.batch(chosen), 0))
        for column, sentence in enumerate(chosen):
            for claim in sentence.claims:
                for side, words in enumerate((claim.speakers, claim.times)):
                    if words is not None and not claim.doubtful:
                        row = scores[side, column, claim.triggers[0], : len(sentence)]
                        judged[side].append((row.max().item(), row.argmax().item() in words))
                        totals[side] += bool(words)
    network.train()
    return ", ".join(f"{name} {best_of(pairs, total)}"
                     for name, pairs, total in zip(("speakers", "times"), judged, totals))


def main(options) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    encoder = ShippedEncoder(options.network)
    network = shipped.read(options.start, encoder.unit)
    read = [each for corpus in options.gold for each in read_claims(*corpus)]
    unseen = (items_of(options.unseen, options.folds, [corpus for corpus, _ in options.gold])
              if options.folds else set())
    gold = [each for each in read if len(each) <= LONGEST and each.item not in unseen]
    dev = read_claims(*options.dev)
    for sentences in (gold, dev):
        encode_all(encoder, sentences)
    start = copy.deepcopy(network.state_dict())
    network.train()
    fit(network, gold, dev, options)
    blended(network, start, options.share)
    print("blended: " + evaluate(network, dev, []) + ", " + circumstances(network, dev))
    network.eval()
    options.out.write_bytes(write(network, largest_values(network, gold[:ENOUGH]), encoder.unit))
    if options.sample:
        write_sample(network, encoder, *options.sample)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--start", type=Path, required=True, help="what export_triggers.py wrote")
    add("--network", type=Path, required=True, help="Models/network.bin")
    add("--gold", nargs=2, type=Path, action="append", required=True, help="may be given several times")
    add("--dev", nargs=2, type=Path, required=True)
    add("--out", type=Path, required=True)
    add("--folds", type=int, default=0, help="into how many parts articles are divided")
    add("--unseen", type=int, default=0, help="the part that is left out")
    add("--sample", nargs=3, type=Path, help="lines, their CoNLL-U, and where to write what is said of them")
    add("--epochs", type=int, default=4)
    add("--rate", type=float, default=1e-3)
    add("--batch", type=int, default=1500)
    add("--dropout", type=float, default=0.05)
    add("--share", type=float, default=0.5, help="how much of what was learned is taken")
    add("--seed", type=int, default=1)
    return result


if __name__ == "__main__":
    main(parser().parse_args())
