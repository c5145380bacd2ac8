"""Writes the trained network as the file that the Swift side reads.

    python export.py --data FOLDER --model FILE --out FILE [--sample FILE]

`Models/README.md` tells the layout. Matrices become 16-bit numbers with a scale for each column,
tables 8-bit numbers; the scales of normalizations move into the matrices that follow them.
"""

import argparse
import struct
from pathlib import Path

import numpy as np
import torch

from corpus import Inventory, Numbering, batches
from features import Lexicon, fnv1a, read_vectors
from network import ConvolutionLayer, Network, Sizes
from train import analyzed
from treebank import read_tokenized_lines, read_treebank, unlabelled, write_treebank

MAGIC = b"ENTENTE2"
LEFT_LIMIT, RIGHT_LIMIT, TABLE_LIMIT = 4095, 1023, 127
STEPS = 255
GROUP = 8
KINDS = {"C": 1, "R": 2}


class Writer:
    """Little-endian numbers, in the order in which they are read."""

    def __init__(self):
        self.parts = []

    def count(self, *values: int) -> None:
        self.parts.append(struct.pack(f"<{len(values)}I", *values))

    def array(self, values, kind: str) -> None:
        self.parts.append(np.ascontiguousarray(values, dtype=kind).tobytes())

    def words(self, values: list[str]) -> None:
        text = "\n".join(values).encode("utf-8")
        self.count(len(text))
        self.parts.append(text)

    def word_map(self, rows: dict[bytes, int]) -> None:
        hashed = {}
        for word, row in rows.items():
            hashed.setdefault(fnv1a(word), row)
        order = sorted(hashed)
        self.count(len(order))
        self.array(order, "<u4")
        self.array([hashed[key] for key in order], "<u2")

    def table(self, values: np.ndarray, unit: float, shift: int) -> None:
        steps = np.rint(values / (unit * 2**shift)).clip(-TABLE_LIMIT, TABLE_LIMIT)
        self.count(len(values), shift)
        self.array(steps, "i1")

    def matrix(self, weights: np.ndarray, bias: np.ndarray, input_steps: float) -> None:
        """weights: inputs x outputs; an output is sum * scale + bias."""
        scales = np.maximum(np.abs(weights).max(0), 1e-12) / RIGHT_LIMIT
        self.array(scales / input_steps, "<f4")
        self.array(bias, "<f4")
        self.array(np.rint(weights / scales), "<i2")


def array(parameter: torch.Tensor) -> np.ndarray:
    return parameter.detach().numpy()


def weights_of(linear, normalization=None, repeat: int = 1) -> np.ndarray:
    """Inputs x outputs, with the scale of the normalization before it."""
    weights = linear.weight.detach().numpy().T.copy()
    if normalization is not None:
        weights *= np.tile(normalization.scale.detach().numpy(), repeat)[:, None]
    return weights


def write_tables(writer: Writer, network: Network) -> None:
    with torch.no_grad():
        projected = network.vector_projection(network.vectors).numpy()
    tables = [projected] + [table.weight.detach().numpy() for table in network.tables]
    largest = [np.quantile(np.abs(table), 0.9999) for table in tables]
    unit = min(largest) / TABLE_LIMIT
    shifts = [max(0, int(np.ceil(np.log2(most / TABLE_LIMIT / unit) - 1e-6))) for most in largest]
    writer.array([unit], "<f4")
    for table, shift in zip(tables, shifts):
        writer.table(table, unit, shift)


def write_layers(writer: Writer, network: Network) -> None:
    for layer in network.layers:
        if isinstance(layer, ConvolutionLayer):
            writer.count(KINDS["C"])
            weights = weights_of(layer.window, layer.normalization, 3)
            writer.matrix(weights, layer.window.bias.detach().numpy(), STEPS)
        else:
            writer.count(KINDS["R"])
            weights = weights_of(layer.gates, layer.normalization)
            writer.matrix(weights, layer.gates.bias.detach().numpy(), STEPS)


