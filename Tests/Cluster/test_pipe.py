"""Whether the pipe reads what the program reads, and loses nothing but what ends it."""

import json
import shlex
import subprocess
import tempfile
import unittest
from pathlib import Path

from invented_news import Newsroom, line, lines
from tools import DYING, PROGRAM, SPARK, extract, wrapper

PIPE = SPARK / "entente-pipe"


class PipeTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.room = Newsroom(7)

    def pipe(self, news: bytes, *options: str) -> subprocess.CompletedProcess:
        return subprocess.run([PIPE, *options], input=news, capture_output=True)

    def graph(self, records: bytes) -> bytes:
        command = [PROGRAM, "merge", "--quiet", "-", "--format", "jsonl"]
        return subprocess.run(command, input=records, capture_output=True).stdout

    def expected(self, news: bytes, name: str = "expected") -> bytes:
        path = self.folder / f"{name}.jsonl"
        path.write_bytes(news)
        return extract([path], self.folder / name)["records.jsonl"]

    def test_records_and_errors_are_those_of_the_program(self):
        news = lines(self.room, 40)
        done = self.pipe(news, "--program", PROGRAM)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, self.expected(news))
        errors = [json.loads(error) for error in done.stderr.splitlines()]
        self.assertEqual(len(errors), 4)
        self.assertEqual({error["kind"] for error in errors}, {"error"})
        # The place of an error is where its line begins.
        self.assertEqual(errors[0]["offset"], news.index(b"no object"))
        self.assertEqual(errors[1]["offset"], news.index(b'{"id": "empty"}'))
        self.assertEqual(errors[2]["element"], 3)

    def test_what_ends_the_program_costs_itself_alone(self):
        good = [line(self.room.article()) for _ in range(40)]
        killer = line(self.room.article() | {"title": "KILLER"})
        sleeper = line(self.room.article() | {"title": "SLEEPER"})
        news = good[:3] + [killer] + good[3:25] + [sleeper, killer] + good[25:]
        program = wrapper(self.folder / "dying", DYING)
        # Time enough for the program to begin on a busy machine.
        done = self.pipe(b"".join(news), "--program", program, "--patience", "15")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.graph(done.stdout), self.expected(b"".join(good)))
        errors = [json.loads(error) for error in done.stderr.splitlines()]
        places = [sum(map(len, news[:number])) for number in (3, 26, 27)]
        self.assertEqual([error["offset"] for error in errors], places)
        self.assertIn("SIGSEGV", errors[0]["problem"])
        self.assertIn("15 s", errors[1]["problem"])

    def test_a_program_that_ends_at_anything_is_not_the_fault_of_documents(self):
        program = wrapper(self.folder / "broken", "kill -ILL $$")
        done = self.pipe(line(self.room.article()), "--program", program)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"does not run", done.stderr)

    def test_wrong_usage_is_told(self):
        done = self.pipe(line(self.room.article()), "--program", PROGRAM, "--date", "never")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"--date", done.stderr)

    def test_an_output_that_takes_no_more_is_told_in_a_line_at_most(self):
        news = lines(self.room, 400)
        (self.folder / "news.jsonl").write_bytes(news)
        pipe = f"{shlex.quote(str(PIPE))} --program {PROGRAM} < news.jsonl 2> said"
        for command, said in [
            (f"{pipe} | head -n 1", b""),
            (f"{pipe} > /dev/full", b"standard output: cannot be written: No space left on device\n"),
        ]:
            subprocess.run(command, shell=True, cwd=self.folder, stdout=subprocess.DEVNULL)
            self.assertEqual((self.folder / "said").read_bytes(), said)

    def test_gnu_parallel_gives_the_same_bytes(self):
        news = lines(self.room, 120)
        expected = self.expected(news)
        (self.folder / "news.jsonl").write_bytes(news)
        pipe = f"{shlex.quote(str(PIPE))} --program {PROGRAM}"
        subprocess.run(
            f"parallel --will-cite --pipe --block 16k --jobs 2 {pipe} < news.jsonl 2> errors.jsonl"
            f" | {PROGRAM} merge --quiet - -o graph.jsonl",
            shell=True,
            cwd=self.folder,
            stderr=subprocess.DEVNULL,
        )
        self.assertEqual((self.folder / "graph.jsonl").read_bytes(), expected)
        self.assertEqual(len((self.folder / "errors.jsonl").read_bytes().splitlines()), 12)
