"""A slow and stronger reader of names over a pretrained encoder, which labels text for the fast one.

    name_teacher.py train --encoder FOLDER --gold BIO HINTS --items BIO HINTS --silver BIO HINTS --out FILE
    name_teacher.py label --encoder FOLDER --model FILE --texts BIO HINTS --out BIO

BIO holds words and their labels, HINTS the same words with the labels of another model, which the
teacher sees beside the words: its encoder has read much but knows neither capitals nor names. Of gold
and of annotated items the held-out fifth (`HeldOut.swift`) is left out; that of gold is scored.
"""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from bio import HELD_OUT, LABELS, Sentence, best_labels, f1, read
from corpus import batches
from descent import Descent
from subwords import Subwords
from tuning import freeze, optimizer_of

PIECES, LONGEST, WIDTH = 500, 120, 192
SHAPES = 9
NO_HINT = len(LABELS)
SOME = 200
"""How many sentences are scored on the way."""


def shape(form: str, is_first: bool) -> int:
    """What the encoder, which reads small letters alone, does not see of a word."""
    if not any(letter.isalpha() for letter in form):
        return 1 if any(letter.isdigit() for letter in form) else 0
    if form.isupper():
        return 2 if len(form) > 1 else 3
    if form[0].isupper():
        inner = any(letter.isupper() for letter in form[1:])
        return 4 if inner else 5 if is_first else 6
    return 7 if any(letter.isupper() for letter in form) else 8


