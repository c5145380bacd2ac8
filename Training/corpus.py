"""Numbered sentences and batches of them."""

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from features import FEATURE_COUNT, Lexicon
from treebank import Sentence

LONGEST = 200


@dataclass
class Inventory:
    """The tags and relations in a fixed order."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]

    @staticmethod
    def of(sentences: list[Sentence]) -> "Inventory":
        return Inventory(
            sorted({tag for sentence in sentences for tag in sentence.upos}),
            sorted({tag for sentence in sentences for tag in sentence.xpos}),
            sorted({name for sentence in sentences for name in sentence.relations}),
        )


@dataclass
class Batch:
    """Time is the first axis; ids of gold labels are -100 where nothing is to be learned."""

    ids: Tensor
    mask: Tensor
    upos: Tensor
    xpos: Tensor
    heads: Tensor
    relations: Tensor
    weights: Tensor
    members: list[int]


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
        gold = np.full((4, time, count), -100, np.int64)
        mask = np.zeros((time, count), bool)
        for column, sentence in enumerate(chosen):
            size = len(sentence)
            forms = recase(sentence.forms) if recase else sentence.forms
            ids[:size, column] = [self.features(form) for form in forms]
            mask[:size, column] = True
            gold[0, :size, column] = [self.upos.get(tag, -100) for tag in sentence.upos]
            gold[1, :size, column] = [self.xpos.get(tag, -100) for tag in sentence.xpos]
            gold[2, :size, column] = [head + 1 for head in sentence.heads]
            gold[3, :size, column] = [self.relations.get(n, -100) for n in sentence.relations]
        weights = torch.tensor([weight(sentence) for sentence in chosen])
        tensors = [torch.from_numpy(part) for part in gold]
        return Batch(torch.from_numpy(ids), torch.from_numpy(mask), *tensors, weights, members)


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
