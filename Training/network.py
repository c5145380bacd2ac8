"""A tagger and graph-based dependency parser with gated linear recurrences.

Arcs are scored as by Dozat & Manning (2017), relations by a small network over head and
dependent as by Kiperwasser & Goldberg (2016); the encoder is a bidirectional minimal gated
unit (Feng et al. 2024; Lei et al. 2018), whose matrix products do not wait on time.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

import features

DISTANCE_BUCKETS = 32
RECURRENT_START = 1.0


@dataclass
class Sizes:
    """Widths of the network; `layers` names the kind of each layer of the encoder."""

    forms: int
    upos: int
    xpos: int
    relations: int
    width: int = 128
    layers: str = "CRRRRR"
    arc: int = 96
    label: int = 64


class LinearRecurrence(torch.autograd.Function):
    """h[t] = keep[t] * h[t-1] + value[t] over the first axis."""

    @staticmethod
    def forward(context, keep: Tensor, value: Tensor) -> Tensor:
        states = value.clone()
        for time in range(1, states.shape[0]):
            states[time].addcmul_(keep[time], states[time - 1])
        context.save_for_backward(keep, states)
        return states

    @staticmethod
    def backward(context, gradient: Tensor):
        keep, states = context.saved_tensors
        value_gradient = gradient.clone()
        for time in range(states.shape[0] - 2, -1, -1):
            value_gradient[time].addcmul_(keep[time + 1], value_gradient[time + 1])
        keep_gradient = torch.zeros_like(keep)
        keep_gradient[1:] = value_gradient[1:] * states[:-1]
        return keep_gradient, value_gradient


class Normalization(nn.Module):
    """Divides by the root of the mean square (Zhang & Sennrich 2019) and scales."""

    def __init__(self, width: int):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))

    def forward(self, value: Tensor) -> Tensor:
        return value * torch.rsqrt(value.pow(2).mean(-1, keepdim=True) + 1e-5) * self.scale


class RecurrentLayer(nn.Module):
    """Both directions of a gated recurrence, half of the width each, added to the input."""

    def __init__(self, width: int):
        super().__init__()
        self.half = width // 2
        self.normalization = Normalization(width)
        self.gates = nn.Linear(width, 4 * self.half)
        with torch.no_grad():
            self.gates.bias[: self.half] += RECURRENT_START
            self.gates.bias[2 * self.half : 3 * self.half] += RECURRENT_START

    def forward(self, value: Tensor, mask: Tensor, dropout: float) -> Tensor:
        projected = self.gates(dropped(self.normalization(value), dropout, self.training))
        keep_f, new_f, keep_b, new_b = projected.split(self.half, dim=-1)
        forward = self._run(keep_f, new_f, mask)
        backward = self._run(keep_b.flip(0), new_b.flip(0), mask.flip(0)).flip(0)
        return value + torch.cat([forward, backward], dim=-1)

    @staticmethod
    def _run(keep: Tensor, new: Tensor, mask: Tensor) -> Tensor:
        keep = torch.sigmoid(keep)
        return LinearRecurrence.apply(keep, (1 - keep) * new * mask)


class ConvolutionLayer(nn.Module):
    """A window of three words, rectified, added to the input."""

    def __init__(self, width: int):
        super().__init__()
        self.normalization = Normalization(width)
        self.window = nn.Linear(3 * width, width)

    def forward(self, value: Tensor, mask: Tensor, dropout: float) -> Tensor:
        normal = dropped(self.normalization(value), dropout, self.training) * mask
        padded = functional.pad(normal, (0, 0, 0, 0, 1, 1))
        window = torch.cat([padded[:-2], padded[1:-1], padded[2:]], dim=-1)
        return value + functional.relu(self.window(window))


def dropped(value: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout with one mask for all times of a sentence (Gal & Ghahramani 2016)."""
    if not training or rate == 0:
        return value
    mask = torch.empty(1, *value.shape[1:]).bernoulli_(1 - rate).div_(1 - rate)
    return value * mask


