"""A slow and stronger network over a pretrained encoder, which labels text for the fast one.

    python teacher.py train --data FOLDER --encoder FOLDER --out FILE
    python teacher.py label --data FOLDER --encoder FOLDER --model FILE --out FILE --texts FILE...

The encoder is a BERT-like model with subwords (MiniLM, Wang et al. 2020); each word takes the
state of its first subword, next to the word features of the fast network.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

import corpus
import network as fast
import train as training
from corpus import Inventory, Numbering
from features import Lexicon, learned_forms, read_vectors
from subwords import Subwords
from treebank import (Alternatives, Sentence, read_first_columns, read_tokenized_lines,
                      read_treebank, unlabelled, write_alternatives, write_treebank)
from tuning import freeze, optimizer_of

PIECES = 480
LONGEST = 100


class Teacher(fast.Network):
    """The fast network with the states of a pretrained encoder added to its word features."""

    def __init__(self, sizes: fast.Sizes, vectors: Tensor, encoder: nn.Module):
        super().__init__(sizes, vectors)
        self.encoder = encoder
        self.context = nn.Linear(encoder.config.hidden_size, sizes.width)
        self.pieces = None

    def word_values(self, ids: Tensor) -> Tensor:
        pieces, attention, firsts = self.pieces
        states = self.encoder(input_ids=pieces, attention_mask=attention).last_hidden_state
        first = states.gather(1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))
        return super().word_values(ids) + self.context(first).transpose(0, 1)


class TeacherNumbering(Numbering):
    """Batches that also hand the subwords to the teacher."""

    def __init__(self, lexicon, inventory, tokenizer, teacher):
        super().__init__(lexicon, inventory)
        self.teacher, self.subwords = teacher, Subwords(tokenizer, PIECES)

    def batch(self, sentences, members, weight, recase=None):
        result = super().batch(sentences, members, weight, recase)
        self.teacher.pieces = self.subwords.batch([sentences[member].forms for member in members])
        return result


def build(options, forms, inventory) -> tuple[Teacher, TeacherNumbering]:
    vector_rows, vectors = read_vectors(Path(options.data) / "vectors")
    encoder = AutoModel.from_pretrained(options.encoder, attn_implementation="sdpa")
    freeze(encoder, options.frozen)
    sizes = fast.Sizes(len(forms) + 1, len(inventory.upos), len(inventory.xpos),
                       len(inventory.relations), width=256, layers="R", arc=256, label=128)
    teacher = Teacher(sizes, torch.from_numpy(vectors), encoder)
    tokenizer = AutoTokenizer.from_pretrained(options.encoder)
    return teacher, TeacherNumbering(Lexicon(vector_rows, forms), inventory, tokenizer, teacher)


def fit(options) -> None:
    torch.manual_seed(options.seed)
    generator = corpus.random.Random(options.seed)
    treebanks = Path(options.data) / "treebanks"
    gold = [sentence for name in training.TREEBANKS
            for sentence in read_treebank(treebanks / f"{name}-train.conllu")]
    dev = {name: read_treebank(treebanks / f"{name}-dev.conllu") for name in training.TREEBANKS}
    inventory = Inventory.of(gold)
    forms = learned_forms([sentence.forms for sentence in gold], 3)
    teacher, numbering = build(options, forms, inventory)
    if options.start:
        teacher.load_state_dict(torch.load(options.start)["state"])
    optimizer = optimizer_of(teacher, options.encoder_rate, fused=False)
    recase = corpus.recasing(generator, 0.03)
    steps = len(corpus.batches(gold, options.batch, corpus.random.Random(0))) * options.epochs
    step = 0
    for _ in range(min(options.epochs, options.until)):
        for group in corpus.batches(gold, options.batch, generator):
            batch = numbering.batch(gold, group, lambda _: 1.0, recase)
            rate = training.learning_rate(step, steps, options)
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate * parameters["scale"]
            loss = training.loss_of(teacher, batch, options)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            learned = [p for part in optimizer.param_groups for p in part["params"]]
            torch.nn.utils.clip_grad_norm_(learned, 2.0)
            optimizer.step()
            step += 1
        training.report(teacher, numbering, inventory, dev)
        torch.save({"state": teacher.state_dict(), "forms": list(forms),
                    "inventory": vars(inventory)}, options.out)


class Observer:
    """Keeps the most probable labels of each word with their probabilities."""

    def __init__(self, sentences: list[Sentence]):
        self.sentences = sentences

    def __call__(self, group: list[int], scores: tuple[Tensor, ...]) -> None:
        best = [_most_probable(each) for each in scores]
        labels = torch.stack([labels for _, labels in best], 2).numpy().astype(np.int16)
        shares = torch.stack([shares for shares, _ in best], 2).numpy().astype(np.float16)
        labels[shares == 0] = 0  # A head that is not a word of the sentence, for one.
        for column, member in enumerate(group):
            size = len(self.sentences[member])
            self.sentences[member].alternatives = Alternatives(
                labels[:size, column].copy(), shares[:size, column].copy())


def _most_probable(scores: Tensor) -> tuple[Tensor, Tensor]:
    """The shares of the best labels, which sum to one, and the labels."""
    more = max(0, corpus.ALTERNATIVES - scores.shape[-1])
    padded = nn.functional.pad(scores, (0, more), value=-1e4)
    shares, labels = padded.softmax(-1).topk(corpus.ALTERNATIVES)
    return shares / shares.sum(-1, keepdim=True), labels


def label(options) -> None:
    saved = torch.load(options.model)
    inventory = Inventory(**saved["inventory"])
    forms = {form: index + 1 for index, form in enumerate(saved["forms"])}
    teacher, numbering = build(options, forms, inventory)
    teacher.load_state_dict(saved["state"])
    texts = [Path(text) for text in options.texts]
    sentences = [unlabelled(forms, text.stem) for text in texts
                 for forms in read_text(text) if len(forms) <= LONGEST]
    observer = Observer(sentences)
    results = training.analyzed(teacher, numbering, inventory, sentences, observer)
    write_treebank(Path(options.out), sentences, results)
    write_alternatives(Path(options.out).with_suffix(".npz"),
                       [sentence.alternatives for sentence in sentences])


def read_text(path: Path) -> list[list[str]]:
    return read_first_columns(path) if path.suffix == ".bio" else read_tokenized_lines(path)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__)
    add = result.add_argument
    add("task", choices=["train", "label"])
    add("--texts", nargs="*", default=[])
    add("--data", required=True)
    add("--encoder", required=True)
    add("--out", required=True)
    add("--model")
    add("--start", help="a teacher to go on from")
    add("--epochs", type=int, default=3)
    add("--until", type=int, default=1000, help="stop after this many epochs of those planned")
    add("--seed", type=int, default=1)
    add("--batch", type=int, default=1000)
    add("--rate", type=float, default=1.5e-3)
    add("--encoder-rate", type=float, default=0.1)
    add("--frozen", type=int, default=1)
    add("--warmup", type=int, default=60)
    add("--dropout", type=float, default=0.2)
    add("--word-dropout", type=float, default=0.1)
    add("--tag-weight", type=float, default=0.5)
    return result


if __name__ == "__main__":
    chosen = parser().parse_args()
    torch.set_num_threads(1)
    {"train": fit, "label": label}[chosen.task](chosen)
