"""Fits the heads of semantic roles to the shipped network of triggers, and writes them for Swift.

    fit_roles.py --network network.bin --triggers triggers.bin --roles BANK PROPBANK CONLLU
        --out roles.bin [--sample LINES CONLLU OUT]

The network itself stays as it is: roles are read from the states that triggers are read from. A tenth
of the sentences is held out and scored (`roles.py`).
"""

import argparse
import random
from pathlib import Path

import torch
from torch import Tensor

import roles
import shipped
from claims import Sentence, read_sentences
from corpus import batches
from descent import Descent
from encoder import ShippedEncoder
from export import LEFT_LIMIT, Writer, array, weights_of
from export_triggers import CLEAR, see_largest, write_ends, write_readout
from heads import RoleHeads
from student import TriggerNetwork, encode_all

MAGIC = b"ENTROLE1"


@torch.no_grad()
def states_of(network: TriggerNetwork, sentences: list[Sentence]) -> None:
    """Leaves with each sentence what the network says of its words."""
    for group in batches(sentences, 6000, None):
        values = network.encode(network.batch([sentences[member] for member in group]), 0)
        for column, member in enumerate(group):
            sentences[member].state = values[: len(sentences[member]), column].clone()


def padded(sentences: list[Sentence]) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence([each.state for each in sentences])


def fit(heads: RoleHeads, annotated: list[Sentence], held_out: list[Sentence], options) -> None:
    generator = random.Random(options.seed)
    optimizer = torch.optim.AdamW(heads.parameters(), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = len(batches(annotated, options.batch, random.Random(0))) * options.epochs
    descent = Descent(optimizer, steps, options.rate)
    for epoch in range(options.epochs):
        for group in batches(annotated, options.batch, generator):
            chosen = [annotated[member] for member in group]
            descent.follow(roles.loss_of(heads(padded(chosen), options.dropout), chosen))
        heads.eval()
        print(f"pass {epoch + 1}: "
              + roles.scores_of(held_out, lambda chosen: heads(padded(chosen)), batches), flush=True)
        heads.train()


def ends_of(heads: RoleHeads) -> dict:
    return dict(zip(roles.CORE, heads.roles))


def write(heads: RoleHeads, network: TriggerNetwork, sentences: list[Sentence]) -> bytes:
    writer, largest = Writer(), {}
    writer.parts.append(MAGIC)
    writer.count(network.sizes["width"], heads.roles[0].left.out_features)
    writer.words(roles.CORE)
    with torch.no_grad():
        for sentence in sentences:
            see_largest(largest, sentence.state, heads.hidden, ends_of(heads))
    write_readout(writer, network.normalization, heads.hidden, ends_of(heads), largest)
    writer.matrix(weights_of(heads.predicate), array(heads.predicate.bias),
                  LEFT_LIMIT / largest["hidden"])
    for role, scorer in ends_of(heads).items():
        write_ends(writer, scorer, role, largest)
    return b"".join(writer.parts)


@torch.no_grad()
def sample(heads: RoleHeads, sentences: list[Sentence]) -> str:
    """Words, then each clear predicate: its place and sixteenths, and the clear places of each role."""
    lines = []
    for sentence in sentences:
        lines.append(" ".join(sentence.forms))
        predicates, ends = heads(padded([sentence]))
        for word in (predicates[:, 0] > CLEAR).nonzero().flatten().tolist():
            rows = ends[:, 0, word]
            if (rows.abs() > CLEAR).all():
                places = [",".join(map(str, (row > 0).nonzero().flatten().tolist())) or "-" for row in rows]
                if set(places) != {"-"}:
                    lines.append("\t".join(
                        [str(word), str(round(16 * predicates[word, 0].item())), *places]))
    return "\n".join(lines) + "\n"


def main(options) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    encoder = ShippedEncoder(options.network)
    network = shipped.read(options.triggers, encoder.unit).eval()
    held_out, annotated = roles.parted(roles.read_roles(*options.roles))
    for sentences in (held_out, annotated):
        encode_all(encoder, sentences)
        states_of(network, sentences)
    heads = RoleHeads(network.sizes["width"], options.end)
    fit(heads, annotated, held_out, options)
    heads.eval()
    options.out.write_bytes(write(heads, network, annotated[:800]))
    if options.sample:
        lines, trees, out = options.sample
        text = {"text": lines.read_text(encoding="utf-8"), "id": "sample"}
        chosen = [each for item in read_sentences([text], trees) for each in item]
        encode_all(encoder, chosen)
        states_of(network, chosen)
        out.write_text(sample(heads, chosen), encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--network", type=Path, required=True, help="Models/network.bin")
    add("--triggers", type=Path, required=True, help="Models/triggers.bin")
    add("--roles", nargs=3, type=Path, required=True,
        help="a treebank, its PropBank and its text analyzed")
    add("--out", type=Path, required=True)
    add("--sample", nargs=3, type=Path, help="lines, their CoNLL-U, and where to write what is said of them")
    add("--epochs", type=int, default=10)
    add("--rate", type=float, default=2e-3)
    add("--batch", type=int, default=1500)
    add("--dropout", type=float, default=0.15)
    add("--end", type=int, default=64)
    add("--seed", type=int, default=1)
    return result


if __name__ == "__main__":
    main(parser().parse_args())