class Network(nn.Module):
    """Embeddings, encoder, tag heads, arc and relation scorers. Time is the first axis."""

    def __init__(self, sizes: Sizes, vectors: Tensor):
        super().__init__()
        self.sizes = sizes
        width = sizes.width
        self.register_buffer("vectors", vectors, persistent=False)
        self.vector_projection = nn.Linear(vectors.shape[1], width, bias=False)
        rows = [sizes.forms, features.PREFIX_BUCKETS, features.SUFFIX2_BUCKETS,
                features.SUFFIX3_BUCKETS, features.SUFFIX4_BUCKETS, features.SHAPE_BUCKETS]
        self.tables = nn.ModuleList(nn.Embedding(count, width) for count in rows)
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        nn.init.zeros_(self.tables[0].weight)
        kinds = {"C": ConvolutionLayer, "R": RecurrentLayer}
        self.layers = nn.ModuleList(kinds[kind](width) for kind in sizes.layers)
        self.normalization = Normalization(width)
        self.upos = nn.Linear(width, sizes.upos)
        self.xpos = nn.Linear(width, sizes.xpos)
        self.arc_dependent = nn.Linear(width, sizes.arc)
        self.arc_head = nn.Linear(width, sizes.arc)
        self.arc_root = nn.Parameter(torch.randn(sizes.arc) * 0.1)
        self.arc_bilinear = nn.Linear(sizes.arc, sizes.arc)
        self.arc_distance = nn.Parameter(torch.zeros(2 * DISTANCE_BUCKETS + 1))
        self.label_dependent = nn.Linear(width, sizes.label)
        self.label_head = nn.Linear(width, sizes.label)
        self.label_root = nn.Parameter(torch.randn(sizes.label) * 0.1)
        self.label_output = nn.Linear(sizes.label, sizes.relations)

    def encode(self, ids: Tensor, mask: Tensor, dropout: float, word_dropout: float) -> Tensor:
        """ids: time x batch x features."""
        time, batch, _ = ids.shape
        if self.training and word_dropout > 0:
            kept = (torch.rand(time, batch, 2) >= word_dropout).long()
            ids = torch.cat([ids[:, :, :2] * kept, ids[:, :, 2:]], dim=2)
        value = functional.dropout(self.word_values(ids), dropout, self.training)
        mask = mask.unsqueeze(-1).to(value.dtype)
        for layer in self.layers:
            value = layer(value, mask, dropout)
        return dropped(self.normalization(value), dropout, self.training)

    def word_values(self, ids: Tensor) -> Tensor:
        """The sum of the rows of a word's features."""
        value = self.vector_projection(self.vectors[ids[:, :, 0]])
        for index, table in enumerate(self.tables):
            value = value + table(ids[:, :, index + 1])
        return value

    def arc_scores(self, encoded: Tensor, mask: Tensor, dropout: float) -> Tensor:
        """batch x dependent x head; head 0 is the root, head j + 1 the j-th word."""
        time, batch, _ = encoded.shape
        dependent = dropped(functional.relu(self.arc_dependent(encoded)), dropout, self.training)
        head = dropped(functional.relu(self.arc_head(encoded)), dropout, self.training)
        head = torch.cat([self.arc_root.expand(1, batch, -1), head], dim=0)
        scores = torch.einsum("tbd,hbd->bth", self.arc_bilinear(dependent), head)
        scores = scores * self.sizes.arc**-0.5 + self._distances(time)
        absent = functional.pad(~mask.t(), (1, 0)).unsqueeze(1)
        itself = functional.pad(torch.eye(time, dtype=torch.bool), (1, 0))
        return scores.masked_fill(absent | itself, -1e4)

    def _distances(self, time: int) -> Tensor:
        positions = torch.arange(time)
        offsets = positions.unsqueeze(0) - positions.unsqueeze(1)
        limited = offsets.clamp(-DISTANCE_BUCKETS, DISTANCE_BUCKETS) + DISTANCE_BUCKETS
        return functional.pad(self.arc_distance[limited], (1, 0))

    def label_scores(self, encoded: Tensor, heads: Tensor, dropout: float) -> Tensor:
        """heads: time x batch, 0 for the root, else position + 1."""
        batch = encoded.shape[1]
        head = torch.cat([self.label_root.expand(1, batch, -1), self.label_head(encoded)])
        chosen = head.gather(0, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        hidden = functional.relu(chosen + self.label_dependent(encoded))
        return self.label_output(dropped(hidden, dropout, self.training))
