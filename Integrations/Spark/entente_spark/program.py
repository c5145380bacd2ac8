"""Runs Entente over pipes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

# What gives a process its standard input, or the names of files in a folder.
Feed = Callable[[str], "Iterator[bytes] | list[str]"]

# So many bytes are written at once: less than what a reader takes at once, so that time passes
# between two writes only while a document is read.
_PART = 1 << 16


class ProgramError(Exception):
    """Entente could not do its work, whatever the documents are."""


@dataclass
class Outcome:
    """What came of a process."""

    # Why the process did not end on its own, if so.
    death: str | None = None
    # What could not be read, as Entente tells it.
    errors: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Program:
    """Entente, and how it is run."""

    path: str
    # Options of `entente extract`.
    options: tuple[str, ...] = ()
    # For how many seconds a process may take no input and give no output.
    patience: float = 600

    def version(self) -> str:
        """The program's name for itself, its models and tables, which decide about its records.

        Raises `ProgramError` where it does not run at all.
        """
        try:
            done = subprocess.run([self.path, "--version"], capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise ProgramError(f"{self.path} does not run on this machine: {error}") from error
        lines = done.stdout.decode().splitlines()
        # Which instructions the processor has makes no difference to the records.
        return "; ".join(line for line in lines if not line.startswith("products"))

    def extract(self, arguments: list[str], feed: Feed, records: BinaryIO) -> Outcome:
        """Reads articles, and adds their records to an open file.

        Raises `ProgramError` when it is not the fault of a document.
        """
        with tempfile.TemporaryDirectory(prefix="entente-") as room:
            found = feed(room)
            # A folder for those that were put there.
            names = found if isinstance(found, list) else ["-"]
            failed = os.path.join(room, "errors")
            command = [self.path, "extract", "--format", "jsonl", "--threads", "1", "--quiet"]
            command += ["--errors", failed, *arguments, *self.options, "--", *names]
            start = records.tell()
            run = _Run(command, None if found is names else found, records, self.patience)
            code = run.finish()
            if code < 0 or code >= 128 or run.is_stalled:
                records.truncate(start)
                records.seek(start)
                return Outcome(death=run.death(code))
            # The list of errors is the last that is written.
            if code > 1 or not os.path.exists(failed):
                raise ProgramError(f"{command}: exit code {code}: {run.messages()}")
            with open(failed, "rb") as lines:
                return Outcome(errors=[json.loads(line) for line in lines])


class _Run:
    """A process that is fed by a thread and watched by this one."""

    def __init__(
        self,
        command: list[str],
        feed: Iterator[bytes] | None,
        output: BinaryIO,
        patience: float,
    ):
        self._output = output
        self._patience = patience
        self._said = tempfile.TemporaryFile()
        self._failure: BaseException | None = None
        self.is_stalled = False
        output.flush()
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL if feed is None else subprocess.PIPE,
            stdout=output,
            stderr=self._said,
        )
        self._last = time.monotonic()
        self._feeder = threading.Thread(target=self._feed, args=(feed,), daemon=True)
        self._feeder.start()

    def finish(self) -> int:
        """Waits for the end, and gives the exit code; less than 0 is the number of a signal."""
        written = 0
        try:
            while True:
                try:
                    code = self._process.wait(timeout=0.5)
                    break
                except subprocess.TimeoutExpired:
                    size = os.fstat(self._output.fileno()).st_size
                    if size != written:
                        written, self._last = size, time.monotonic()
                    self.is_stalled = time.monotonic() - self._last > self._patience
                    if self.is_stalled:
                        self._process.kill()
        finally:
            self._process.kill()
            self._feeder.join()
        if self._failure is not None:
            raise self._failure
        self._output.seek(0, os.SEEK_END)
        return code

    def death(self, code: int) -> str:
        """Why the process did not end on its own."""
        if self.is_stalled:
            return f"the program was ended, since it read this for more than {self._patience:g} s"
        number = -code if code < 0 else code - 128
        try:
            name = signal.Signals(number).name
        except ValueError:
            name = f"signal {number}"
        return f"the program was ended by {name} while it read this"

    def messages(self) -> str:
        """The end of what the process said."""
        self._said.seek(0)
        return self._said.read()[-2000:].decode(errors="replace").strip()

    def _feed(self, feed: Iterator[bytes] | None) -> None:
        if feed is None:
            return
        try:
            for chunk in feed:
                for start in range(0, len(chunk), _PART):
                    self._process.stdin.write(chunk[start : start + _PART])
                    self._last = time.monotonic()
            self._process.stdin.close()
        except BrokenPipeError:
            # How the process ended tells more.
            pass
        except BaseException as failure:
            self._failure = failure
            self._process.kill()
