"""Checks that nothing in a hostile graph acts on who reads what is made of it: harmless.py PROGRAM PART."""

import csv
import html.parser
import io
import json
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree

HOUSE = pathlib.Path(__file__).resolve().parents[2]
ACTING = HOUSE / "Tests/Hostile/acting.jsonl"
NEWS = HOUSE / "Tests/Hostile/acting-news.jsonl"


class Bench:
    """A folder with the hostile graph, and the same graph whose texts are plain words."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.records = [json.loads(line) for line in ACTING.read_text().splitlines()]
        (self.folder / "acting.jsonl").write_text(ACTING.read_text())
        numbers = {}

        def tame(value, key=""):
            if isinstance(value, dict):
                return {key: tame(part, key) for key, part in value.items()}
            if isinstance(value, list):
                return [tame(part, key) for part in value]
            is_text = isinstance(value, str) and key in TEXTS
            return f"word{numbers.setdefault(value, len(numbers))}" if is_text else value

        lines = [json.dumps(tame(record)) for record in self.records]
        (self.folder / "tame.jsonl").write_text("\n".join(lines) + "\n")

    def run(self, *arguments, code=(0,)):
        end = subprocess.run([self.program, *arguments], cwd=self.folder, capture_output=True, timeout=600)
        assert end.returncode in code, (arguments, end.returncode, end.stderr[-2000:])
        return end.stdout

    def both(self, *arguments, ending):
        """What a command writes of the hostile graph, and of the tame one."""
        written = []
        for name in ("acting", "tame"):
            self.run(*[argument.replace("GRAPH", name) for argument in arguments])
            written.append((self.folder / f"{name}.{ending}").read_bytes())
        return written


TEXTS = {"document", "title", "source", "name", "aliases", "text", "role", "place", "rule", "subtype", "country"}
ACTORS = ("organization:a0", "organization:b0")


def shape(text):
    """The elements of a picture or graph with their attributes, as far as they may act."""
    root = xml.etree.ElementTree.fromstring(text)
    elements = {element.tag for element in root.iter()}
    attributes = {name for element in root.iter() for name in element.attrib}
    links = [value for element in root.iter() for name, value in element.attrib.items() if name.endswith("href")]
    return elements, attributes, links


def pictures(bench):
    """A picture has no element, attribute or link that the same of plain words has not."""
    runs = [("draw", "GRAPH.jsonl", "-o", "GRAPH.svg"), ("timeline", "GRAPH.jsonl", *ACTORS, "-o", "GRAPH.svg")]
    for run in runs:
        acting, tame = bench.both(*run, ending="svg")
        found, plain = shape(acting), shape(tame)
        assert found[0] <= plain[0], found[0] - plain[0]
        assert found[1] <= plain[1], found[1] - plain[1]
        assert all(re.fullmatch(r"https://www\.wikidata\.org/wiki/Q\d+", link) for link in found[2]), found[2]


class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, [name for name, _ in attributes]))


def page(bench):
    """The page has the tags of the same page of plain words, and its policy."""
    acting, tame = bench.both("explore", "GRAPH.jsonl", "-o", "GRAPH.html", "--title", "</title><script>x</script>", ending="html")
    found, plain = (Tags(text.decode()).found for text in (acting, tame))
    assert found == plain, [tag for tag in found if tag not in plain]
    assert b"Content-Security-Policy" in acting and b"default-src 'none'" in acting


def graphs(bench):
    """Formats of graphs hold the elements, keys and nodes of the same graph of plain words."""
    for ending in ("graphml", "gexf"):
        acting, tame = (shape(text) for text in bench.both("export", "GRAPH.jsonl", "-o", f"GRAPH.{ending}", ending=ending))
        assert acting[:2] == tame[:2], ending
    # Graphviz reads the very nodes and attributes.
    objects = []
    for text in bench.both("export", "GRAPH.jsonl", "-o", "GRAPH.dot", ending="dot"):
        end = subprocess.run(["dot", "-Tjson"], input=text, capture_output=True, timeout=120, cwd=bench.folder)
        assert end.returncode == 0 and not end.stderr, end.stderr
        objects.append(json.loads(end.stdout))
    acting, tame = objects
    assert [sorted(node) for node in acting["objects"]] == [sorted(node) for node in tame["objects"]]
    assert len(acting["edges"]) == len(tame["edges"])
    assert not any("image" in node or "javascript" in node.get("URL", "") for node in acting["objects"])


def tables(bench):
    """No cell of a table begins as a formula does, whatever white space stands before."""
    claims = [record for record in bench.records if record["kind"] == "claim"]
    texts = [bench.run("export", "acting.jsonl", "-o", "-", "--format", "csv")]
    texts.append(bench.run("conflicts", "acting.jsonl", "--format", "csv"))
    texts += [bench.run("timeline", "acting.jsonl", claim["subject"], claim["object"]) for claim in claims[::3]]
    # Ties are what the text tells in its own words.
    own = [{key: value for key, value in record.items() if key != "attribution"} for record in bench.records
           if record.get("polarity") != "negative"]
    (bench.folder / "own.jsonl").write_text("".join(json.dumps(record) + "\n" for record in own))
    bench.run("balance", "own.jsonl", "--view", "actors", "--signs", "signs.csv", "--pajek", "signs.net")
    texts.append((bench.folder / "signs.csv").read_bytes())
    for text in texts:
        rows = list(csv.reader(io.StringIO(text.decode(), newline="")))
        assert len(rows) > 1 and len({len(row) for row in rows}) == 1
        for cell in (cell for row in rows for cell in row):
            begin = unicodedata.normalize("NFKC", cell.strip())[:1]
            is_number = re.fullmatch(r"-?[\d.]+", cell)
            assert begin not in ("=", "+", "-", "@") or is_number, cell
    # A vertex is a line with a number and one text between quotation marks.
    vertices = (bench.folder / "signs.net").read_text().split("*Edges")[0].splitlines()[1:]
    assert vertices and all(re.fullmatch(r'\d+ "[^"\x00-\x1f]*"', line) for line in vertices), vertices


def shown(program, folder, arguments):
    """What a terminal is shown by a command."""
    master, slave = pty.openpty()
    process = subprocess.Popen([program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave)
    os.close(slave)
    said = b""
    while True:
        if not select.select([master], [], [], 120)[0]:
            break
        try:
            more = os.read(master, 65536)
        except OSError:
            break
        if not more:
            break
        said += more
    process.wait()
    os.close(master)
    return said.decode()


def terminal(bench):
    """A terminal is shown no control but the ends of lines, nor a turn of the direction."""
    (bench.folder / "broken.nq").write_text('<a> <b> "\x1b[31m\u202e" .\n')
    (bench.folder / "\x1b[31m\u202e.txt").write_text("Iran attacked Iraq.")
    commands = [
        ["explain", "acting.jsonl"], ["conflicts", "acting.jsonl"], ["stats", "acting.jsonl"],
        ["explain", "acting.jsonl", "organization:a2", "organization:b2"], ["explain", "acting.jsonl", "--refused"],
        ["balance", "acting.jsonl", "--view", "actors"], ["diff", "tame.jsonl", "acting.jsonl"],
        ["conflicts", "acting.jsonl", "--format", "json"], ["conflicts", "acting.jsonl", "--format", "csv"],
        ["export", "acting.jsonl", "--format", "csv"], ["export", "acting.jsonl"], ["export", "acting.jsonl", "--format", "dot"],
        ["export", "acting.jsonl", "--format", "nq"], ["export", "acting.jsonl", "--format", "graphml"],
        ["timeline", "acting.jsonl", "organization:a2", "organization:b2"], ["explore", "acting.jsonl", "-o", "-"],
        ["validate", "broken.nq", "nothing\x1b[31m.nq"], ["text", str(NEWS)], ["extract", str(NEWS), "--format", "csv"],
        ["explain", str(NEWS), "--refused"], ["analyze", str(NEWS)], ["stats", "--copies", str(NEWS)],
        ["extract", ".", "-o", "\u202ea.csv"], ["draw", "acting.jsonl", "-o", "\x9b31m.svg"],
    ]
    for command in commands:
        said = re.sub(r"\r\x1b\[K", "", shown(bench.program, bench.folder, command))
        bad = {f"U+{ord(c):04X}" for c in said if c not in "\r\n\t" and (unicodedata.category(c) == "Cc" or c in "\u202e\u2066\u2028")}
        assert said and not bad, (command, bad, [line for line in said.splitlines() if any(unicodedata.category(c) == "Cc" for c in line.strip("\r"))][:3])


def graphviz(bench):
    """Graphviz runs without a shell, without a path, for a time, in a folder that holds nothing and takes nothing."""
    tools = bench.folder / "tools"
    tools.mkdir()
    log = bench.folder / "log"
    dot = tools / "dot"
    dot.write_text(f"#!/bin/sh\n{{ echo \"$@\"; ls -A /proc/self/cwd/ | wc -l; readlink /proc/self/cwd; touch here; cat /proc/$PPID/comm; }} > {log} 2>&1\nexec /usr/bin/dot \"$@\"\n")
    dot.chmod(0o755)
    picture = "-o $(touch evil); `touch evil`.svg"
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    subprocess.run([bench.program, "draw", "acting.jsonl", f"--output={picture}"], cwd=bench.folder, env=environment, check=True, capture_output=True)
    arguments, count, folder, *rest = log.read_text().splitlines()
    assert arguments == "-Tsvg", arguments
    assert count == "0" and folder.endswith(" (deleted)"), (count, folder)
    assert any("No such file" in line for line in rest[:-1]) and rest[-1] == "entente", rest
    assert (bench.folder / picture).exists() and not (bench.folder / "evil").exists()
    dot.write_text("#!/bin/sh\nexec sleep 60\n")
    late = subprocess.run([bench.program, "draw", "acting.jsonl", "-o", "a.svg", "--time-limit", "1"], cwd=bench.folder, env=environment, capture_output=True)
    assert late.returncode == 1 and b"stopped after 1 seconds" in late.stderr, late.stderr


def main(program, part):
    with tempfile.TemporaryDirectory() as folder:
        PARTS[part](Bench(os.path.realpath(program), folder))


PARTS = {part.__name__: part for part in (pictures, page, graphs, tables, terminal, graphviz)}
main(*sys.argv[1:])
