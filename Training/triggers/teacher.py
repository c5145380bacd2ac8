"""Tunes a pretrained encoder on the corpus of claims, and labels text with it.

    python teacher.py train --encoder FOLDER --gold GOLD CONLLU --dev GOLD CONLLU --out FILE
    python teacher.py label --encoder FOLDER --model FILE --texts RECORDS CONLLU --out FILE

The encoder is a BERT-like model with subwords (MiniLM, Wang et al. 2020); each word takes the state
of its first subword, next to its tag and its relation in our own tree.
"""

import argparse
import pickle
import random
import time
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from claims import SoftClaims, Sentence, read_claims, read_records, read_sentences
from corpus import batches
from descent import Descent
from heads import ClaimHeads, Labels, loss_of
from pairs import pair_scores
from student import Inventory
from subwords import Subwords
from tuning import freeze, optimizer_of

PIECES, LONGEST, WIDTH, END = 500, 120, 256, 128
LEAST_SHARE, LEAST_TRIGGER = 0.02, 0.1


class Teacher(nn.Module):
    def __init__(self, encoder: nn.Module, inventory: Inventory, halved: bool):
        super().__init__()
        self.encoder, self.inventory, self.halved = encoder, inventory, halved
        self.context = nn.Linear(encoder.config.hidden_size, WIDTH)
        self.tags = nn.Embedding(len(inventory.upos) + 1, WIDTH)
        self.relations = nn.Embedding(len(inventory.relations) + 1, WIDTH)
        for table in (self.tags, self.relations):
            nn.init.normal_(table.weight, std=0.1)
        self.heads = ClaimHeads(WIDTH, END)

    def forward(self, pieces: "Pieces", dropout: float = 0.0):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.halved):
            states = self.encoder(
                input_ids=pieces.ids, attention_mask=pieces.attention).last_hidden_state.float()
        places = pieces.firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        value = self.context(states.gather(1, places).transpose(0, 1))
        value = value + self.tags(pieces.rows[..., 0]) + self.relations(pieces.rows[..., 1])
        return self.heads(functional.dropout(value, dropout, self.training), dropout)


class Pieces:
    """The subwords of sentences, where words begin, and rows of tags and relations."""

    def __init__(self, sentences: list[Sentence], teacher: Teacher, subwords: Subwords):
        self.ids, self.attention, self.firsts = subwords.batch([each.forms for each in sentences])
        self.rows = torch.zeros(self.firsts.shape[1], len(sentences), 2, dtype=torch.long)
        for column, sentence in enumerate(sentences):
            self.rows[: len(sentence), column] = teacher.inventory.rows(sentence)


def build(options, inventory: Inventory) -> tuple[Teacher, Subwords]:
    encoder = AutoModel.from_pretrained(options.encoder)
    freeze(encoder, options.frozen)
    return Teacher(encoder, inventory, options.halved), Subwords(AutoTokenizer.from_pretrained(options.encoder), PIECES)


def train(options) -> None:
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    gold = [each for corpus in options.gold
            for each in read_claims(*corpus) if len(each) <= LONGEST]
    dev = read_claims(*options.dev)
    teacher, subwords = build(options, Inventory.of(gold))
    if options.model:
        teacher.load_state_dict(torch.load(options.model)["state"])
    optimizer = optimizer_of(teacher, options.encoder_rate, fused=True)
    steps = len(batches(gold, options.batch, random.Random(0))) * options.epochs
    descent = Descent(optimizer, steps, options.rate)
    for epoch in range(min(options.epochs, options.until)):
        start, total = time.time(), 0.0
        groups = batches(gold, options.batch, generator)
        for group in groups:
            chosen = [gold[member] for member in group]
            scores = teacher(Pieces(chosen, teacher, subwords), options.dropout)
            loss = loss_of(scores, Labels(chosen))
            descent.follow(loss)
            total += loss.item()
        print(f"pass {epoch + 1}: loss {total / len(groups):.3f}, {time.time() - start:.0f} s; "
              + evaluate(teacher, subwords, dev), flush=True)
        inventory = {"upos": teacher.inventory.upos, "relations": teacher.inventory.relations}
        torch.save({"state": teacher.state_dict(), "inventory": inventory}, options.out)


@torch.no_grad()
def evaluate(teacher: Teacher, subwords: Subwords, sentences: list[Sentence]) -> str:
    teacher.eval()
    scores = pair_scores(sentences, lambda chosen: teacher(Pieces(chosen, teacher, subwords)))
    teacher.train()
    return scores


@torch.no_grad()
def label(options) -> None:
    saved = torch.load(options.model)
    teacher, subwords = build(options, Inventory(**saved["inventory"]))
    teacher.load_state_dict(saved["state"])
    teacher.eval()
    records, conllu = options.texts
    sentences = [sentence for item in read_sentences(read_records(records), conllu)
                 for sentence in item if 3 < len(sentence) <= LONGEST]
    for group in batches(sentences, 5000, None):
        chosen = [sentences[member] for member in group]
        scores = teacher(Pieces(chosen, teacher, subwords))
        for column, sentence in enumerate(chosen):
            sentence.soft = soft_claims(scores, column, len(sentence))
    options.out.write_bytes(pickle.dumps(sentences))


def soft_claims(scores: tuple[Tensor, ...], column: int, size: int) -> SoftClaims:
    shares = scores[0][:size, column].sigmoid()
    relations = [(word, relation, shares[word, relation].item())
                 for word, relation in (shares > LEAST_SHARE).nonzero().tolist()]
    rows = (shares.amax(-1) > LEAST_TRIGGER).nonzero().flatten().tolist()
    if not rows:
        return SoftClaims(relations, rows, None, None)
    ends = torch.stack([side[column, rows, :size].sigmoid() for side in scores[2:]])
    raw = scores[1][rows, column]
    qualifiers = torch.cat([raw[:, :1].sigmoid(), raw[:, 1:].softmax(-1)], 1)
    return SoftClaims(relations, rows, ends.half().numpy(), qualifiers.half().numpy())


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("task", choices=["train", "label"])
    add("--encoder", required=True)
    add("--out", type=Path, required=True)
    add("--model", type=Path, help="a teacher to label with, or to go on from")
    add("--gold", nargs=2, type=Path, action="append", help="may be given several times")
    add("--dev", nargs=2, type=Path)
    add("--texts", nargs=2, type=Path)
    add("--epochs", type=int, default=5)
    add("--until", type=int, default=1000, help="stop after this many passes of those planned")
    add("--rate", type=float, default=1e-3)
    add("--encoder-rate", type=float, default=0.1)
    add("--batch", type=int, default=1000)
    add("--dropout", type=float, default=0.2)
    add("--frozen", type=int, default=2)
    add("--halved", action="store_true", help="compute the encoder in bfloat16")
    add("--seed", type=int, default=1)
    return result


if __name__ == "__main__":
    chosen_options = parser().parse_args()
    torch.set_num_threads(1)
    {"train": train, "label": label}[chosen_options.task](chosen_options)
