"""Trains the network of triggers on what a teacher says of raw text, and on semantic roles.

    python student.py --labels FILE... --network network.bin --out FILE [--start FILE]

It never sees the corpus of claims: so a scorer can be fitted there to what the network says of
texts that it does not know.
"""

import argparse
import pickle
import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

import roles
from claims import Sentence, read_claims
from corpus import batches
from descent import Descent
from encoder import ShippedEncoder
from features import read_vectors
from heads import CircumstanceHeads, ClaimHeads, EndScorer, RoleHeads, SoftLabels, loss_of
from network import Normalization, RecurrentLayer, dropped
from pairs import pair_scores

LEAST_COUNT, UNKNOWN_RATE = 5, 0.1
ROLES_EVERY = 3
NAMES = ["PER", "ORG", "LOC", "NORP", "MISC"]


@dataclass
class Lexicon:
    """Word vectors by form, and forms of the training data in lower case, numbered from 1."""

    vector_rows: dict[bytes, int]
    vectors: np.ndarray
    forms: list[str]

    @staticmethod
    def of(sentences: list[Sentence], folder: Path) -> "Lexicon":
        counts = Counter(form.lower() for each in sentences for form in each.forms)
        forms = sorted(form for form, count in counts.items() if count >= LEAST_COUNT)
        return Lexicon(*read_vectors(folder), forms)

    def rows(self, sentence: Sentence) -> Tensor:
        if not hasattr(self, "_numbers"):
            self._numbers = {form: number + 1 for number, form in enumerate(self.forms)}
        return torch.tensor([(self.vector_row(form), self._numbers.get(form.lower(), 0))
                             for form in sentence.forms])

    def vector_row(self, form: str) -> int:
        raw = form.encode("utf-8")
        return self.vector_rows.get(raw) or self.vector_rows.get(raw.lower(), 0)


class TreeLayer(nn.Module):
    """A word, its head and half of the sum of its dependents, rectified, added to the input."""

    def __init__(self, width: int):
        super().__init__()
        self.normalization = Normalization(width)
        self.joint = nn.Linear(3 * width, width)

    def forward(self, value: Tensor, heads: Tensor, mask: Tensor, dropout: float) -> Tensor:
        normal = dropped(self.normalization(value), dropout, self.training) * mask
        places = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, normal.shape[-1])
        has_head = (heads >= 0).unsqueeze(-1)
        above = normal.gather(0, places) * has_head
        below = torch.zeros_like(normal).scatter_add(0, places, normal * has_head)
        return value + self.joint(torch.cat([normal, above, below / 2], -1)).relu()


@dataclass
class Inventory:
    """Numbers of tags and relations; what training did not know has the last row."""

    upos: list[str]
    relations: list[str]

    @staticmethod
    def of(sentences: list[Sentence]) -> "Inventory":
        return Inventory(sorted({tag for each in sentences for tag in each.upos}),
                         sorted({name for each in sentences for name in each.relations}))

    def rows(self, sentence: Sentence) -> Tensor:
        if not hasattr(self, "_tables"):
            self._tables = [{name: row for row, name in enumerate(names)}
                            for names in (self.upos, self.relations)]
        tags, relations = self._tables
        return torch.tensor([(tags.get(tag, len(tags)), relations.get(name, len(relations)))
                             for tag, name in zip(sentence.upos, sentence.relations)])


