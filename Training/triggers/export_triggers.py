"""Writes the network of triggers as the file that the Swift side reads.

    python export_triggers.py --model FILE --network network.bin --texts RECORDS CONLLU --out FILE

`Models/README.md` tells the layout. The texts give the range of what is rounded.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from claims import RELATIONS, Sentence, read_records, read_sentences
from corpus import batches
from encoder import ShippedEncoder
from export import LEFT_LIMIT, RIGHT_LIMIT, STEPS, TABLE_LIMIT, Writer, array, weights_of
from network import RecurrentLayer
from shipped import ShippedLexicon
from student import NAMES, TriggerNetwork, encode_all, load

MAGIC = b"ENTRIGR4"
ENOUGH, RARE = 800, 0.99995
LIKELY, CLEAR = -1.0, 0.5


def write(network: TriggerNetwork, largest: dict[str, float], unit: float) -> bytes:
    writer, sizes, heads = Writer(), network.sizes, network.heads
    writer.parts.append(MAGIC)
    writer.count(sizes["input"] // 2, sizes["width"], sizes["end"], len(RELATIONS),
                 len(network.layers))
    writer.words(RELATIONS)
    write_lexicon(writer, network)
    writer.words(network.inventory.upos)
    writer.words(network.inventory.relations)
    writer.array(array(network.tags.weight), "<f4")
    writer.array(array(network.relations.weight), "<f4")
    writer.words(NAMES)
    writer.array(np.roll(array(network.names.weight), -1, 0), "<f4")  # That of no name comes last.
    weights = weights_of(network.input)
    weights[: len(weights) // 2] *= unit * STEPS  # Features stand in steps of the tables.
    writer.matrix(weights, array(network.input.bias), STEPS)
    for layer in network.layers:
        write_layer(writer, layer)
    write_readout(writer, network.normalization, heads.hidden, network.ends, largest)
    writer.matrix(np.concatenate([weights_of(heads.trigger), weights_of(heads.qualifier)], 1),
                  np.concatenate([array(heads.trigger.bias), array(heads.qualifier.bias)]),
                  LEFT_LIMIT / largest["hidden"])
    for side, scorer in network.ends.items():
        write_ends(writer, scorer, side, largest)
    return b"".join(writer.parts)


def write_lexicon(writer: Writer, network: TriggerNetwork) -> None:
    """Rows of learned forms with their vectors, then those of vectors alone; the first is unknown."""
    lexicon = network.lexicon
    if isinstance(lexicon, ShippedLexicon):
        writer.parts.append(lexicon.raw)
        return
    projected = array(network.projection(network.vectors))
    own = array(network.forms.weight)
    rows, table = {}, [own[0]]
    for number, form in enumerate(lexicon.forms, 1):
        raw = form.encode("utf-8").lower()
        title = raw[:1].upper() + raw[1:]
        vector = lexicon.vector_rows.get(raw) or lexicon.vector_rows.get(title) or (
            lexicon.vector_rows.get(raw.upper(), 0))
        rows.setdefault(raw, len(table))
        table.append(own[number] + projected[vector])
    first = len(table)
    table.extend(projected[1:] + own[0])
    for word, vector in lexicon.vector_rows.items():
        if vector:
            rows.setdefault(word.lower(), first + vector - 1)
    values = np.stack(table)
    unit = np.quantile(np.abs(values), RARE) / TABLE_LIMIT
    writer.word_map(rows)
    writer.array([unit], "<f4")
    writer.count(len(values))
    writer.array(np.rint(values / unit).clip(-TABLE_LIMIT, TABLE_LIMIT), "i1")


def write_layer(writer: Writer, layer) -> None:
    if isinstance(layer, RecurrentLayer):
        writer.count(2)
        writer.matrix(weights_of(layer.gates, layer.normalization), array(layer.gates.bias), STEPS)
    else:
        writer.count(3)
        writer.matrix(weights_of(layer.joint, layer.normalization, 3), array(layer.joint.bias),
                      STEPS)


def write_readout(writer: Writer, normalization, hidden, ends: dict, largest: dict[str, float]) -> None:
    """What the scorers read of a normalized state: a hidden layer, and each word as trigger and as end."""
    parts = [(hidden, LEFT_LIMIT / largest["hidden"])]
    for side, scorer in ends.items():
        parts += [(scorer.left, LEFT_LIMIT / largest[side + " left"]),
                  (scorer.right, RIGHT_LIMIT / largest[side + " right"])]
    writer.matrix(
        np.concatenate([weights_of(part, normalization) * factor for part, factor in parts], 1),
        np.concatenate([array(part.bias) * factor for part, factor in parts]), STEPS)


def write_ends(writer: Writer, scorer, side: str, largest: dict[str, float]) -> None:
    """What an end adds on its own becomes part of what the trigger is made into."""
    size = scorer.left.out_features
    factor = LEFT_LIMIT / largest[side + " made"]
    weights = np.concatenate([weights_of(scorer.middle) * factor, weights_of(scorer.from_left)], 1)
    offsets = array(scorer.middle.bias) + array(scorer.from_right.weight)[0] * size**0.5
    own = array(scorer.from_left.bias) + array(scorer.from_right.bias)
    writer.matrix(weights, np.concatenate([offsets * factor, own]),
                  LEFT_LIMIT / largest[side + " left"])
    writer.array([size**-0.5 / (factor * RIGHT_LIMIT / largest[side + " right"])], "<f4")
    writer.count(len(scorer.distance) // 2)
    writer.array(array(scorer.distance), "<f4")


@torch.no_grad()
def largest_values(network: TriggerNetwork, sentences: list[Sentence]) -> dict[str, float]:
    """The largest absolute values of what is rounded, but for a few in a hundred thousand."""
    found: dict[str, float] = {}
    for group in batches(sentences[:ENOUGH], 4000, None):
        batch = network.batch([sentences[member] for member in group])
        words = network.encode(batch, 0)[batch.mask[..., 0] > 0]
        see_largest(found, words, network.heads.hidden, network.ends)
    return found


def see_largest(found: dict[str, float], words: Tensor, hidden, ends: dict) -> None:
    """Raises what was found to the largest values that scorers make of some words."""

    def see(name: str, values: Tensor) -> None:
        quantile = torch.quantile(values.abs().flatten()[:2_000_000], RARE).item()
        found[name] = max(found.get(name, 0), quantile)

    see("hidden", hidden(words).relu())
    for side, scorer in ends.items():
        left = scorer.left(words).relu()
        see(side + " left", left)
        see(side + " right", scorer.right(words).relu())
        see(side + " made", scorer.middle(left)
            + scorer.from_right.weight[0] * left.shape[-1] ** 0.5)


@torch.no_grad()
def sample(network: TriggerNetwork, sentences: list[Sentence]) -> str:
    """Words, then likely triggers whose best ends are clear: place, relation, sixteenths, ends.

    Speakers and times that are not clear are dashes.
    """
    lines = []
    for sentence in sentences:
        lines.append(" ".join(sentence.forms))
        value = network.encode(network.batch([sentence]), 0)
        triggers, _, *sides = network.heads(value)
        sides += network.circumstances(value)
        for word, relation in (triggers[:, 0] > LIKELY).nonzero().tolist():
            rows = [side[0, word] for side in sides]
            ends = [str(row.argmax().item()) if row.topk(2).values.diff().abs() > CLEAR else "-"
                    for row in rows]
            if "-" not in ends[:2]:
                odds = round(16 * triggers[word, 0, relation].item())
                lines.append("\t".join([str(word), RELATIONS[relation], str(odds), *ends]))
    return "\n".join(lines) + "\n"


def write_sample(network: TriggerNetwork, encoder: ShippedEncoder, lines: Path, trees: Path,
                 out: Path) -> None:
    """What the network says of some lines; the engine's tests compare their numbers with it."""
    text = {"text": lines.read_text(encoding="utf-8"), "id": "sample"}
    chosen = [each for item in read_sentences([text], trees) for each in item]
    encode_all(encoder, chosen)
    out.write_text(sample(network, chosen), encoding="utf-8")


def main(options) -> None:
    network = load(options.model, options.vectors).eval()
    encoder = ShippedEncoder(options.network)
    records, conllu = options.texts
    texts = [each for item in read_sentences(read_records(records), conllu) for each in item][:ENOUGH]
    encode_all(encoder, texts)
    options.out.write_bytes(write(network, largest_values(network, texts), encoder.unit))


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--model", type=Path, required=True)
    add("--network", type=Path, required=True, help="Models/network.bin")
    add("--vectors", type=Path, required=True, help="the folder of word vectors")
    add("--texts", nargs=2, type=Path, required=True)
    add("--out", type=Path, required=True)
    return result


if __name__ == "__main__":
    main(parser().parse_args())
