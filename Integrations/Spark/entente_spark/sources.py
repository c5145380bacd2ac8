"""What a process of Entente is fed with, and its documents one by one.

A process is fed with bytes as they are. Only when a document ends the process, or an error is to be
found, the documents are told apart.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import BinaryIO

from .packing import chunks, unpacked
from .pieces import SMALL, Piece, Slice, is_packed

# Opens a file by its address, from a byte on.
Open = Callable[[str, int], BinaryIO]


class Source:
    """What one process reads."""

    # How Entente is told the format.
    arguments: list[str] = []

    def feed(self, room: str) -> Iterator[bytes] | list[str]:
        """All bytes for standard input, or the arguments that name files, which are put into the
        folder `room`."""
        raise NotImplementedError

    def documents(self) -> Iterator[tuple[bytes, dict]]:
        """The documents one by one, and the place of each."""
        raise NotImplementedError

    def part(self, first: int, end: int, room: str) -> Iterator[bytes] | list[str]:
        """As `feed`, but for the documents from one number to another alone."""
        return (data for data, _ in islice(self.documents(), first, end))

    def alone(self, number: int) -> "Source | None":
        """The source of one document, where that is a file with documents of its own."""
        return None

    def located(self, errors: list[dict], first: int, is_all: bool) -> list[dict]:
        """Errors with the places of files, where Entente told those of what it was fed with.

        `first` is the number of the document with which the process began, and `is_all` whether it
        was fed with all of them: what is wrong with all is not told of a part.
        """
        raise NotImplementedError


class Lines(Source):
    """Lines of a file, packed or not."""

    arguments = ["--from", "jsonl"]

    def __init__(self, part: Slice, open_file: Open):
        self._part = part
        self._open = open_file

    def feed(self, room: str) -> Iterator[bytes]:
        if not is_packed(self._part.address):
            yield from self._lines([])
            return
        with self._open(self._part.address, 0) as stream:
            yield from chunks(stream)

    def documents(self) -> Iterator[tuple[bytes, dict]]:
        rest = b""
        start: list[int] = []
        place = None
        for chunk in self._lines(start):
            place = start[0] if place is None else place
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                yield line + b"\n", {"origin": self._part.address, "offset": place}
                place += len(line) + 1
        if rest:
            yield rest, {"origin": self._part.address, "offset": place}

    def located(self, errors: list[dict], first: int, is_all: bool) -> list[dict]:
        wanted: dict[int, list[dict]] = {}
        kept = []
        for error in errors:
            # A list within a line is named with the line: "standard input:12".
            named = error["origin"].rpartition(":")[2]
            line = error.pop("line", int(named) if named.isdigit() else None)
            error.pop("column", None)
            error["origin"] = self._part.address
            if line is not None:
                wanted.setdefault(first + line - 1, []).append(error)
            elif not (is_all and self._part.is_whole):
                continue
            kept.append(error)
        if wanted:
            for number, (_, place) in enumerate(islice(self.documents(), max(wanted) + 1)):
                for error in wanted.get(number, ()):
                    error.update(place)
        return kept

    def _lines(self, told: list[int]) -> Iterator[bytes]:
        """The bytes of the lines, unpacked; the place of the first is added to `told`."""
        packed = is_packed(self._part.address)
        start, end = (0, None) if packed else (self._part.start, self._part.end)
        with self._open(self._part.address, max(start - 1, 0)) as stream:
            yield from _lines_within(unpacked(stream, self._part.address), start, end, told)


def _lines_within(
    plain: Iterator[bytes], start: int, end: int | None, told: list[int]
) -> Iterator[bytes]:
    """The lines that begin from `start` on and before `end`, of bytes that begin at the one before
    `start`."""
    place = max(start - 1, 0)
    is_within = start == 0
    for chunk in plain:
        first = 0
        if not is_within:
            first = chunk.find(b"\n") + 1
            if first == 0:
                place += len(chunk)
                continue
            if end is not None and place + first >= end:
                return
            is_within = True
        if not told:
            told.append(place + first)
        last = -1
        if end is not None and place + len(chunk) >= end:
            last = chunk.find(b"\n", max(first, end - 1 - place))
        yield chunk[first : last + 1] if last >= 0 else chunk[first:]
        if last >= 0:
            return
        place += len(chunk)


class Archive(Source):
    """A WARC file."""

    arguments = ["--from", "warc"]

    def __init__(self, part: Slice, open_file: Open):
        self._address = part.address
        self._open = open_file

    def feed(self, room: str) -> Iterator[bytes]:
        with self._open(self._address, 0) as stream:
            yield from chunks(stream)

    def documents(self) -> Iterator[tuple[bytes, dict]]:
        with self._open(self._address, 0) as stream:
            plain = _Bytes(unpacked(stream, self._address))
            number = 0
            while record := _record(plain):
                number += 1
                yield record, {"origin": self._address, "record": number}

    def located(self, errors: list[dict], first: int, is_all: bool) -> list[dict]:
        kept = [error for error in errors if is_all or "record" in error]
        for error in kept:
            error["origin"] = self._address
            if "record" in error:
                error["record"] += first
        return kept


def _record(plain: "_Bytes") -> bytes:
    """A record of an archive, up to where the next one begins."""
    head = plain.until(b"\r\n\r\n", 1 << 20)
    fields = dict(
        line.lower().split(b":", 1) for line in head.split(b"\r\n") if b":" in line
    )
    length = fields.get(b"content-length", b"").strip()
    content = plain.take(int(length)) if length.isdigit() else b""
    return head + content + plain.up_to(b"WARC/1.")


class _Bytes:
    """Bytes that are taken one after the other."""

    def __init__(self, source: Iterator[bytes]):
        self._source = source
        self._rest = b""

    def take(self, count: int) -> bytes:
        while len(self._rest) < count and self._fill():
            pass
        return self._cut(count)

    def until(self, mark: bytes, limit: int) -> bytes:
        """All bytes to the end of a mark."""
        while (place := self._rest.find(mark)) < 0 and len(self._rest) < limit and self._fill():
            pass
        return self._cut(len(self._rest) if place < 0 else place + len(mark))

    def up_to(self, mark: bytes) -> bytes:
        """All bytes before a mark."""
        taken = b""
        while (place := self._rest.find(mark)) < 0:
            taken += self._cut(max(len(self._rest) - len(mark) + 1, 0))
            if not self._fill():
                return taken + self._cut(len(self._rest))
        return taken + self._cut(place)

    def _fill(self) -> bool:
        chunk = next(self._source, None)
        self._rest += chunk or b""
        return chunk is not None

    def _cut(self, count: int) -> bytes:
        taken, self._rest = self._rest[:count], self._rest[count:]
        return taken


class Folder(Source):
    """Files that each are read as a whole."""

    def __init__(self, slices: Iterable[Slice], open_file: Open, form: str | None):
        self._slices = list(slices)
        self._open = open_file
        self.arguments = ["--from", form] if form else []

    def feed(self, room: str) -> list[str]:
        return self.part(0, len(self._slices), room)

    def documents(self) -> Iterator[tuple[bytes, dict]]:
        return ((b"", {"origin": part.address}) for part in self._slices)

    def part(self, first: int, end: int, room: str) -> list[str]:
        paths = []
        for number, part in enumerate(self._slices[first:end], first):
            # The ending tells the format, and the number where the file came from.
            folder = os.path.join(room, str(number))
            os.mkdir(folder)
            paths.append(os.path.join(folder, part.address.rsplit("/", 1)[-1]))
            with self._open(part.address, 0) as stream, open(paths[-1], "wb") as copy:
                shutil.copyfileobj(stream, copy)
        return paths

    def alone(self, number: int) -> Source | None:
        part = self._slices[number]
        return Lines(part, self._open) if part.kind == "lines" else None

    def located(self, errors: list[dict], first: int, is_all: bool) -> list[dict]:
        kept = []
        for error in errors:
            # The path of the copy, and what follows it: "/tmp/entente-abc/7/news.jsonl:12".
            folder = os.path.dirname(error["origin"])
            number = int(os.path.basename(folder))
            part = self._slices[number]
            name = part.address.rsplit("/", 1)[-1]
            error["origin"] = part.address + error["origin"][len(folder) + 1 + len(name) :]
            source = self.alone(number)
            kept += source.located([error], 0, True) if source else [error]
        return kept


def sources(piece: Piece, open_file: Open, form: str | None) -> list[Source]:
    """The sources of a piece, each for a process of its own; mostly one."""
    found: list[Source] = []
    shared = []
    for part in piece.slices:
        if part.kind == "archive":
            found.append(Archive(part, open_file))
        elif part.kind == "lines" and not (part.is_whole and part.size < SMALL):
            found.append(Lines(part, open_file))
        else:
            shared.append(part)
    return found + ([Folder(shared, open_file, form)] if shared else [])
