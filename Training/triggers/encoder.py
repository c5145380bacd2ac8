"""The words as the shipped network of trees sees them, read back from `Models/network.bin`."""

import struct
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from export import STEPS
from features import (PREFIX_BUCKETS, SHAPE_BUCKETS, SUFFIX2_BUCKETS, SUFFIX3_BUCKETS,
                      SUFFIX4_BUCKETS, ascii_lowercase, bucket, fnv1a, shape)
from network import RecurrentLayer

MAGIC = b"ENTENTE2"
TABLES = 7


class Reader:
    """Little-endian numbers, in the order in which `export.py` wrote them."""

    def __init__(self, path: Path):
        self.bytes, self.position = path.read_bytes(), len(MAGIC)
        if not self.bytes.startswith(MAGIC):
            raise SystemExit(f"{path}: not a network of this version")

    def count(self) -> int:
        self.position += 4
        return struct.unpack_from("<I", self.bytes, self.position - 4)[0]

    def array(self, kind: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.bytes, kind, count, self.position)
        self.position += values.nbytes
        return values

    def skip_words(self) -> None:
        length = self.count()
        self.position += length

    def word_map(self) -> dict[int, int]:
        count = self.count()
        return dict(zip(self.array("<u4", count).tolist(), self.array("<u2", count).tolist()))

    def matrix(self, rows: int, columns: int) -> tuple[Tensor, Tensor]:
        scales, offsets = self.array("<f4", columns), self.array("<f4", columns)
        weights = self.array("<i2", rows * columns).reshape(rows, columns)
        return torch.from_numpy(weights * scales * STEPS).float(), torch.from_numpy(offsets.copy())


class ShippedEncoder:
    """Sums of the features of words, and their normalized states in context."""

    def __init__(self, path: Path):
        reader = Reader(path)
        self.width, _, _, upos, xpos, _, layers = [reader.count() for _ in range(7)]
        for _ in range(3):
            reader.skip_words()
        reader.array("i1", upos * xpos)
        self.vectors, self.learned = reader.word_map(), reader.word_map()
        self.unit = float(reader.array("<f4", 1)[0])
        self.tables = [self._table(reader) for _ in range(TABLES)]
        self.layers = [self._layer(reader) for _ in range(layers)]
        self._known: dict[str, tuple[int, ...]] = {}

    def _table(self, reader: Reader) -> Tensor:
        rows, shift = reader.count(), reader.count()
        values = reader.array("i1", rows * self.width).reshape(rows, self.width)
        return torch.from_numpy(values * (self.unit * 2**shift)).float()

    def _layer(self, reader: Reader) -> tuple[int, Tensor, Tensor]:
        kind = reader.count()
        sizes = (3 * self.width, self.width) if kind == 1 else (self.width, 2 * self.width)
        return kind, *reader.matrix(*sizes)

    def features(self, form: str) -> tuple[int, ...]:
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = self._features(form)
        return known

    def _features(self, form: str) -> tuple[int, ...]:
        raw = form.encode("utf-8")
        lower = ascii_lowercase(raw)
        vector = self.vectors.get(fnv1a(raw)) or self.vectors.get(fnv1a(lower), 0)
        learned = self.learned.get(fnv1a(lower), 0)
        if not (vector or learned) and len(raw) > 1 and all(65 <= byte <= 90 for byte in raw):
            return self.features("NATO")  # As the engine takes acronyms that no table has.
        return (vector, learned, bucket(lower[:3], PREFIX_BUCKETS),
                bucket(lower[-2:], SUFFIX2_BUCKETS), bucket(lower[-3:], SUFFIX3_BUCKETS),
                bucket(lower[-4:], SUFFIX4_BUCKETS), bucket(shape(raw), SHAPE_BUCKETS))

    @torch.no_grad()
    def __call__(self, sentences: list) -> Tensor:
        """time x sentences x twice the width: features, then context."""
        time = max(map(len, sentences))
        ids = np.zeros((time, len(sentences), TABLES), np.int64)
        mask = np.zeros((time, len(sentences), 1), np.float32)
        for column, sentence in enumerate(sentences):
            ids[: len(sentence), column] = [self.features(form) for form in sentence.forms]
            mask[: len(sentence), column] = 1
        ids, mask = torch.from_numpy(ids), torch.from_numpy(mask)
        words = sum(table[ids[..., index]] for index, table in enumerate(self.tables))
        state = words
        for kind, weights, offsets in self.layers:
            normal = self._normalized(state)
            if kind == 1:
                padded = functional.pad(normal * mask, (0, 0, 0, 0, 1, 1))
                window = torch.cat([padded[:-2], padded[1:-1], padded[2:]], -1)
                state = state + (window @ weights + offsets).relu()
            else:
                state = state + self._recurrence(normal @ weights + offsets, mask)
        return torch.cat([words, self._normalized(state)], -1)

    def _recurrence(self, gates: Tensor, mask: Tensor) -> Tensor:
        keep, new, keep_back, new_back = gates.split(self.width // 2, -1)
        forward = RecurrentLayer._run(keep, new, mask)
        backward = RecurrentLayer._run(keep_back.flip(0), new_back.flip(0), mask.flip(0)).flip(0)
        return torch.cat([forward, backward], -1)

    @staticmethod
    def _normalized(value: Tensor) -> Tensor:
        return value * torch.rsqrt(value.pow(2).mean(-1, keepdim=True) + 1e-5)