class TriggerNetwork(nn.Module):
    def __init__(self, inventory: Inventory, lexicon: Lexicon, sizes: dict):
        super().__init__()
        width = sizes["width"]
        self.sizes, self.inventory, self.lexicon = sizes, inventory, lexicon
        self.input = nn.Linear(sizes["input"], width)
        self.register_buffer("vectors", torch.from_numpy(lexicon.vectors), persistent=False)
        self.projection = nn.Linear(lexicon.vectors.shape[1], width, bias=False)
        self.forms = nn.Embedding(len(lexicon.forms) + 1, width)
        nn.init.zeros_(self.forms.weight)
        self.tags = nn.Embedding(len(inventory.upos) + 1, width)
        self.relations = nn.Embedding(len(inventory.relations) + 1, width)
        self.names = nn.Embedding(len(NAMES) + 1, width)
        for table in (self.tags, self.relations, self.names):
            nn.init.normal_(table.weight, std=0.2)
        kinds = {"R": RecurrentLayer, "T": TreeLayer}
        self.layers = nn.ModuleList(kinds[kind](width) for kind in sizes["layers"])
        self.normalization = Normalization(width)
        self.heads, self.role_heads = ClaimHeads(width, sizes["end"]), RoleHeads(width, sizes["end"])
        self.circumstances = CircumstanceHeads(width, sizes["end"])  # Annotated items alone teach them.

    def batch(self, sentences: list[Sentence]) -> "Batch":
        return Batch(sentences, self.inventory, self.lexicon)

    def encode(self, batch: "Batch", dropout: float) -> Tensor:
        value = self.input(functional.dropout(batch.states, dropout, self.training))
        value = value + self.tags(batch.rows[..., 0]) + self.relations(batch.rows[..., 1])
        value = value + self.names(batch.names)
        value = value + functional.dropout(self.words(batch.words), dropout, self.training)
        for layer in self.layers:
            value = (layer(value, batch.heads, batch.mask, dropout)
                     if isinstance(layer, TreeLayer) else layer(value, batch.mask, dropout))
        return dropped(self.normalization(value), dropout, self.training)

    def words(self, rows: Tensor) -> Tensor:
        forms = rows[..., 1]
        if self.training:
            forms = forms * (torch.rand(forms.shape) > UNKNOWN_RATE)
        return self.projection(self.vectors[rows[..., 0]]) + self.forms(forms)

    @property
    def ends(self) -> dict[str, EndScorer]:
        """What scores the words beside a trigger, in the order of the file."""
        return {"subject": self.heads.subject, "object": self.heads.object,
                "speaker": self.circumstances.speaker, "time": self.circumstances.time}

    def forward(self, batch: "Batch", dropout: float = 0.0):
        return self.heads(self.encode(batch, dropout), dropout)

    def roles_of(self, batch: "Batch", dropout: float = 0.0):
        return self.role_heads(self.encode(batch, dropout), dropout)


class Batch:
    """Sentences side by side, time first."""

    def __init__(self, sentences: list[Sentence], inventory: Inventory, lexicon: Lexicon):
        time, count = max(map(len, sentences)), len(sentences)
        self.states = torch.zeros(time, count, sentences[0].state.shape[-1])
        self.rows = torch.zeros(time, count, 2, dtype=torch.long)
        self.words = torch.zeros(time, count, 2, dtype=torch.long)
        self.names = torch.zeros(time, count, dtype=torch.long)
        self.mask = torch.zeros(time, count, 1)
        self.heads = torch.full((time, count), -1)
        for column, sentence in enumerate(sentences):
            size = len(sentence)
            self.states[:size, column] = sentence.state.float()
            self.rows[:size, column] = inventory.rows(sentence)
            self.words[:size, column] = lexicon.rows(sentence)
            self.names[:size, column] = torch.tensor(
                [NAMES.index(name) + 1 if name in NAMES else 0 for name in sentence.names])
            self.heads[:size, column] = torch.tensor(sentence.heads)
            self.mask[:size, column] = 1


def encode_all(encoder: ShippedEncoder, sentences: list[Sentence]) -> None:
    for group in batches(sentences, 6000, None):
        states = encoder([sentences[member] for member in group])
        for column, member in enumerate(group):
            sentences[member].state = states[: len(sentences[member]), column].half()


def load(path: Path, vectors: Path) -> TriggerNetwork:
    saved = torch.load(path)
    lexicon = Lexicon(*read_vectors(vectors), saved["forms"])
    network = TriggerNetwork(Inventory(**saved["inventory"]), lexicon, saved["sizes"])
    network.load_state_dict(saved["state"])
    return network


