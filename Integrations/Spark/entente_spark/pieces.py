"""Cuts the input into pieces, of which each is read by one process and written as a whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

PACKED = (".gz", ".zst", ".zstd")
LINES = {"jsonl", "ndjson"}
ARCHIVES = {"warc"}
TEXTS = {
    "txt", "text", "md", "html", "htm", "xhtml", "nitf", "newsml", "rss", "atom", "xml", "json",
    "csv", "tsv", "tab",
}  # fmt: skip


# Files with fewer bytes share a process, since it takes a seventh of a second to begin.
SMALL = 4 << 20


@dataclass(frozen=True)
class File:
    """A file as its folder lists it."""

    address: str
    size: int
    modified: int


@dataclass(frozen=True)
class Slice:
    """A part of a file.

    Of lines, those belong to a slice that begin in it; all other files are slices as a whole.
    """

    address: str
    kind: str
    start: int
    end: int
    # Whether it is all of the file.
    is_whole: bool
    modified: int

    @property
    def size(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Piece:
    """What one task reads."""

    slices: tuple[Slice, ...]

    def name(self, reader: str) -> str:
        """The name of the file with the piece's records, which nothing else can have.

        `reader` is what reads: another program or other options make other records.
        """
        content = json.dumps([reader, [asdict(part) for part in self.slices]])
        return hashlib.sha256(content.encode()).hexdigest()[:32] + ".jsonl.gz"


def is_packed(address: str) -> bool:
    """Whether the name of a file tells that it is packed."""
    return address.lower().endswith(PACKED)


def kind_of(address: str, form: str | None) -> str:
    """How a file is read: as `lines`, an `archive` or a whole `file`.

    `form` is the format that the user names for all files.
    """
    ending = form or ending_of(address)
    if ending in LINES:
        return "lines"
    return "archive" if ending in ARCHIVES else "file"


def ending_of(address: str) -> str:
    """The ending of a file's name, as if it were not packed: `jsonl` for `news.jsonl.gz`."""
    name = address.rsplit("/", 1)[-1].lower()
    for packed in PACKED:
        name = name.removesuffix(packed)
    return name.rpartition(".")[2]


def is_news(address: str) -> bool:
    """Whether a file of a folder may hold articles."""
    return ending_of(address) in LINES | ARCHIVES | TEXTS


def cut(files: list[File], form: str | None, piece_size: int) -> list[Piece]:
    """Makes pieces of about a size in bytes; what cannot be cut makes larger ones."""
    pieces: list[list[Slice]] = []
    filled = piece_size
    for file in files:
        for part in _slices(file, kind_of(file.address, form), piece_size):
            if filled + part.size > piece_size and filled > 0:
                pieces.append([])
                filled = 0
            pieces[-1].append(part)
            filled += part.size
    return [Piece(tuple(slices)) for slices in pieces]


def _slices(file: File, kind: str, size: int) -> list[Slice]:
    step = size if kind == "lines" and not is_packed(file.address) else max(file.size, 1)
    ends = [(start, min(start + step, file.size)) for start in range(0, max(file.size, 1), step)]
    return [
        Slice(file.address, kind, start, end, len(ends) == 1, file.modified) for start, end in ends
    ]
