"""Whether a cluster gives the bytes of one machine, whatever happens to it."""

import gzip
import json
import os
import re
import tempfile
import time
import unittest
from pathlib import Path

from invented_news import Newsroom, archive, line, lines, write_corpus
from tools import DYING, OUTPUTS, PATIENCE, PROGRAM, Cluster, extract, wrapper


class ClusterTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        write_corpus(cls.folder / "news")
        cls.expected = extract([cls.folder / "news"], cls.folder / "expected")
        cls.cluster = Cluster(cls.folder)
        cls.addClassCleanup(cls.cluster.stop)

    def setUp(self):
        self.cluster.fill()

    def begin(self, output: str, *options: str, program: str = PROGRAM, **more):
        return self.cluster.submit(
            f"file://{self.folder}/news", "--output", f"file://{self.folder}/{output}",
            "--outputs", *OUTPUTS, "--program", program, *options, **more,
        )  # fmt: skip

    def end(self, process, code: int = 1) -> str:
        said = process.communicate(timeout=PATIENCE)[0]
        self.assertEqual(process.returncode, code, said)
        return said

    def assert_whole(self, output: str):
        for name in OUTPUTS:
            found = (self.folder / output / name).read_bytes()
            self.assertEqual(found == self.expected[name], True, f"{name} differs")

    def pieces(self, output: str) -> set[Path]:
        folder = self.folder / output / "pieces"
        return {path for path in folder.glob("*") if not path.name.startswith(".")}

    def test_any_number_of_partitions_gives_the_bytes_of_one_machine(self):
        errors = set()
        for partitions in (1, 2, 8):
            output = f"by-{partitions}"
            self.end(self.begin(output, "--partitions", str(partitions)))
            self.assert_whole(output)
            errors.add((self.folder / output / "errors.jsonl").read_bytes())
            self.assertGreaterEqual(len(self.pieces(output)), min(partitions, 8))
        # All name the same places.
        self.assertEqual(len(errors), 1)
        self.assertGreater(len(errors.pop().splitlines()), 30)

    def test_what_is_written_is_not_read_again(self):
        news = self.folder / "few"
        write_corpus(news, seed=4, articles=120)
        expected = extract([news], self.folder / "few-expected")["records.jsonl"]
        calls = self.folder / "calls"
        program = wrapper(self.folder / "counting", f'[ "$1" != extract ] || echo >> {calls}')

        def run() -> str:
            calls.write_text("")
            process = self.cluster.submit(
                f"file://{news}", "--output", f"file://{self.folder}/resumed",
                "--outputs", "records.jsonl", "--partitions", "4", "--program", program,
            )  # fmt: skip
            said = self.end(process)
            found = (self.folder / "resumed/records.jsonl").read_bytes()
            self.assertEqual(found == expected, True)
            return said

        run()
        pieces = sorted(self.pieces("resumed"))
        processes = len(calls.read_text())
        pieces[1].unlink()
        kept = {path: path.stat().st_mtime_ns for path in self.pieces("resumed")}
        self.assertIn(f"{len(pieces)} pieces, of which {len(kept)} are read already", run())
        self.assertEqual({path: path.stat().st_mtime_ns for path in kept}, kept)
        self.assertEqual(self.pieces("resumed"), set(pieces))
        self.assertIn(len(calls.read_text()), range(1, processes))

    def test_a_worker_may_be_killed(self):
        slow = wrapper(self.folder / "slow", '[ "$1" != extract ] || sleep 2')
        process = self.begin("killed", "--partitions", "8", program=slow)
        end = time.monotonic() + PATIENCE
        while not self.pieces("killed") and time.monotonic() < end and process.poll() is None:
            time.sleep(0.05)
        self.cluster.kill_worker()
        self.assertLess(len(self.pieces("killed")), 8)
        self.end(process)
        self.assert_whole("killed")

    def test_what_ends_the_program_costs_itself_alone_on_any_file_system(self):
        room = Newsroom(3)
        news = self.folder / "hostile"
        news.mkdir()
        good = [line(room.article()) for _ in range(60)]
        killer = line(room.article() | {"title": "KILLER"})
        (news / "a.jsonl").write_bytes(b"".join(good[:30] + [killer] + good[30:]))
        (news / "b.txt").write_text("KILLER\n\nPeru attacked Chile.\n")
        (news / "c.txt").write_text("Bolivia attacks Chile\n\nBolivia attacked Chile.\n")
        pages = [gzip.compress(part) for part in archive(room, 12)]
        pages[6] = gzip.compress(gzip.decompress(pages[6]).replace(b"<h1>", b"<h1>KILLE"))
        marked = gzip.decompress(pages[6]).replace(b"KILLE", b"KILLER", 1)
        length = len(marked.split(b"\r\n\r\n", 1)[1]) - 4
        marked = re.sub(rb"Content-Length: \d+", b"Content-Length: %d" % length, marked, count=1)
        (news / "d.warc.gz").write_bytes(b"".join(pages[:6] + [gzip.compress(marked)] + pages[7:]))

        # A file system that only those know who are told its settings.
        mounts = "spark.hadoop.fs.viewfs.mounttable.agency.link./"
        (self.folder / "shared").mkdir()
        process = self.cluster.submit(
            "viewfs://agency/news/*", "--output", "viewfs://agency/graph/one",
            "--outputs", "records.jsonl", "--partitions", "3", "--ship",
            "--program", wrapper(self.folder / "dying", DYING),
            conf=(f"{mounts}news=file://{news}", f"{mounts}graph=file://{self.folder}/shared"),
        )  # fmt: skip
        self.end(process)

        output = self.folder / "shared" / "one"
        errors = [json.loads(error) for error in (output / "errors.jsonl").read_text().splitlines()]
        places = {
            (error["origin"], error.get("offset"), error.get("record")) for error in errors
        }
        before = sum(map(len, good[:30]))
        self.assertEqual(
            places,
            {
                ("viewfs://agency/news/a.jsonl", before, None),
                ("viewfs://agency/news/b.txt", None, None),
                ("viewfs://agency/news/d.warc.gz", None, 7),
            },
        )
        (news / "a.jsonl").write_bytes(b"".join(good))
        (news / "b.txt").unlink()
        (news / "d.warc.gz").write_bytes(b"".join(pages[:6] + pages[7:]))
        expected = extract([news], self.folder / "good")["records.jsonl"]
        self.assertEqual((output / "records.jsonl").read_bytes() == expected, True)


if __name__ == "__main__":
    os.chdir(Path(__file__).parent)
    unittest.main()
