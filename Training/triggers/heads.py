"""Scores of triggers, of both of their ends, of polarity and modality. Time is the first axis."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from claims import MODALITIES, RELATIONS, Sentence

REACH, ROLES = 32, 3
TRIGGER_WEIGHT, QUALIFIER_WEIGHT, DOUBTFUL_WEIGHT = 8.0, 0.5, 0.3


class EndScorer(nn.Module):
    """How well each word is an end of each trigger (after Dozat & Manning 2017)."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.left, self.right = nn.Linear(width, size), nn.Linear(width, size)
        self.middle = nn.Linear(size, size)
        self.from_left, self.from_right = nn.Linear(size, 1), nn.Linear(size, 1)
        self.distance = nn.Parameter(torch.zeros(2 * REACH + 1))
        nn.init.constant_(self.from_right.bias, -4.0)

    def forward(self, value: Tensor, dropout: float) -> Tensor:
        """sentences x triggers x words."""
        left = functional.dropout(self.left(value).relu(), dropout, self.training)
        right = functional.dropout(self.right(value).relu(), dropout, self.training)
        scores = torch.einsum("tbd,wbd->btw", self.middle(left), right) * left.shape[-1] ** -0.5
        places = torch.arange(value.shape[0])
        offsets = (places[None] - places[:, None]).clamp(-REACH, REACH) + REACH
        own = self.from_left(left).transpose(0, 1)
        return scores + own + self.from_right(right).squeeze(-1).t()[:, None] + self.distance[offsets]


class ClaimHeads(nn.Module):
    def __init__(self, width: int, size: int):
        super().__init__()
        self.hidden = nn.Linear(width, width)
        self.trigger = nn.Linear(width, len(RELATIONS))
        self.qualifier = nn.Linear(width, 1 + len(MODALITIES))
        self.subject, self.object = EndScorer(width, size), EndScorer(width, size)
        nn.init.constant_(self.trigger.bias, -4.0)

    def forward(self, value: Tensor, dropout: float = 0.0) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Log-odds of relations and of being denied with modalities, subjects, objects."""
        hidden = functional.dropout(self.hidden(value).relu(), dropout, self.training)
        return (self.trigger(hidden), self.qualifier(hidden),
                self.subject(value, dropout), self.object(value, dropout))


class CircumstanceHeads(nn.Module):
    """Who says what a trigger says, and when it takes place: words of the sentence, if it tells."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.speaker, self.time = EndScorer(width, size), EndScorer(width, size)

    def forward(self, value: Tensor, dropout: float = 0.0) -> Tensor:
        """Log-odds of each word being speaker and time of each word."""
        return torch.stack([self.speaker(value, dropout), self.time(value, dropout)])


class RoleHeads(nn.Module):
    """Predicates of PropBank and the head words of their core roles."""

    def __init__(self, width: int, size: int):
        super().__init__()
        self.hidden, self.predicate = nn.Linear(width, width), nn.Linear(width, 1)
        self.roles = nn.ModuleList(EndScorer(width, size) for _ in range(ROLES))

    def forward(self, value: Tensor, dropout: float = 0.0) -> tuple[Tensor, Tensor]:
        """Log-odds of being a predicate, and of each word being each role of each word."""
        hidden = functional.dropout(self.hidden(value).relu(), dropout, self.training)
        roles = torch.stack([each(value, dropout) for each in self.roles])
        return self.predicate(hidden).squeeze(-1), roles


class Labels:
    """What the heads should say of some sentences, with a weight for each answer."""

    def __init__(self, sentences: list[Sentence]):
        time, count = max(map(len, sentences)), len(sentences)
        self.relations = torch.zeros(time, count, len(RELATIONS))
        self.relation_weights = torch.zeros(time, count, len(RELATIONS))
        self.ends = torch.zeros(2, count, time, time)
        self.end_weights = torch.zeros(count, time, time)
        self.qualifiers = torch.zeros(time, count, 1 + len(MODALITIES))
        self.qualifier_weights = torch.zeros(time, count)
        for column, sentence in enumerate(sentences):
            self.relation_weights[: len(sentence), column] = 1
            self._add(sentence, column)

    def _add(self, sentence: Sentence, column: int) -> None:
        size = len(sentence)
        for claim in sentence.claims:
            for word in claim.triggers:
                place = word, column, claim.relation
                if not claim.doubtful:
                    self.relations[place] = self.relation_weights[place] = 1
                elif not self.relations[place]:
                    self.relation_weights[place] = 0
                weights = self.end_weights[column, word, :size]
                weights.clamp_(min=DOUBTFUL_WEIGHT if claim.doubtful else 1.0)
                self.ends[0, column, word, claim.subject] = 1
                self.ends[1, column, word, claim.object] = 1
                self.qualifiers[word, column] = 0
                self.qualifiers[word, column, 0] = claim.negative
                self.qualifiers[word, column, 1 + claim.modality] = 1
                self.qualifier_weights[word, column] = 1


class SoftLabels(Labels):
    """What a teacher says of some sentences; where it sees no trigger, ends do not count."""

    def _add(self, sentence: Sentence, column: int) -> None:
        for word, relation, share in sentence.soft.relations:
            self.relations[word, column, relation] = share
        rows = sentence.soft.rows
        if rows:
            strength = self.relations[rows, column].max(-1).values
            self.ends[:, column, rows, : len(sentence)] = torch.from_numpy(sentence.soft.ends).float()
            self.end_weights[column, rows, : len(sentence)] = strength[:, None]
            self.qualifiers[rows, column] = torch.from_numpy(sentence.soft.qualifiers).float()
            self.qualifier_weights[rows, column] = strength


def circumstance_loss_of(scores: Tensor, sentences: list[Sentence]) -> Tensor:
    labels, weights = torch.zeros_like(scores), torch.zeros_like(scores)
    for column, sentence in enumerate(sentences):
        for claim in sentence.claims:
            for side, words in enumerate((claim.speakers, claim.times)):
                if words is not None and not claim.doubtful:
                    weights[side, column, claim.triggers, : len(sentence)] = 1
                    for trigger in claim.triggers:
                        labels[side, column, trigger, words] = 1
    losses = functional.binary_cross_entropy_with_logits(scores, labels, reduction="none")
    return (losses * weights).sum() / weights.amax(-1).sum().clamp(min=1)


def loss_of(scores: tuple[Tensor, ...], labels: Labels) -> Tensor:
    relations, qualifiers, subjects, objects = scores
    odds = functional.binary_cross_entropy_with_logits
    words = labels.relation_weights.amax(-1).sum()
    triggers = (odds(relations, labels.relations, reduction="none") * labels.relation_weights).sum()
    rows = labels.end_weights.amax(-1).sum().clamp(min=1)
    ends = torch.stack([subjects, objects])
    ends = (odds(ends, labels.ends, reduction="none") * labels.end_weights).sum()
    denied = odds(qualifiers[..., 0], labels.qualifiers[..., 0], reduction="none")
    likelihoods = labels.qualifiers[..., 1:] * qualifiers[..., 1:].log_softmax(-1)
    kinds = ((denied - likelihoods.sum(-1)) * labels.qualifier_weights).sum()
    counted = labels.qualifier_weights.sum().clamp(min=1)
    return TRIGGER_WEIGHT * triggers / words + ends / rows + QUALIFIER_WEIGHT * kinds / counted