def padded(weights: np.ndarray, bias: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Adds columns of zeros up to a whole group."""
    more = -weights.shape[1] % GROUP
    return np.pad(weights, ((0, 0), (0, more))), np.pad(bias, (0, more))


def write_scorers(writer: Writer, network: Network, largest: dict[str, float]) -> None:
    factors = {"arc_dependent": LEFT_LIMIT / largest["arc_dependent"],
               "arc_head": RIGHT_LIMIT / largest["arc_head"]}
    factors["label_dependent"] = factors["label_head"] = LEFT_LIMIT / largest["hidden"]
    parts = []
    for name in ("upos", "xpos", "arc_dependent", "arc_head", "label_dependent", "label_head"):
        linear, factor = getattr(network, name), factors.get(name, 1.0)
        weights = weights_of(linear, network.normalization) * factor
        parts.append(padded(weights, linear.bias.detach().numpy() * factor))
    writer.matrix(np.concatenate([w for w, _ in parts], 1),
                  np.concatenate([b for _, b in parts]), STEPS)
    transformed = LEFT_LIMIT / largest["arc_transformed"]
    writer.matrix(weights_of(network.arc_bilinear) * transformed,
                  network.arc_bilinear.bias.detach().numpy() * transformed,
                  factors["arc_dependent"])
    writer.array([network.sizes.arc**-0.5 / (transformed * factors["arc_head"])], "<f4")
    root = network.arc_root.detach().numpy() * factors["arc_head"]
    writer.array(np.rint(root).clip(-RIGHT_LIMIT, RIGHT_LIMIT), "<i2")
    distances = network.arc_distance.detach().numpy()
    writer.count(len(distances) // 2)
    writer.array(distances, "<f4")
    writer.array(network.label_root.detach().numpy() * factors["label_head"], "<f4")
    writer.matrix(weights_of(network.label_output), network.label_output.bias.detach().numpy(),
                  factors["label_head"])


@torch.no_grad()
def largest_values(network: Network, numbering: Numbering, sentences) -> dict[str, float]:
    """The largest absolute values of what is rounded, over some training sentences."""
    network.eval()
    found = {"arc_head": network.arc_root.abs().max().item()}
    for group in batches(sentences, 4000, None):
        batch = numbering.batch(sentences, group, lambda _: 1.0)
        encoded = network.encode(batch.ids, batch.mask, 0, 0)[batch.mask]
        dependent = network.arc_dependent(encoded).relu()
        values = {"arc_dependent": dependent, "arc_head": network.arc_head(encoded).relu(),
                  "arc_transformed": network.arc_bilinear(dependent).abs(),
                  "hidden": network.label_dependent(encoded).abs()
                  + network.label_head(encoded).abs()}
        for name, value in values.items():
            found[name] = max(found.get(name, 0.0), value.max().item())
    return found


def load(path: str, data: str) -> tuple[Network, Numbering, Inventory, dict[bytes, int]]:
    saved = torch.load(path)
    vector_rows, vectors = read_vectors(Path(data) / "vectors")
    forms = {form: index + 1 for index, form in enumerate(saved["forms"])}
    inventory = Inventory(**saved["inventory"])
    network = Network(Sizes(**saved["sizes"]), torch.from_numpy(vectors))
    network.load_state_dict(saved["state"])
    return network, Numbering(Lexicon(vector_rows, forms), inventory), inventory, vector_rows


def write_sample(path: str, network: Network, numbering: Numbering, inventory: Inventory) -> None:
    """Writes what this side makes of a few sentences, for the test of the other side."""
    texts = read_tokenized_lines(Path(__file__).with_name("sample.txt"))
    sentences = [unlabelled(forms, "sample") for forms in texts]
    write_treebank(Path(path), sentences, analyzed(network, numbering, inventory, sentences))


def export(options) -> None:
    network, numbering, inventory, vector_rows = load(options.model, options.data)
    sizes = network.sizes
    sample = [sentence for name in ("ewt", "gum") for sentence in read_treebank(
        Path(options.data) / "treebanks" / f"{name}-train.conllu")[::12]]
    writer = Writer()
    writer.parts.append(MAGIC)
    writer.count(sizes.width, sizes.arc, sizes.label, sizes.upos, sizes.xpos, sizes.relations,
                 len(network.layers))
    writer.words(inventory.upos)
    writer.words(inventory.xpos)
    writer.words(inventory.relations)
    writer.array(inventory.pairing(), "u1")
    writer.word_map(vector_rows)
    writer.word_map(numbering.lexicon.form_rows)
    write_tables(writer, network)
    write_layers(writer, network)
    write_scorers(writer, network, largest_values(network, numbering, sample))
    Path(options.out).write_bytes(b"".join(writer.parts))
    if options.sample:
        write_sample(options.sample, network, numbering, inventory)


if __name__ == "__main__":
    torch.set_num_threads(1)
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "model", "out"):
        arguments.add_argument("--" + name, required=True)
    arguments.add_argument("--sample")
    export(arguments.parse_args())
