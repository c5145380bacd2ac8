"""What the network sees of a word form. `WordFeatures.swift` computes exactly the same."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

PREFIX_BUCKETS = 2048
SUFFIX2_BUCKETS = 1024
SUFFIX3_BUCKETS = 4096
SUFFIX4_BUCKETS = 8192
SHAPE_BUCKETS = 512
SHAPE_RUN = 3
VECTOR_ROWS = 20_000
VECTOR_WIDTH = 64
FEATURE_COUNT = 7


def fnv1a(data: bytes) -> int:
    """The 32-bit Fowler-Noll-Vo hash (variant 1a)."""
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def bucket(data: bytes, buckets: int) -> int:
    """The upper and lower half of the hash folded, then cut to a power of two."""
    value = fnv1a(data)
    return (value ^ (value >> 15)) & (buckets - 1)


def ascii_lowercase(form: bytes) -> bytes:
    return form.lower()  # `bytes.lower` touches ASCII letters only


def shape(form: bytes) -> bytes:
    """Letters by case, digits, other bytes as they are; runs are cut to three."""
    result = bytearray()
    run = 0
    for byte in form:
        if 65 <= byte <= 90:
            kind = 88
        elif 97 <= byte <= 122:
            kind = 120
        elif 48 <= byte <= 57:
            kind = 100
        elif byte >= 128:
            kind = 117
        else:
            kind = byte
        run = run + 1 if result and result[-1] == kind else 1
        if run <= SHAPE_RUN:
            result.append(kind)
    return bytes(result)


@dataclass
class Lexicon:
    """Row of each known word in the vector table and in the table of learned forms."""

    vector_rows: dict[bytes, int]
    form_rows: dict[bytes, int]

    def features(self, form: str) -> tuple[int, ...]:
        """Vector row, learned form, prefix, three suffixes and shape; row 0 is 'unknown'."""
        raw = form.encode("utf-8")
        lower = ascii_lowercase(raw)
        vector = self.vector_rows.get(raw) or self.vector_rows.get(lower, 0)
        return (
            vector,
            self.form_rows.get(lower, 0),
            bucket(lower[:3], PREFIX_BUCKETS),
            bucket(lower[-2:], SUFFIX2_BUCKETS),
            bucket(lower[-3:], SUFFIX3_BUCKETS),
            bucket(lower[-4:], SUFFIX4_BUCKETS),
            bucket(shape(raw), SHAPE_BUCKETS),
        )


def read_vectors(folder: Path) -> tuple[dict[bytes, int], np.ndarray]:
    """Word to row (from 1 on) and the rows, scaled to unit variance; row 0 is zero."""
    rows = {}
    with open(folder / "words.tsv", "rb") as lines:
        for line in lines:
            word, _, _, _, row = line.rstrip(b"\n").split(b"\t")
            rows.setdefault(word, int(row) + 1)
    values = np.fromfile(folder / "rows.f32", dtype="<f4").reshape(VECTOR_ROWS, VECTOR_WIDTH)
    values = values / values.std()
    return rows, np.vstack([np.zeros((1, VECTOR_WIDTH), np.float32), values])


def learned_forms(sentences: list[list[str]], least: int) -> dict[bytes, int]:
    """Lower-cased forms seen at least `least` times, in byte order, numbered from 1."""
    counts = Counter(
        ascii_lowercase(form.encode("utf-8")) for forms in sentences for form in forms
    )
    kept = sorted(form for form, count in counts.items() if count >= least)
    return {form: index + 1 for index, form in enumerate(kept)}
