"""What a worker does: it reads a piece, or writes an output."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, replace

from pyspark import SparkFiles

from .hadoop import HadoopFiles, files_of_worker
from .packing import unpacked
from .pieces import Piece
from .program import Program, ProgramError
from .reading import read
from .sources import sources


@dataclass(frozen=True)
class Work:
    """What every task is told."""

    # The address of the folder in which results are written.
    output: str
    program: Program
    # Whether Spark brings the program to the workers.
    is_shipped: bool
    # The format of all files, where the user names one.
    form: str | None
    # Options of `entente merge`.
    merging: tuple[str, ...]
    # Settings of Hadoop that the driver was given.
    settings: tuple[tuple[str, str], ...]

    def files(self) -> HadoopFiles:
        """The files as a worker sees them."""
        return files_of_worker(self.settings, SparkFiles.getRootDirectory())

    def local_program(self) -> Program:
        """The program as a worker finds it."""
        if not self.is_shipped:
            return self.program
        path = SparkFiles.get(os.path.basename(self.program.path))
        os.chmod(path, 0o755)
        return replace(self.program, path=path)

    def address(self, *parts: str) -> str:
        """The address of a file among the results."""
        return "/".join([self.output.rstrip("/"), *parts])


def read_piece(work: Work, piece: Piece, name: str) -> int:
    """Writes the records of a piece, with its errors among them; gives the number of errors.

    The file appears when it is complete, which is how a later run knows that the piece is read.
    """
    files = work.files()
    program = work.local_program()
    failed = 0
    with tempfile.TemporaryFile() as records, tempfile.TemporaryFile() as packed:
        for source in sources(piece, files.open, work.form):
            errors = read(source, program, records)
            records.writelines(line_of(error) for error in errors)
            failed += len(errors)
        records.seek(0)
        with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=1, mtime=0) as packer:
            shutil.copyfileobj(records, packer, 1 << 20)
        packed.seek(0)
        files.write(work.address("pieces", name), packed)
    return failed


def line_of(error: dict) -> bytes:
    """An error as a line of JSON, whose keys are in one order wherever it was found."""
    keys = ["kind", "origin", "offset", "record", "line", "column", "element"]
    ordered = {key: error[key] for key in keys + ["problem", "remedy"] if key in error}
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def write_output(work: Work, name: str, parts: list[str]) -> list[str]:
    """Writes a graph of sorted records, and gives what the program had to say."""
    files = work.files()
    with tempfile.TemporaryDirectory(prefix="entente-") as room:
        path = os.path.join(room, name)
        said = os.path.join(room, "said")
        command = [work.local_program().path, "merge", "-", "--quiet", "-o", path, *work.merging]
        with open(said, "wb") as messages:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=messages)
            try:
                for part in parts:
                    with files.open(part) as stream:
                        for chunk in unpacked(stream, part):
                            process.stdin.write(chunk)
                process.stdin.close()
            except BrokenPipeError:
                pass
            except BaseException:
                process.kill()
                raise
            code = process.wait()
        with open(said, encoding="utf-8", errors="replace") as messages:
            lines = messages.read().splitlines()
        if code not in (0, 1) or not os.path.exists(path):
            raise ProgramError(f"{command}: exit code {code}: {' '.join(lines[-5:])}")
        with open(path, "rb") as content:
            files.write(work.address(name), content)
    return lines
