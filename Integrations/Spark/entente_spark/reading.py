"""Reads a source, and finds the document that ends the process."""

from __future__ import annotations

from itertools import islice
from typing import BinaryIO

from .program import Program
from .sources import Source

# Into how many parts documents are put of which one ends the process: the good ones are read about
# once more, in `_PARTS` processes, and those of one part once again.
_PARTS = 16


def read(source: Source, program: Program, records: BinaryIO) -> list[dict]:
    """Adds the records of a source to an open file, and gives what could not be read.

    A document that ends the process, or keeps it busy for too long, costs itself alone.
    """
    outcome = program.extract(source.arguments, source.feed, records)
    if outcome.death is None:
        return source.located(outcome.errors, 0, True)
    # What ends the program with any document is not the document's fault.
    program.version()
    count = sum(1 for _ in source.documents())
    return _read_parts(source, 0, count, outcome.death, program, records)


def _read_parts(
    source: Source,
    first: int,
    end: int,
    death: str,
    program: Program,
    records: BinaryIO,
) -> list[dict]:
    """Reads documents in parts, of which at least one is known to end the process."""
    if end - first <= 1:
        alone = source.alone(first)
        return read(alone, program, records) if alone else [_error(source, first, death)]
    errors = []
    step = -(-(end - first) // _PARTS)
    for start in range(first, end, step):
        stop = min(start + step, end)

        def feed(room, start=start, stop=stop):
            return source.part(start, stop, room)

        outcome = program.extract(source.arguments, feed, records)
        if outcome.death is None:
            errors += source.located(outcome.errors, start, False)
        else:
            errors += _read_parts(source, start, stop, outcome.death, program, records)
    return errors


def _error(source: Source, number: int, death: str) -> dict:
    _, place = next(islice(source.documents(), number, None), (b"", {}))
    remedy = "read it alone with 'entente extract', and report it"
    return {"kind": "error", **place, "problem": death, "remedy": remedy}