class NameTeacher(nn.Module):
    def __init__(self, encoder: nn.Module):
        super().__init__()
        self.encoder = encoder
        self.context = nn.Linear(encoder.config.hidden_size, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.hints = nn.Embedding(len(LABELS) + 1, WIDTH)
        for table in (self.shapes, self.hints):
            nn.init.normal_(table.weight, std=0.1)
        self.reader = nn.GRU(WIDTH, WIDTH // 2, bidirectional=True)
        self.labels = nn.Linear(2 * WIDTH, len(LABELS))

    def forward(self, batch: "Batch", dropout: float = 0.0) -> Tensor:
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(
                input_ids=batch.ids, attention_mask=batch.attention).last_hidden_state.float()
        places = batch.firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        value = self.context(states.gather(1, places).transpose(0, 1))
        value = value + self.shapes(batch.shapes) + self.hints(batch.hints)
        value = functional.dropout(value, dropout, self.training)
        read = torch.cat([value, self.reader(value)[0]], -1)
        return self.labels(functional.dropout(read, dropout, self.training))


@dataclass
class Batch:
    """Subwords of sentences, where words begin, and what is known of the words; time comes first."""

    ids: Tensor
    attention: Tensor
    firsts: Tensor
    shapes: Tensor
    hints: Tensor
    labels: Tensor
    weights: Tensor


def batch_of(chosen: list[Sentence], subwords: Subwords, hides=lambda: False) -> Batch:
    """Some sentences side by side; those that `hides` draws go without hints."""
    ids, attention, firsts = subwords.batch([sentence.forms for sentence in chosen])
    table = torch.zeros(3, firsts.shape[1], len(chosen), dtype=torch.long)
    weights = torch.zeros(firsts.shape[1], len(chosen))
    for column, sentence in enumerate(chosen):
        size, hidden = len(sentence), hides()
        table[0, :size, column] = torch.tensor(
            [shape(form, place == 0) for place, form in enumerate(sentence.forms)])
        table[1, :size, column] = torch.tensor([NO_HINT] * size if hidden else sentence.hints)
        table[2, :size, column] = torch.tensor(sentence.labels)
        weights[:size, column] = torch.tensor(sentence.weights)
    return Batch(ids, attention, firsts, *table, weights)


def build(options) -> tuple[NameTeacher, Subwords]:
    encoder = AutoModel.from_pretrained(options.encoder)
    freeze(encoder, options.frozen)
    return NameTeacher(encoder), Subwords(AutoTokenizer.from_pretrained(options.encoder), PIECES)


def examples(options, generator: random.Random) -> tuple[list[Sentence], dict]:
    chosen, held = [], {}
    for file, hints in options.gold:
        kept, held[Path(file).stem] = HELD_OUT.parted(read(file, hints))
        chosen += kept * options.repeats
    silver = [sentence for pair in options.items for sentence in HELD_OUT.parted(read(*pair))[0]]
    silver += [sentence for pair in options.silver for sentence in read(*pair)]
    for sentence in silver:
        if generator.random() < options.share:
            sentence.doubt(options.silver_weight)
            chosen.append(sentence)
    for file, hints in options.dev:
        held[Path(file).stem] = read(file, hints)
    return [each for each in chosen if len(each) <= LONGEST], held


def train(options) -> None:
    torch.manual_seed(options.seed)
    generator = random.Random(options.seed)
    chosen, held = examples(options, generator)
    teacher, subwords = build(options)
    optimizer = optimizer_of(teacher, options.encoder_rate, fused=True)
    groups = batches(chosen, options.batch, generator)
    descent = Descent(optimizer, len(groups), options.rate)
    start, total = time.time(), 0.0
    for step, group in enumerate(groups, 1):
        batch = batch_of([chosen[member] for member in group], subwords,
                         lambda: generator.random() < options.hidden)
        scores = teacher(batch, options.dropout)
        losses = functional.cross_entropy(
            scores.flatten(0, 1), batch.labels.flatten(), reduction="none")
        descent.follow((losses * batch.weights.flatten()).sum() / batch.weights.sum())
        total += (losses * batch.weights.flatten()).sum().item() / batch.weights.sum().item()
        if step % options.report == 0 or step == len(groups):
            some = None if step == len(groups) else SOME
            print(f"{step} of {len(groups)}: loss {total / options.report:.4f}, "
                  f"{time.time() - start:.0f} s; {evaluate(teacher, subwords, held, some)}", flush=True)
            total = 0.0
            torch.save(teacher.state_dict(), options.out)


@torch.no_grad()
def relabel(teacher: NameTeacher, subwords: Subwords, sentences: list[Sentence]) -> list[list[int]]:
    teacher.eval()
    found: list[list[int]] = [[] for _ in sentences]
    for group in batches(sentences, 4000, None):
        scores = teacher(batch_of([sentences[member] for member in group], subwords))
        for column, member in enumerate(group):
            size = len(sentences[member])
            found[member] = best_labels(scores[:size, column].log_softmax(-1).tolist())
    teacher.train()
    return found


def evaluate(teacher: NameTeacher, subwords: Subwords, held: dict[str, list[Sentence]],
             some: int | None) -> str:
    return "; ".join(
        f"{name} {f1(relabel(teacher, subwords, part[:some]), [each.labels for each in part[:some]])}"
        for name, part in held.items())


def label(options) -> None:
    teacher, subwords = build(options)
    teacher.load_state_dict(torch.load(options.model))
    file, hints = options.texts
    sentences = read(file, hints)
    with open(options.out, "w", encoding="utf-8") as out:
        for sentence, labels in zip(sentences, relabel(teacher, subwords, sentences)):
            out.writelines(f"{form}\t{LABELS[number]}\n"
                           for form, number in zip(sentence.forms, labels))
            out.write("\n")


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("task", choices=["train", "label"])
    add("--encoder", required=True)
    add("--out", type=Path, required=True)
    add("--model", type=Path)
    add("--gold", nargs=2, action="append", default=[])
    add("--items", nargs=2, action="append", default=[], help="corrected by the marks of people")
    add("--silver", nargs=2, action="append", default=[])
    add("--dev", nargs=2, action="append", default=[])
    add("--texts", nargs=2)
    add("--repeats", type=int, default=4, help="passes over gold in one over silver")
    add("--share", type=float, default=0.35, help="the share of silver sentences that are used")
    add("--silver-weight", type=float, default=0.3, help="of silver words that only the hints name")
    add("--hidden", type=float, default=0.3, help="the share of sentences without hints")
    add("--rate", type=float, default=1e-3)
    add("--encoder-rate", type=float, default=0.05)
    add("--batch", type=int, default=1400)
    add("--dropout", type=float, default=0.2)
    add("--frozen", type=int, default=3)
    add("--report", type=int, default=100)
    add("--seed", type=int, default=1)
    add("--threads", type=int, default=1)
    return result


if __name__ == "__main__":
    chosen_options = parser().parse_args()
    torch.set_num_threads(chosen_options.threads)
    {"train": train, "label": label}[chosen_options.task](chosen_options)
