"""Numbered sentences and batches of them."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from features import FEATURE_COUNT, Lexicon
from treebank import Alternatives, Sentence

LONGEST = 200
TASKS = 4
ALTERNATIVES = 4


@dataclass
class Inventory:
    """The tags and relations in a fixed order."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]
    pairs: list[tuple[str, str]]
    """The tags of both kinds that words have together."""

    @staticmethod
    def of(sentences: list[Sentence]) -> "Inventory":
        return Inventory(
            sorted({tag for sentence in sentences for tag in sentence.upos}),
            sorted({tag for sentence in sentences for tag in sentence.xpos}),
            sorted({name for sentence in sentences for name in sentence.relations}),
            sorted({pair for sentence in sentences for pair in zip(sentence.upos, sentence.xpos)}),
        )

    def pairing(self) -> np.ndarray:
        """Which Penn tags (columns) go with which universal tags (rows)."""
        known = set(map(tuple, self.pairs))
        return np.array([[(first, second) in known for second in self.xpos]
                         for first in self.upos])


@dataclass
class Batch:
    """Time is the first axis, sentences are the second.

    `labels` and `shares` have four tasks (universal tags, Penn tags, heads, relations) as their
    third axis and alternatives as the last; the shares are zero where nothing is to be learned.
    """

    ids: Tensor
    mask: Tensor
    heads: Tensor
    labels: Tensor
    shares: Tensor
    weights: Tensor


class Numbering:
    """Turns sentences into numbers; word features are computed once a form."""

    def __init__(self, lexicon: Lexicon, inventory: Inventory):
        self.lexicon = lexicon
        self.upos = {tag: index for index, tag in enumerate(inventory.upos)}
        self.xpos = {tag: index for index, tag in enumerate(inventory.xpos)}
        self.relations = {name: index for index, name in enumerate(inventory.relations)}
        self._features = {}

    def features(self, form: str) -> tuple[int, ...]:
        known = self._features.get(form)
        if known is None:
            known = self._features[form] = self.lexicon.features(form)
        return known

    def batch(self, sentences: list[Sentence], members: list[int], weight, recase=None) -> Batch:
        chosen = [sentences[member] for member in members]
        time, count = max(map(len, chosen)), len(chosen)
        ids = np.zeros((time, count, FEATURE_COUNT), np.int64)
        mask, heads = np.zeros((time, count), bool), np.zeros((time, count), np.int64)
        labels = np.zeros((time, count, TASKS, ALTERNATIVES), np.int64)
        shares = np.zeros((time, count, TASKS, ALTERNATIVES), np.float32)
        for column, sentence in enumerate(chosen):
            size = len(sentence)
            forms = recase(sentence.forms) if recase else sentence.forms
            ids[:size, column] = [self.features(form) for form in forms]
            mask[:size, column] = True
            heads[:size, column] = np.asarray(sentence.heads) + 1
            known = sentence.alternatives or self._certain(sentence)
            labels[:size, column], shares[:size, column] = known.labels, known.shares
        weights = torch.tensor([weight(sentence) for sentence in chosen])
        tensors = [torch.from_numpy(part) for part in (ids, mask, heads, labels, shares)]
        return Batch(*tensors, weights)

    def _certain(self, sentence: Sentence) -> Alternatives:
        """The labels of the treebank without any alternative, kept with the sentence."""
        columns = [[self.upos.get(tag, -1) for tag in sentence.upos],
                   [self.xpos.get(tag, -1) for tag in sentence.xpos],
                   [head + 1 for head in sentence.heads],
                   [self.relations.get(name, -1) for name in sentence.relations]]
        labels = np.zeros((len(sentence), TASKS, ALTERNATIVES), np.int16)
        labels[:, :, 0] = np.array(columns).T
        shares = np.zeros(labels.shape, np.float16)
        shares[:, :, 0] = labels[:, :, 0] >= 0
        sentence.alternatives = Alternatives(labels.clip(0), shares)
        return sentence.alternatives


def batches(sentences: list[Sentence], tokens: int, generator: random.Random | None):
    """Groups of positions of like length, at most `tokens` cells each."""
    order = [i for i in range(len(sentences)) if generator is None
             or len(sentences[i]) <= LONGEST]
    if generator:
        generator.shuffle(order)
    jitter = generator.random if generator else (lambda: 0.5)
    order.sort(key=lambda i: len(sentences[i]) + 4 * jitter())
    groups, group = [], []
    for position in order:
        longest = len(sentences[position])
        if group and (len(group) + 1) * max(longest, len(sentences[group[-1]])) > tokens:
            groups.append(group)
            group = []
        group.append(position)
    if group:
        groups.append(group)
    if generator:
        generator.shuffle(groups)
    return groups


def recasing(generator: random.Random, rate: float):
    """A few sentences in lower case, in upper case or with capitals as in headlines."""

    def recase(forms: list[str]) -> list[str]:
        draw = generator.random()
        if draw >= rate:
            return forms
        if draw < rate / 3:
            return [form.lower() for form in forms]
        if draw < rate / 2:
            return [form.upper() for form in forms]
        return [form[:1].upper() + form[1:] for form in forms]

    return recase