def save(network: TriggerNetwork, path: Path) -> None:
    inventory = {"upos": network.inventory.upos, "relations": network.inventory.relations}
    torch.save({"state": network.state_dict(), "sizes": network.sizes, "inventory": inventory,
                "forms": network.lexicon.forms}, path)


@torch.no_grad()
def evaluate(network: TriggerNetwork, dev: list[Sentence], predicates: list[Sentence]) -> str:
    network.eval()
    scores = pair_scores(dev, lambda chosen: network(network.batch(chosen)))
    if predicates:
        scores += ", " + roles.scores_of(
            predicates, lambda chosen: network.roles_of(network.batch(chosen)), batches)
    network.train()
    return scores


def endless(sentences: list[Sentence], size: int, generator: random.Random):
    """Batches of sentences, over and over."""
    while sentences:
        for group in batches(sentences, size, generator):
            yield [sentences[member] for member in group]


def fit(network: TriggerNetwork, training: list[Sentence], dev: list[Sentence],
        predicates: tuple[list[Sentence], list[Sentence]], options) -> None:
    generator = random.Random(options.seed)
    held_out, annotated = predicates
    with_roles = endless(annotated, options.batch, generator)
    optimizer = torch.optim.AdamW(network.parameters(), lr=options.rate, weight_decay=0.01,
                                  betas=(0.9, 0.98), fused=True)
    steps = len(batches(training, options.batch, random.Random(0))) * options.epochs
    descent = Descent(optimizer, steps, options.rate)
    for epoch in range(options.epochs):
        start, total = time.time(), 0.0
        groups = batches(training, options.batch, generator)
        for group in groups:
            chosen = [training[member] for member in group]
            loss = loss_of(network(network.batch(chosen), options.dropout), SoftLabels(chosen))
            if descent.step % ROLES_EVERY == 0 and annotated:
                own = next(with_roles)
                loss = loss + roles.loss_of(network.roles_of(network.batch(own), options.dropout), own)
            descent.follow(loss)
            total += loss.item()
        print(f"pass {epoch + 1}: loss {total / len(groups):.3f}, {time.time() - start:.0f} s; "
              + evaluate(network, dev, held_out), flush=True)
        save(network, options.out)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("--labels", nargs="+", type=Path, required=True, help="what label.py wrote")
    add("--network", type=Path, required=True, help="Models/network.bin")
    add("--vectors", type=Path, required=True, help="the folder of word vectors")
    add("--dev", nargs=2, type=Path, required=True, help="a corpus of claims and its CoNLL-U")
    add("--roles", nargs=3, type=Path, help="a treebank, its PropBank and its text analyzed")
    add("--out", type=Path, required=True)
    add("--start", type=Path, help="a network to go on from")
    add("--epochs", type=int, default=8)
    add("--rate", type=float, default=2e-3)
    add("--batch", type=int, default=1500)
    add("--dropout", type=float, default=0.1)
    add("--width", type=int, default=128)
    add("--end", type=int, default=96)
    add("--layers", default="TRTR")
    add("--seed", type=int, default=1)
    return result


def main(options) -> None:
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    training = [sentence for path in options.labels
                for sentence in pickle.loads(path.read_bytes())]
    dev = read_claims(*options.dev)
    held_out, annotated = roles.parted(roles.read_roles(*options.roles)) if options.roles else ([], [])
    encoder = ShippedEncoder(options.network)
    for sentences in (training, dev, held_out, annotated):
        encode_all(encoder, sentences)
    sizes = {"input": 2 * encoder.width, "width": options.width, "end": options.end,
             "layers": options.layers}
    network = load(options.start, options.vectors) if options.start else TriggerNetwork(
        Inventory.of(training), Lexicon.of(training, options.vectors), sizes)
    fit(network, training, dev, (held_out, annotated), options)


if __name__ == "__main__":
    main(parser().parse_args())
