"""Unpacks streams of bytes, and goes on behind what is damaged."""

from __future__ import annotations

import subprocess
import threading
import zlib
from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 20
_GZIP = b"\x1f\x8b\x08"


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of a stream, as they are."""
    while chunk := stream.read(CHUNK):
        yield chunk


def unpacked(stream: BinaryIO, address: str) -> Iterator[bytes]:
    """The bytes of a stream, unpacked where the name of its file tells that they are packed."""
    name = address.lower()
    if name.endswith(".gz"):
        return _gunzipped(stream)
    if name.endswith((".zst", ".zstd")):
        return _unpacked_by(["zstd", "--decompress", "--stdout", "--quiet"], stream)
    return chunks(stream)


def _gunzipped(stream: BinaryIO) -> Iterator[bytes]:
    """Unpacks all members one after the other; of one that is damaged, what comes before."""
    rest = b""
    while rest or (rest := stream.read(CHUNK)):
        member = zlib.decompressobj(31)
        try:
            while not member.eof and (rest or (rest := stream.read(CHUNK))):
                yield member.decompress(rest, CHUNK)
                rest = member.unused_data if member.eof else member.unconsumed_tail
        except zlib.error:
            rest = _from_next_member(rest[1:], stream)


def _from_next_member(rest: bytes, stream: BinaryIO) -> bytes:
    while (place := rest.find(_GZIP)) < 0:
        chunk = stream.read(CHUNK)
        if not chunk:
            return b""
        rest = rest[-2:] + chunk
    return rest[place:]


def _unpacked_by(command: list[str], stream: BinaryIO) -> Iterator[bytes]:
    """Unpacks by another program, which may not be there where nothing needs it."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:

        def feed():
            try:
                for chunk in chunks(stream):
                    process.stdin.write(chunk)
                process.stdin.close()
            except BrokenPipeError:
                pass

        threading.Thread(target=feed, daemon=True).start()
        yield from chunks(process.stdout)
